# a number with a PIN is asked for it, and not recognised before
data: demo-pin
now: 2026-11-20T18:05+02:00
> ring from 0888 100 001
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> keys 135790
< stop
< secret off
< say news-intro child=Мила count=6 : За Мила има шест новини.
< say news-mark change=new day=2026-11-20 mark=6 subject="български език" what=current when=today : Днес: оценка по български език, отличен шест.
> hang up
< outcome caller

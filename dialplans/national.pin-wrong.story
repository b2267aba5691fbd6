# five wrong PINs lock it; the child's code still opens the child
data: demo-pin
now: 2026-11-20T18:05+02:00
> ring from 0888 100 001
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> end
> keys 246810
< secret off
< say wrong-pin : Този пин код не е верен.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> end
> keys 246810
< secret off
< say wrong-pin : Този пин код не е верен.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> end
> keys 246810
< secret off
< say wrong-pin : Този пин код не е верен.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> end
> keys 246810
< secret off
< say wrong-pin : Този пин код не е верен.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> end
> keys 246810
< secret off
< say pin-locked : Пин кодът беше сгрешен пет пъти и е заключен за петнайсет минути. За да въведете кода на детето, натиснете едно. За оператор натиснете нула.
> key 1
< stop
< secret on
< say enter-code : Моля, въведете дванайсетте цифри на кода.
> end
> keys 271845904523
< secret off
< say news-intro child=Мила count=6 : За Мила има шест новини.
< say news-mark change=new day=2026-11-20 mark=6 subject="български език" what=current when=today : Днес: оценка по български език, отличен шест.
> hang up
< outcome caller

# one wrong code, then the right one
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 099
< answer
< say not-known : Здравейте! Това е Училищен звънец. За този телефонен номер няма абонамент.
> end
< say code-menu : За да въведете код на дете, натиснете едно. Фор инглиш, прес ту. Фор адър ленгуиджис, прес стар. За оператор натиснете нула.
> key 1
< stop
< secret on
< say enter-code : Моля, въведете дванайсетте цифри на кода.
> end
> keys 999999999999
< secret off
< say wrong-code : Няма дете с такъв код.
> end
< secret on
< say enter-code : Моля, въведете дванайсетте цифри на кода.
> keys 271845904523
< stop
< secret off
< say news-intro child=Мила count=6 : За Мила има шест новини.
< say news-mark change=new day=2026-11-20 mark=6 subject="български език" what=current when=today : Днес: оценка по български език, отличен шест.
> hang up
< outcome caller

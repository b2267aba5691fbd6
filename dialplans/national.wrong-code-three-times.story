# the third wrong code ends the trying, and the call
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
> end
> keys 999999999999
< secret off
< say wrong-code : Няма дете с такъв код.
> end
< secret on
< say enter-code : Моля, въведете дванайсетте цифри на кода.
> end
> keys 999999999999
< secret off
< say no-more-codes : И този код не е верен. В този разговор не можете да въвеждате повече кодове. Моля, проверете етикета и се обадете отново. Дочуване!
> end
< hang up
< outcome engine

# too few digits count as something wrong; the second prompt is slower
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
> keys 4839#
< say enter-code-slowly : Кодът има дванайсет цифри и е на етикета от училището. Моля, въведете ги една по една.
> end
> keys 4839
> wait 5s
< say enter-code-slowly : Кодът има дванайсет цифри и е на етикета от училището. Моля, въведете ги една по една.
> end
> wait 15s
< say enter-code-slowly : Кодът има дванайсет цифри и е на етикета от училището. Моля, въведете ги една по една.
> hang up
< outcome caller

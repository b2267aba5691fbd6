# an unknown caller changes the language before anything else
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 099
< answer
< say not-known : Здравейте! Това е Училищен звънец. За този телефонен номер няма абонамент.
> end
< say code-menu : За да въведете код на дете, натиснете едно. Фор инглиш, прес ту. Фор адър ленгуиджис, прес стар. За оператор натиснете нула.
> key 2
< stop
< language en
< say code-menu : To enter a child's code, press one. Za balgarski natisnete tri. For other languages, press star. For an operator, press zero.
> key 1
< stop
< secret on
< say enter-code : Please enter the twelve digits of the code.
> hang up
< outcome caller

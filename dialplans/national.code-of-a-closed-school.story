# and so does the code of a child of a school that is not active
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 099
< answer
< say not-known : Здравейте! Това е Училищен звънец. За този телефонен номер няма абонамент.
> key 1
< stop
< secret on
< say enter-code : Моля, въведете дванайсетте цифри на кода.
> end
> keys 141421356237
< secret off
< say wrong-code : Няма дете с такъв код.
> hang up
< outcome caller

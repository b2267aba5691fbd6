# the code of a child who has left gets the same words as one that does not exist
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
> keys 173205080756
< secret off
< say wrong-code : Няма дете с такъв код.
> hang up
< outcome caller

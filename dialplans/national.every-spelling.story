# the same number as a foreign network writes it
data: demo
now: 2026-11-20T18:05+02:00
> ring from 00359888100004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> hang up
< outcome caller

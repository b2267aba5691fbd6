# a school that was never active has no date
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 010
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< say never-active picked=Борис : Училището на Борис още не е започнало да подава данни към дневника.
> hang up
< outcome caller

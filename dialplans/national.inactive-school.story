# a school that is not active: the date of its last entry
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 005
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< say not-active picked=Петър since=2026-10-02 : Училището на Петър в момента не подава данни към дневника. Последният запис е от втори октомври.
> end
< say other-child : За да започнете отначало, натиснете едно. За да въведете код на дете, натиснете две. За оператор натиснете нула.
> hang up
< outcome caller

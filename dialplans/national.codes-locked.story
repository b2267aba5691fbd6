# the number has used up its wrong codes of the day: a right code is not looked at
data: demo-codes-locked
now: 2026-11-20T18:05+02:00
> ring from 0888 100 099
< answer
< say not-known : Здравейте! Това е Училищен звънец. За този телефонен номер няма абонамент.
> key 1
< stop
< secret on
< say enter-code : Моля, въведете дванайсетте цифри на кода.
> end
> keys 271845904523
< secret off
< say codes-closed : Въвеждането на кодове е спряно до утре. Моля, опитайте отново тогава или се обърнете към училището. Дочуване!
> end
< hang up
< outcome engine

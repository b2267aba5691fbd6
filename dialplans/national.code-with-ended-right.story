# whoever has lost the right gets nowhere with the code either
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 003
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< say right-ended picked=Мила : Правото Ви да получавате сведения за Мила е прекратено. За повече информация се обърнете към училището.
> end
< say other-child : За да започнете отначало, натиснете едно. За да въведете код на дете, натиснете две. За оператор натиснете нула.
> key 2
< stop
< secret on
< say enter-code : Моля, въведете дванайсетте цифри на кода.
> end
> keys 271845904523
< secret off
< say code-ended : Правото Ви да получавате сведения за това дете е прекратено. За повече информация се обърнете към училището. Дочуване!
> end
< hang up
< outcome engine

# a grandmother whose right has ended hears that, and not why
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 003
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< say right-ended picked=Мила : Правото Ви да получавате сведения за Мила е прекратено. За повече информация се обърнете към училището.
> end
< say other-child : За да започнете отначало, натиснете едно. За да въведете код на дете, натиснете две. За оператор натиснете нула.
> hang up
< outcome caller

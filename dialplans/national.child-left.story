# the child has left: the same words
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 006
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< say right-ended picked=Йоана : Правото Ви да получавате сведения за Йоана е прекратено. За повече информация се обърнете към училището.
> hang up
< outcome caller

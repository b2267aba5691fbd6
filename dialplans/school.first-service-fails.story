# who calls cannot be found out
data: demo
now: 2026-11-20T10:05+02:00
> ring from 0888 100 004 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> fail recognise-caller
> key 1
< stop
< say sorry : Съжаляваме, в момента не можем да Ви отговорим. Моля, обадете се отново след няколко минути. Дочуване!
> end
< hang up
< outcome engine

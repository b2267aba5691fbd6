# nothing can be read at all: the line says so and ends the call
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> fail open-child
> end
< say sorry : Съжаляваме, в момента не можем да Ви отговорим. Моля, обадете се отново след няколко минути. Дочуване!
> end
< hang up
< outcome engine

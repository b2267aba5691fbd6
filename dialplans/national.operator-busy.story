# nobody is free: back to the news, where by now the store fails
data: demo
now: 2026-11-20T18:05+02:00
needs: transfer
> ring from 0888 100 004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> key 0
< stop
< say to-desk : Свързваме Ви с оператор. Моля, изчакайте.
> end
< transfer +359882818906 whisper desk-whisper
> transferred busy
< say desk-busy : В момента всички оператори са заети.
> end
< say after-desk : За новините на детето натиснете едно. За да се върнете там, където бяхте, натиснете звезда. Ако сте приключили, просто затворете.
> fail recognise-caller
> key 1
< stop
< say sorry : Съжаляваме, в момента не можем да Ви отговорим. Моля, обадете се отново след няколко минути. Дочуване!
> end
< hang up
< outcome engine

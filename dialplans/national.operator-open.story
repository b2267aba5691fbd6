# within the hours the caller is put through
data: demo
now: 2026-11-20T18:05+02:00
needs: transfer
> ring from 0888 100 004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< say news-intro child=Ана count=2 : За Ана има две новини.
< say news-absence change=new day=2026-11-20 excuse=unexcused lesson=1 subject="български език" what=late when=today : Днес: неизвинено закъснение, първи час, български език.
> key 0
< stop
< say to-desk : Свързваме Ви с оператор. Моля, изчакайте.
> end
< transfer +359882818906 whisper desk-whisper
> transferred answered
> transferred returned
< say after-desk : За новините на детето натиснете едно. За да се върнете там, където бяхте, натиснете звезда. Ако сте приключили, просто затворете.
> hang up
< outcome caller

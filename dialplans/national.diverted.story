# nor a call that was diverted
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 002 diverted 02 900 0000
< answer
< say not-seen : Здравейте! Това е Училищен звънец. Номерът, от който се обаждате, не се вижда или не е потвърден.
> hang up
< outcome caller

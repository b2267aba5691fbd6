# nor does a number from a gateway that is not trusted
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 002 untrusted
< answer
< say not-seen : Здравейте! Това е Училищен звънец. Номерът, от който се обаждате, не се вижда или не е потвърден.
> hang up
< outcome caller

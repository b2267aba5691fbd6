# a number for which the network does not vouch opens nothing that is tied to it
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 002 attest failed
< answer
< say not-seen : Здравейте! Това е Училищен звънец. Номерът, от който се обаждате, не се вижда или не е потвърден.
> end
< say code-menu : За да въведете код на дете, натиснете едно. Фор инглиш, прес ту. Фор адър ленгуиджис, прес стар. За оператор натиснете нула.
> hang up
< outcome caller

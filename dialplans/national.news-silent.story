# a service that does not answer: a word after one second, and no longer than two
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> silence news
> end
> wait 1s
< say one-moment : Един момент, моля.
> end
> wait 1s
< say not-now : Съжаляваме, в момента това не е възможно. Моля, опитайте малко по-късно.
> hang up
< outcome caller

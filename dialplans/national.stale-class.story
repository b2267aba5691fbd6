# a class without fresh entries: the date of the last, then what was not heard yet
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 007
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< say last-entry child=Димитър last=2026-10-23 : За класа на Димитър отдавна няма нови записи. Последният е от двайсет и трети октомври.
> end
< say news-intro child=Димитър count=2 : За Димитър има две новини.
< say news-remark day=2026-10-23 text="Закъснява след междучасие." when=other : На двайсет и трети октомври: забележка. Закъснява след междучасие.
> hang up
< outcome caller

# the 5 in the news means the report also where a health message waits
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 011
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< say news-intro child=Виктор count=2 : За Виктор има две новини.
< say news-health-notice day=2026-11-19 when=yesterday : Вчера: има съобщение за здравето на детето.
> key 5
< stop
< say report-intro child=Виктор : Отчет за Виктор.
< say report-average average=3.00 : Общ среден успех, три.
> hang up
< outcome caller

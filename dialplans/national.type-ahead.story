# a caller who knows the way presses it at the ring; prompts are skipped
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 002
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> keys 15
< stop
< say news-intro child=Мила count=6 : За Мила има шест новини.
< say news-mark change=new day=2026-11-20 mark=6 subject="български език" what=current when=today : Днес: оценка по български език, отличен шест.
< stop
< say report-intro child=Мила : Отчет за Мила.
< say report-average average=5.57 : Общ среден успех, пет и петдесет и седем.
> hang up
< outcome caller

# ending needs the child's code; the father keeps the other child
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 002
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> keys 18
< stop
< say news-intro child=Мила count=6 : За Мила има шест новини.
< say news-mark change=new day=2026-11-20 mark=6 subject="български език" what=current when=today : Днес: оценка по български език, отличен шест.
< stop
< say subscription-menu : За да добавите дете, натиснете едно. За прекратяване на абонамент – две. За пин код – три. За съобщенията на телефона Ви – четири. За главното меню – девет.
> key 2
< stop
< secret on
< say prove-code : За по-голяма сигурност, моля, въведете дванайсетцифрения код на детето.
> end
> keys 271845904523
< secret off
< say pick-to-end key=1 leaving=Мила : За да прекратите абонамента за Мила, натиснете едно.
< say pick-to-end key=2 leaving=Иван : За да прекратите абонамента за Иван, натиснете две.
> key 2
< stop
< say confirm-end leaving=Иван : Абонаментът за Иван ще бъде прекратен. За да потвърдите, натиснете едно. За отказ натиснете две.
> key 1
< stop
< say unsubscribed leaving=Иван : Абонаментът за Иван е прекратен.
> end
< say news-intro child=Мила count=6 : За Мила има шест новини.
< say news-mark change=new day=2026-11-20 mark=6 subject="български език" what=current when=today : Днес: оценка по български език, отличен шест.
> hang up
< outcome caller

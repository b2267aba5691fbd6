# after the PIN was given no code is needed to take it away
data: demo-pin
now: 2026-11-20T18:05+02:00
> ring from 0888 100 001
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> keys 135790
< stop
< secret off
< say news-intro child=Мила count=6 : За Мила има шест новини.
< say news-mark change=new day=2026-11-20 mark=6 subject="български език" what=current when=today : Днес: оценка по български език, отличен шест.
> key 8
< stop
< say subscription-menu : За да добавите дете, натиснете едно. За прекратяване на абонамент – две. За пин код – три. За съобщенията на телефона Ви – четири. За главното меню – девет.
> key 3
< stop
< say pin-menu : За нов пин код натиснете едно. За премахване на пин кода – две. За главното меню – девет.
> key 2
< stop
< say pin-removed : Пин кодът е премахнат.
> end
< say main-menu : Главно меню. За всички новини натиснете едно. За оценки – две. За отсъствия – три. За седмичната програма – четири. За пълен отчет – пет. За похвали и забележки – шест. За срещи и контролни – седем. За абонамент и пин код – осем. Фор инглиш, прес стар. За оператор – нула.
> hang up
< outcome caller

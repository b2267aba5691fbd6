# what was heard is no news any more; on request all is told again, and one may go on, back and out
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< say news-intro child=Ана count=2 : За Ана има две новини.
< say news-absence change=new day=2026-11-20 excuse=unexcused lesson=1 subject="български език" what=late when=today : Днес: неизвинено закъснение, първи час, български език.
> end
> wait 1s
< say news-mark change=new day=2026-11-19 mark=5 subject=математика what=current when=yesterday : Вчера: оценка по математика, много добър пет.
> end
> wait 1s
< say main-menu : Главно меню. За всички новини натиснете едно. За оценки – две. За отсъствия – три. За седмичната програма – четири. За пълен отчет – пет. За похвали и забележки – шест. За срещи и контролни – седем. За абонамент и пин код – осем. Фор инглиш, прес стар. За оператор – нула.
> key 1
< stop
< say news-keys : За следваща новина натиснете три, за предишна – едно, за повторение – две, за край – девет.
> end
< say news-intro child=Ана count=2 : За Ана има две новини.
< say news-absence change=new day=2026-11-20 excuse=unexcused lesson=1 subject="български език" what=late when=today : Днес: неизвинено закъснение, първи час, български език.
> key 3
< stop
< say news-mark change=new day=2026-11-19 mark=5 subject=математика what=current when=yesterday : Вчера: оценка по математика, много добър пет.
> key 1
< stop
< say news-absence change=new day=2026-11-20 excuse=unexcused lesson=1 subject="български език" what=late when=today : Днес: неизвинено закъснение, първи час, български език.
> key 2
< stop
< say-slowly news-absence change=new day=2026-11-20 excuse=unexcused lesson=1 subject="български език" what=late when=today : Днес: неизвинено закъснение, първи час, български език.
> key 9
< stop
< say main-menu : Главно меню. За всички новини натиснете едно. За оценки – две. За отсъствия – три. За седмичната програма – четири. За пълен отчет – пет. За похвали и забележки – шест. За срещи и контролни – седем. За абонамент и пин код – осем. Фор инглиш, прес стар. За оператор – нула.
> hang up
< outcome caller

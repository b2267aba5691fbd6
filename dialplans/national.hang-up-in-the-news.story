# only what was heard to its end is no news any more
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
> hang up
< outcome caller

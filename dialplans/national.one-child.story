# a mother subscribed to one child hears its news without pressing anything; silence then ends the call
data: demo
now: 2026-11-20T18:05+02:00
> ring from +359 888 100 004
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
> end
> wait 5s
< say main-menu-again : Моля, изберете. Новини – едно. Оценки – две. Отсъствия – три. Програма – четири. Отчет – пет. Похвали и забележки – шест. Срещи и контролни – седем. Абонамент – осем. Език – звезда. Оператор – нула. С диез ще чуете това отново.
> end
> wait 5s
< say main-menu-last : Не получихме Вашия избор. За отчет натиснете пет. За оператор натиснете нула. Ако сте приключили, просто затворете.
> end
> wait 5s
< say goodbye : Не получихме избор от Вас. Обадете се отново, когато Ви е удобно. Дочуване!
> end
< hang up
< outcome engine

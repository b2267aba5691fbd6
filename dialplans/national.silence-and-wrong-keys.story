# wrong keys and silence are counted apart, and lead back to the main menu
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> key 4
< stop
< say timetable-menu : За програмата днес натиснете едно. За утре – две. За друг ден – три. За главното меню – девет.
> key 7
< stop
< say timetable-menu-again : Днес – едно. Утре – две. Друг ден – три. Главно меню – девет.
> end
> wait 5s
< say timetable-menu-again : Днес – едно. Утре – две. Друг ден – три. Главно меню – девет.
> key 7
< stop
< say timetable-menu-again : Днес – едно. Утре – две. Друг ден – три. Главно меню – девет.
> key 7
< stop
< say main-menu : Главно меню. За всички новини натиснете едно. За оценки – две. За отсъствия – три. За седмичната програма – четири. За пълен отчет – пет. За похвали и забележки – шест. За срещи и контролни – седем. За абонамент и пин код – осем. Фор инглиш, прес стар. За оператор – нула.
> hang up
< outcome caller

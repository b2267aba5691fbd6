# the language is changed, and names are said in it
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> key 9
< stop
< say main-menu : Главно меню. За всички новини натиснете едно. За оценки – две. За отсъствия – три. За седмичната програма – четири. За пълен отчет – пет. За похвали и забележки – шест. За срещи и контролни – седем. За абонамент и пин код – осем. Фор инглиш, прес стар. За оператор – нула.
> key 2
< stop
< say marks-intro child=Ана : Оценките на Ана по предмети.
< say subject-one-mark first=5 subject=математика : математика: много добър пет.
> key 9
< stop
< say main-menu : Главно меню. За всички новини натиснете едно. За оценки – две. За отсъствия – три. За седмичната програма – четири. За пълен отчет – пет. За похвали и забележки – шест. За срещи и контролни – седем. За абонамент и пин код – осем. Фор инглиш, прес стар. За оператор – нула.
> key *
< stop
< say language-menu : За български натиснете едно. Фор инглиш, прес ту. Еести келе яокс ваютаге колм. Украинскою, натиснит чотири. Пара еспаньол, пресионе синко.
> key 2
< stop
< language en
< say main-menu : Main menu. For all the news, press one. For marks, two. For absences, three. For the timetable, four. For the full report, five. For praise and remarks, six. For meetings and tests, seven. For your subscription and pin, eight. For another language, press star. For an operator, zero.
> key 6
< stop
< say no-remarks child=Ана : There are no remarks about Ana, and no praise.
> hang up
< outcome caller

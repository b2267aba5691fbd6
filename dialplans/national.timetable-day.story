# the lessons of a chosen day
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 001
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> key 4
< stop
< say timetable-menu : За програмата днес натиснете едно. За утре – две. За друг ден – три. За главното меню – девет.
> key 3
< stop
< say pick-day key=1 weekday=day-1 : За понеделник натиснете едно.
< say pick-day key=2 weekday=day-2 : За вторник натиснете две.
< say pick-day key=3 weekday=day-3 : За сряда натиснете три.
< say pick-day key=4 weekday=day-4 : За четвъртък натиснете четири.
< say pick-day key=5 weekday=day-5 : За петък натиснете пет.
> key 1
< stop
< say lessons-intro count=6 date=2026-11-23 : понеделник, двайсет и трети ноември: шест учебни часа.
< say lesson lesson=1 starts=08:00 subject=математика : първи час, от осем часа: математика.
> end
> wait 1s
< say lesson lesson=2 starts=08:50 subject="български език" : втори час, от осем и петдесет: български език.
> key 9
< stop
< say timetable-menu : За програмата днес натиснете едно. За утре – две. За друг ден – три. За главното меню – девет.
> key 1
< stop
< say lessons-intro count=6 date=2026-11-20 : петък, двайсети ноември: шест учебни часа.
< say lesson lesson=1 starts=08:00 subject=музика : първи час, от осем часа: музика.
> hang up
< outcome caller

# a parent has marks told by SMS, thinks better of it, and leaves
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> key 8
< stop
< say subscription-menu : За да добавите дете, натиснете едно. За прекратяване на абонамент – две. За пин код – три. За съобщенията на телефона Ви – четири. За главното меню – девет.
> key 4
< stop
< secret on
< say prove-code : За по-голяма сигурност, моля, въведете дванайсетцифрения код на детето.
> end
> keys 161803398874
< secret off
< say notices-intro child=Ана : Съобщенията за Ана на този номер.
< say pick-notice key=1 notice=absence told=untold : Отсъствия: изключени. За промяна натиснете едно.
< say pick-notice key=2 notice=mark told=untold : Оценки: изключени. За промяна натиснете две.
< say pick-notice key=3 notice=test told=untold : Контролни: изключени. За промяна натиснете три.
< say pick-notice key=4 notice=weekly told=untold : Отсъствия за седмицата: изключени. За промяна натиснете четири.
< say pick-notice key=5 notice=remark told=untold : Похвали и забележки: изключени. За промяна натиснете пет.
< say pick-notice key=6 notice=health told=untold : Здраве: изключени. За промяна натиснете шест.
< say pick-notice key=7 notice=meeting told=untold : Срещи: изключени. За промяна натиснете седем.
> key 2
< stop
< say notice-told : Готово. Този номер ще получава такива съобщения. За друга промяна натиснете едно. За главното меню – девет.
> key 1
< stop
< say notices-intro child=Ана : Съобщенията за Ана на този номер.
< say pick-notice key=1 notice=absence told=untold : Отсъствия: изключени. За промяна натиснете едно.
< say pick-notice key=2 notice=mark told=told : Оценки: включени. За промяна натиснете две.
< say pick-notice key=3 notice=test told=untold : Контролни: изключени. За промяна натиснете три.
< say pick-notice key=4 notice=weekly told=untold : Отсъствия за седмицата: изключени. За промяна натиснете четири.
< say pick-notice key=5 notice=remark told=untold : Похвали и забележки: изключени. За промяна натиснете пет.
< say pick-notice key=6 notice=health told=untold : Здраве: изключени. За промяна натиснете шест.
< say pick-notice key=7 notice=meeting told=untold : Срещи: изключени. За промяна натиснете седем.
> key 2
< stop
< say notice-untold : Готово. Този номер вече няма да получава такива съобщения. За друга промяна натиснете едно. За главното меню – девет.
> end
> wait 5s
< say notice-untold : Готово. Този номер вече няма да получава такива съобщения. За друга промяна натиснете едно. За главното меню – девет.
> hang up
< outcome caller

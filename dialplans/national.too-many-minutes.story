# no call lasts for ever
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> key 8
< stop
< say subscription-menu : За да добавите дете, натиснете едно. За прекратяване на абонамент – две. За пин код – три. За главното меню – девет.
> wait 1200s
< stop
< say limit : Разговорът продължи дълго и ще го приключим. Обадете се отново, когато Ви е удобно. Дочуване!
> end
< hang up
< outcome limit-minutes

# whoever ends the last one is bid goodbye
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> key 8
< stop
< say subscription-menu : За да добавите дете, натиснете едно. За прекратяване на абонамент – две. За пин код – три. За съобщенията на телефона Ви – четири. За главното меню – девет.
> key 2
< stop
< secret on
< say prove-code : За по-голяма сигурност, моля, въведете дванайсетцифрения код на детето.
> end
> keys 161803398874
< secret off
< say confirm-end leaving=Ана : Абонаментът за Ана ще бъде прекратен. За да потвърдите, натиснете едно. За отказ натиснете две.
> key 1
< stop
< say unsubscribed leaving=Ана : Абонаментът за Ана е прекратен.
> end
< say farewell : Благодарим Ви. Дочуване!
> end
< hang up
< outcome engine

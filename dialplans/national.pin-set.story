# a PIN is set: once too easy, once not the same, then right
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 004
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> key 8
< stop
< say subscription-menu : За да добавите дете, натиснете едно. За прекратяване на абонамент – две. За пин код – три. За съобщенията на телефона Ви – четири. За главното меню – девет.
> key 3
< stop
< secret on
< say prove-code : За по-голяма сигурност, моля, въведете дванайсетцифрения код на детето.
> end
> keys 161803398874
< secret off
< say pin-menu : За нов пин код натиснете едно. За премахване на пин кода – две. За главното меню – девет.
> key 1
< stop
< secret on
< say new-pin : Моля, въведете шест цифри за новия пин код.
> keys 111111
< stop
< secret off
< secret on
< say repeat-pin : Моля, въведете ги още веднъж.
> keys 111111
< stop
< secret off
< say pin-weak : Този пин код се отгатва лесно. Моля, изберете друг.
> end
< secret on
< say new-pin : Моля, въведете шест цифри за новия пин код.
> keys 135790
< stop
< secret off
< secret on
< say repeat-pin : Моля, въведете ги още веднъж.
> keys 135791
< stop
< secret off
< say pin-different : Двата пин кода не съвпадат.
> end
< secret on
< say new-pin : Моля, въведете шест цифри за новия пин код.
> keys 135790
< stop
< secret off
< secret on
< say repeat-pin : Моля, въведете ги още веднъж.
> keys 135790
< stop
< secret off
< say pin-set : Новият пин код е записан. Ще Ви питаме за него при всяко обаждане от този номер.
> end
< say main-menu : Главно меню. За всички новини натиснете едно. За оценки – две. За отсъствия – три. За седмичната програма – четири. За пълен отчет – пет. За похвали и забележки – шест. За срещи и контролни – седем. За абонамент и пин код – осем. Фор инглиш, прес стар. За оператор – нула.
> hang up
< outcome caller

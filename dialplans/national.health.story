# a health message is only announced, and read after the child's code
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 011
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< say news-intro child=Виктор count=2 : За Виктор има две новини.
< say news-health-notice day=2026-11-19 when=yesterday : Вчера: има съобщение за здравето на детето.
> end
> wait 1s
< say news-mark change=new day=2026-11-17 mark=3 subject=математика what=current when=other : На седемнайсети ноември: оценка по математика, среден три.
> end
> wait 1s
< say health-menu : За да чуете съобщението за здравето, натиснете едно и въведете кода на детето. За главното меню натиснете две.
> key 1
< stop
< secret on
< say prove-code : За по-голяма сигурност, моля, въведете дванайсетцифрения код на детето.
> end
> keys 360555127546
< secret off
< say news-intro child=Виктор count=1 : За Виктор има една новина.
< say news-health day=2026-11-19 text="Има температура и чака в медицинския кабинет." when=yesterday : Вчера: съобщение за здравето. Има температура и чака в медицинския кабинет.
> end
> wait 1s
< say main-menu : Главно меню. За всички новини натиснете едно. За оценки – две. За отсъствия – три. За седмичната програма – четири. За пълен отчет – пет. За похвали и забележки – шест. За срещи и контролни – седем. За абонамент и пин код – осем. Фор инглиш, прес стар. За оператор – нула.
> hang up
< outcome caller

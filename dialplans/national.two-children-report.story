# a father of two picks Mila, hears her news to the end, and asks for the report
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 002
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< say several-children : Имате абонамент за няколко деца.
< say pick-child key=1 picked=Мила : За Мила натиснете едно.
< say pick-child key=2 picked=Иван : За Иван натиснете две.
> key 1
< stop
< say news-intro child=Мила count=6 : За Мила има шест новини.
< say news-mark change=new day=2026-11-20 mark=6 subject="български език" what=current when=today : Днес: оценка по български език, отличен шест.
> end
> wait 1s
< say news-mark change=new day=2026-11-19 mark=5 subject=математика what=current when=yesterday : Вчера: оценка по математика, много добър пет.
> end
> wait 1s
< say news-absence change=new day=2026-11-18 excuse=unexcused lesson=3 subject="английски език" what=absent when=other : На осемнайсети ноември: неизвинено отсъствие, трети час, английски език.
> end
> wait 1s
< say news-praise day=2026-11-17 text="Помогна на съученик по математика." when=other : На седемнайсети ноември: похвала. Помогна на съученик по математика.
> end
> wait 1s
< say news-meeting day=2026-11-26 place="Кабинет 12" text="Родителска среща на 5а клас." time=18:00 when=other : Среща: четвъртък, двайсет и шести ноември, от осемнайсет часа, Кабинет дванайсет. Родителска среща на пети а клас.
> end
> wait 1s
< say news-test day=2026-11-24 subject=математика title="Обикновени дроби" when=other : Контролно по математика: вторник, двайсет и четвърти ноември. Обикновени дроби.
> end
> wait 1s
< say main-menu : Главно меню. За всички новини натиснете едно. За оценки – две. За отсъствия – три. За седмичната програма – четири. За пълен отчет – пет. За похвали и забележки – шест. За срещи и контролни – седем. За абонамент и пин код – осем. Фор инглиш, прес стар. За оператор – нула.
> key 5
< stop
< say report-intro child=Мила : Отчет за Мила.
< say report-average average=5.57 : Общ среден успех, пет и петдесет и седем.
> end
> wait 1s
< say report-class-place rank=3/25 : Място в класа, трето от двайсет и пет.
> end
> wait 1s
< say report-year-place rank=8/74 : Място във випуска, осмо от седемдесет и четири.
> end
> wait 1s
< say report-none-below : Няма предмет под минималния успех.
> end
> wait 1s
< say report-absences excused=1 late=1 unexcused=1 : Отсъствия: едно неизвинено, едно извинено, едно закъснение.
> end
> wait 1s
< say report-remarks praise-count=1 remark-count=0 : Забележки: нула, похвали: една.
> end
> wait 1s
< say main-menu : Главно меню. За всички новини натиснете едно. За оценки – две. За отсъствия – три. За седмичната програма – четири. За пълен отчет – пет. За похвали и забележки – шест. За срещи и контролни – седем. За абонамент и пин код – осем. Фор инглиш, прес стар. За оператор – нула.
> hang up
< outcome caller

# the call goes on in Estonian, and all that is said of a child is said in it
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 002
> key 1
> key 9
> key *
> key 3
> key 1
> end
> end
> wait 1s
> end
> wait 1s
> end
> wait 1s
> end
> wait 1s
> end
> wait 1s
> end
> wait 1s
> key 9
> key 2
> end
> wait 1s
> key 9
> key 4
> key 1
> end
> wait 1s
> key 9
> key 9
> key 5
> end
> hang up
< answer
< say welcome : Здравейте! Това е Училищен звънец.
< stop
< say news-intro child=Мила count=6 : За Мила има шест новини.
< say news-mark change=new day=2026-11-20 mark=6 subject="български език" what=current when=today : Днес: оценка по български език, отличен шест.
< stop
< say main-menu : Главно меню. За всички новини натиснете едно. За оценки – две. За отсъствия – три. За седмичната програма – четири. За пълен отчет – пет. За похвали и забележки – шест. За срещи и контролни – седем. За абонамент и пин код – осем. Фор инглиш, прес стар. За оператор – нула.
< stop
< say language-menu : За български натиснете едно. Фор инглиш, прес ту. Еести келе яокс ваютаге колм. Украинскою, натиснит чотири. Пара еспаньол, пресионе синко.
< stop
< language et
< say main-menu : Peamenüü. Kõik uudised: vajutage üks. Hinded: kaks. Puudumised: kolm. Tunniplaan: neli. Täielik aruanne: viis. Kiitused ja märkused: kuus. Koosolekud ja kontrolltööd: seitse. Tellimus ja pinn-kood: kaheksa. For inglish and ather längvidžes, press staar. Operaator: null.
< stop
< say news-keys : Järgmise uudise jaoks vajutage kolm, eelmise jaoks üks, kordamiseks kaks, lõpetamiseks üheksa.
< say news-intro child=Мила count=20 : Mila: kakskümmend uudist.
< say news-mark change=new day=2026-11-20 mark=6 subject="български език" what=current when=today : Täna: hinne, bulgaaria keel, suurepärane kuus.
< say news-mark change=new day=2026-11-19 mark=5 subject=математика what=current when=yesterday : Eile: hinne, matemaatika, väga hea viis.
< say news-absence change=new day=2026-11-18 excuse=unexcused lesson=3 subject="английски език" what=absent when=other : Kaheksateistkümnendal novembril: põhjuseta puudumine, kolmas tund, inglise keel.
< say news-praise day=2026-11-17 text="Помогна на съученик по математика." when=other : Seitsmeteistkümnendal novembril: kiitus. Помогна на съученик по математика.
< say news-meeting day=2026-11-26 place="Кабинет 12" text="Родителска среща на 5а клас." time=18:00 when=other : Koosolek: neljapäev, kahekümne kuues november, kell kaheksateist, Кабинет дванайсет. Родителска среща на пети а клас.
< say news-test day=2026-11-24 subject=математика title="Обикновени дроби" when=other : Kontrolltöö, matemaatika: teisipäev, kahekümne neljas november. Обикновени дроби.
< say news-mark change=new day=2026-11-05 mark=4 subject="история и цивилизации" what=current when=other : Viiendal novembril: hinne, ajalugu ja tsivilisatsioonid, hea neli.
< stop
< say main-menu : Peamenüü. Kõik uudised: vajutage üks. Hinded: kaks. Puudumised: kolm. Tunniplaan: neli. Täielik aruanne: viis. Kiitused ja märkused: kuus. Koosolekud ja kontrolltööd: seitse. Tellimus ja pinn-kood: kaheksa. For inglish and ather längvidžes, press staar. Operaator: null.
< stop
< say marks-intro child=Мила : Mila: hinded aineti.
< say subject-two-marks average=5.50 first=5 second=6 subject="български език" : bulgaaria keel: väga hea viis, suurepärane kuus. Keskmine hinne viis koma viis.
< say subject-three-marks average=4.67 first=4 second=5 subject=математика third=5 : matemaatika: hea neli, väga hea viis, väga hea viis. Keskmine hinne neli koma kuuskümmend seitse.
< stop
< say main-menu : Peamenüü. Kõik uudised: vajutage üks. Hinded: kaks. Puudumised: kolm. Tunniplaan: neli. Täielik aruanne: viis. Kiitused ja märkused: kuus. Koosolekud ja kontrolltööd: seitse. Tellimus ja pinn-kood: kaheksa. For inglish and ather längvidžes, press staar. Operaator: null.
< stop
< say timetable-menu : Tänane tunniplaan: vajutage üks. Homne: kaks. Mõni muu päev: kolm. Peamenüü: üheksa.
< stop
< say lessons-intro count=6 date=2026-11-20 : reede, kahekümnes november: kuus tundi.
< say lesson lesson=1 starts=08:00 subject=музика : esimene tund, kell kaheksa: muusika.
< say lesson lesson=2 starts=08:50 subject="български език" : teine tund, kell kaheksa viiskümmend: bulgaaria keel.
< stop
< say timetable-menu : Tänane tunniplaan: vajutage üks. Homne: kaks. Mõni muu päev: kolm. Peamenüü: üheksa.
< stop
< say main-menu : Peamenüü. Kõik uudised: vajutage üks. Hinded: kaks. Puudumised: kolm. Tunniplaan: neli. Täielik aruanne: viis. Kiitused ja märkused: kuus. Koosolekud ja kontrolltööd: seitse. Tellimus ja pinn-kood: kaheksa. For inglish and ather längvidžes, press staar. Operaator: null.
< stop
< say report-intro child=Мила : Aruanne: Mila.
< say report-average average=5.57 : Üldine keskmine hinne: viis koma viiskümmend seitse.
< outcome caller

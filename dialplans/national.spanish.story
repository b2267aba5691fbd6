# the call goes on in Spanish, and all that is said of a child is said in it
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 002
> key 1
> key 9
> key *
> key 5
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
< language es
< say main-menu : Menú principal. Para todas las novedades, presione uno. Para las notas, dos. Para las inasistencias, tres. Para el horario, cuatro. Para el informe completo, cinco. Para las anotaciones, seis. Para reuniones y pruebas, siete. Para su suscripción y clave, ocho. For inglish and oder languiches, pres star. Para hablar con un operador, cero.
< stop
< say news-keys : Para la siguiente, presione tres, para la anterior, uno, para repetir, dos, y para salir, nueve.
< say news-intro child=Мила count=20 : Hay veinte novedades de Mila.
< say news-mark change=new day=2026-11-20 mark=6 subject="български език" what=current when=today : Hoy: nota de lengua búlgara, excelente seis.
< say news-mark change=new day=2026-11-19 mark=5 subject=математика what=current when=yesterday : Ayer: nota de matemática, muy bueno cinco.
< say news-absence change=new day=2026-11-18 excuse=unexcused lesson=3 subject="английски език" what=absent when=other : El dieciocho de noviembre: inasistencia, sin justificación, tercera hora, inglés.
< say news-praise day=2026-11-17 text="Помогна на съученик по математика." when=other : El diecisiete de noviembre: anotación positiva. Помогна на съученик по математика.
< say news-meeting day=2026-11-26 place="Кабинет 12" text="Родителска среща на 5а клас." time=18:00 when=other : Reunión: jueves, veintiséis de noviembre, a las dieciocho, Кабинет дванайсет. Родителска среща на пети а клас.
< say news-test day=2026-11-24 subject=математика title="Обикновени дроби" when=other : Prueba de matemática: martes, veinticuatro de noviembre. Обикновени дроби.
< say news-mark change=new day=2026-11-05 mark=4 subject="история и цивилизации" what=current when=other : El cinco de noviembre: nota de historia y civilizaciones, bueno cuatro.
< stop
< say main-menu : Menú principal. Para todas las novedades, presione uno. Para las notas, dos. Para las inasistencias, tres. Para el horario, cuatro. Para el informe completo, cinco. Para las anotaciones, seis. Para reuniones y pruebas, siete. Para su suscripción y clave, ocho. For inglish and oder languiches, pres star. Para hablar con un operador, cero.
< stop
< say marks-intro child=Мила : Las notas de Mila por asignatura.
< say subject-two-marks average=5.50 first=5 second=6 subject="български език" : lengua búlgara: muy bueno cinco, excelente seis. Promedio cinco coma cinco.
< say subject-three-marks average=4.67 first=4 second=5 subject=математика third=5 : matemática: bueno cuatro, muy bueno cinco, muy bueno cinco. Promedio cuatro coma sesenta y siete.
< stop
< say main-menu : Menú principal. Para todas las novedades, presione uno. Para las notas, dos. Para las inasistencias, tres. Para el horario, cuatro. Para el informe completo, cinco. Para las anotaciones, seis. Para reuniones y pruebas, siete. Para su suscripción y clave, ocho. For inglish and oder languiches, pres star. Para hablar con un operador, cero.
< stop
< say timetable-menu : Para las clases de hoy, presione uno. Para mañana, dos. Para otro día, tres. Para el menú principal, nueve.
< stop
< say lessons-intro count=6 date=2026-11-20 : viernes, veinte de noviembre: seis clases.
< say lesson lesson=1 starts=08:00 subject=музика : primera hora, a las ocho: música.
< say lesson lesson=2 starts=08:50 subject="български език" : segunda hora, a las ocho y cincuenta: lengua búlgara.
< stop
< say timetable-menu : Para las clases de hoy, presione uno. Para mañana, dos. Para otro día, tres. Para el menú principal, nueve.
< stop
< say main-menu : Menú principal. Para todas las novedades, presione uno. Para las notas, dos. Para las inasistencias, tres. Para el horario, cuatro. Para el informe completo, cinco. Para las anotaciones, seis. Para reuniones y pruebas, siete. Para su suscripción y clave, ocho. For inglish and oder languiches, pres star. Para hablar con un operador, cero.
< stop
< say report-intro child=Мила : Informe de Mila.
< say report-average average=5.57 : Promedio general, cinco coma cincuenta y siete.
< outcome caller

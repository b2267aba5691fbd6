# Bulgarian, English and Ukrainian
data: demo
now: 2026-11-20T10:05+02:00
> ring from 0888 100 099 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> end
< say school-menu : За да съобщите за отсъствие, натиснете едно. За секретаря – две. За да оставите съобщение – три. За оплакване до директора – четири. Фор инглиш, прес файв. Украинскою, натиснит шист.
> key 5
< stop
< language en
< say school-menu : To report an absence, press one. For the secretary, two. To leave a message, three. For a complaint to the head of the school, four. Ukrayinskoyu, natisnit shist. Za balgarski, natisnete sedem.
> end
> key 6
< language uk
< say school-menu : Щоб повідомити про відсутність, натисніть один. Секретар – два. Залишити повідомлення – три. Скарга директорові – чотири. Фор інгліш, прес файв. За билгарскі натіснете седем.
> end
> key 7
< language bg
< say school-menu : За да съобщите за отсъствие, натиснете едно. За секретаря – две. За да оставите съобщение – три. За оплакване до директора – четири. Фор инглиш, прес файв. Украинскою, натиснит шист.
> end
> hang up
< outcome caller

# a known parent reports an absence: the message is kept as one of the child
data: demo
now: 2026-11-20T10:05+02:00
needs: recording
> ring from 0888 100 004 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> end
< say school-menu : За да съобщите за отсъствие, натиснете едно. За секретаря – две. За да оставите съобщение – три. За оплакване до директора – четири. Фор инглиш, прес файв. Украинскою, натиснит шист.
> key 1
< stop
< say tell-absence child=Ана : Моля, кажете кога и защо Ана ще отсъства. Когато свършите, натиснете произволен клавиш.
> end
< record absence
> recorded stopped 9s
< say absence-kept child=Ана ticket=1 : Съобщихте за отсъствие на Ана. Съобщението е прието под номер едно.
> end
< say after-message : За главното меню натиснете едно. Ако сте приключили, просто затворете.
> wait 5s
> end

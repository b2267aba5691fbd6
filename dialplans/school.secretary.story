# within the hours the caller is put through
data: demo
now: 2026-11-20T10:05+02:00
needs: transfer
> ring from 0888 100 099 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> end
< say school-menu : За да съобщите за отсъствие, натиснете едно. За секретаря – две. За да оставите съобщение – три. За оплакване до директора – четири. Фор инглиш, прес файв. Украинскою, натиснит шист.
> key 2
< stop
< say to-secretary : Свързваме Ви със секретаря. Моля, изчакайте.
> end
< transfer +359888199002 whisper secretary-whisper
> transferred answered
> transferred returned
< say after-message : За главното меню натиснете едно. Ако сте приключили, просто затворете.
> end
> hang up
< outcome caller

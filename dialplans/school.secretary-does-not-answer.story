# nobody answers: back to the menu
data: demo
now: 2026-11-20T10:05+02:00
needs: transfer
> ring from 0888 100 099 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 0
< stop
< say to-secretary : Свързваме Ви със секретаря. Моля, изчакайте.
> end
< transfer +359888199002 whisper secretary-whisper
> transferred no-answer
< say secretary-busy : Секретарят не отговаря в момента. За да оставите съобщение, натиснете едно. За главното меню – две.
> end
> key 2
< say school-menu : За да съобщите за отсъствие, натиснете едно. За секретаря – две. За да оставите съобщение – три. За оплакване до директора – четири. Фор инглиш, прес файв. Украинскою, натиснит шист.
> hang up
< outcome caller

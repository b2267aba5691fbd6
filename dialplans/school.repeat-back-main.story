# the keys of the whole line
data: demo
now: 2026-11-20T10:05+02:00
needs: recording, transfer
> ring from 0888 100 099 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key #
< stop
< say-slowly school-welcome : Здравейте! Това е телефонната линия на училището.
> key 2
< stop
< say to-secretary : Свързваме Ви със секретаря. Моля, изчакайте.
> end
< transfer +359888199002 whisper secretary-whisper
> transferred busy
< say secretary-busy : Секретарят не отговаря в момента. За да оставите съобщение, натиснете едно. За главното меню – две.
> key *
< stop
< say school-menu : За да съобщите за отсъствие, натиснете едно. За секретаря – две. За да оставите съобщение – три. За оплакване до директора – четири. Фор инглиш, прес файв. Украинскою, натиснит шист.
> key 3
< stop
< say tell-message : Моля, кажете името си и съобщението. Когато свършите, натиснете произволен клавиш.
> key 1
< stop
< record message
> recorded stopped 5s
< say message-kept ticket=1 : Съобщението Ви е прието под номер едно.
> end
< say after-message : За главното меню натиснете едно. Ако сте приключили, просто затворете.
> key 9
< stop
< say school-menu : За да съобщите за отсъствие, натиснете едно. За секретаря – две. За да оставите съобщение – три. За оплакване до директора – четири. Фор инглиш, прес файв. Украинскою, натиснит шист.
> hang up
< outcome caller

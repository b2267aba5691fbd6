# the secretary is busy: a message instead
data: demo
now: 2026-11-20T10:05+02:00
needs: recording, transfer
> ring from 0888 100 099 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 2
< stop
< say to-secretary : Свързваме Ви със секретаря. Моля, изчакайте.
> end
< transfer +359888199002 whisper secretary-whisper
> transferred busy
< say secretary-busy : Секретарят не отговаря в момента. За да оставите съобщение, натиснете едно. За главното меню – две.
> end
> key 1
< say tell-message : Моля, кажете името си и съобщението. Когато свършите, натиснете произволен клавиш.
> end
< record message
> recorded stopped 20s
< say message-kept ticket=1 : Съобщението Ви е прието под номер едно.
> end
< say after-message : За главното меню натиснете едно. Ако сте приключили, просто затворете.
> hang up
< outcome caller

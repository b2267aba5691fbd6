# a locked PIN opens no child, and keeps nobody from telling
data: demo-pin-locked
now: 2026-11-20T10:05+02:00
needs: recording
> ring from 0888 100 001 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 1
< stop
< say tell-absence-of-whom : Моля, кажете името и класа на детето, и кога и защо ще отсъства. Когато свършите, натиснете произволен клавиш.
> end
< record absence
> recorded stopped 5s
< say message-kept ticket=1 : Съобщението Ви е прието под номер едно.
> end
< say after-message : За главното меню натиснете едно. Ако сте приключили, просто затворете.
> hang up
< outcome caller

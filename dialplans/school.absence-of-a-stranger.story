# a number that is not known says the child's name, and hears the message's number
data: demo
now: 2026-11-20T10:05+02:00
needs: recording
> ring from 0888 100 099 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 1
< stop
< say tell-absence-of-whom : Моля, кажете името и класа на детето, и кога и защо ще отсъства. Когато свършите, натиснете произволен клавиш.
> end
< record absence
> recorded silence 12s
< say message-kept ticket=1 : Съобщението Ви е прието под номер едно.
> end
< say after-message : За главното меню натиснете едно. Ако сте приключили, просто затворете.
> key 1
< stop
< say school-menu : За да съобщите за отсъствие, натиснете едно. За секретаря – две. За да оставите съобщение – три. За оплакване до директора – четири. Фор инглиш, прес файв. Украинскою, натиснит шист.
> hang up
< outcome caller

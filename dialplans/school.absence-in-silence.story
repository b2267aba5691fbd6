# nothing is said
data: demo
now: 2026-11-20T10:05+02:00
needs: recording
> ring from 0888 100 004 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 1
< stop
< say tell-absence child=Ана : Моля, кажете кога и защо Ана ще отсъства. Когато свършите, натиснете произволен клавиш.
> end
< record absence
> recorded silence 4s
< say nothing-heard : Не чухме нищо.
> end
< say after-message : За главното меню натиснете едно. Ако сте приключили, просто затворете.
> end
> hang up
< outcome caller

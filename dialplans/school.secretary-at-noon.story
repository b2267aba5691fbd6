# between the two halves of the day nobody answers
data: demo
now: 2026-11-19T12:30+02:00
needs: recording
> ring from 0888 100 099 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 2
< stop
< say secretary-closed : Секретарят отговаря от понеделник до четвъртък от осем до дванайсет и от тринайсет до шестнайсет и половина часа, а в петък от осем до четиринайсет часа. За да оставите съобщение, натиснете едно. За главното меню – две.
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

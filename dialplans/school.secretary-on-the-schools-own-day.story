# a day that the school itself has made free, in its diary
data: demo
now: 2026-10-30T10:00+02:00
> ring from 0888 100 099 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 2
< stop
< say secretary-closed : Секретарят отговаря от понеделник до четвъртък от осем до дванайсет и от тринайсет до шестнайсет и половина часа, а в петък от осем до четиринайсет часа. За да оставите съобщение, натиснете едно. За главното меню – две.
> hang up
< outcome caller

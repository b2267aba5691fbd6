# a complaint without a word
data: demo
now: 2026-11-20T10:05+02:00
needs: recording
> ring from 0888 100 004 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 4
< stop
< say tell-complaint : Моля, кажете името си и от какво се оплаквате. Ще го чуе само ръководството. Когато свършите, натиснете произволен клавиш.
> key 5
< stop
< record complaint
> recorded stopped 0s
< say nothing-heard : Не чухме нищо.
> end
< say after-message : За главното меню натиснете едно. Ако сте приключили, просто затворете.
> hang up
< outcome caller

# a complaint for the head has its number
data: demo
now: 2026-11-20T10:05+02:00
needs: recording
> ring from 0888 100 004 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 4
< stop
< say tell-complaint : Моля, кажете името си и от какво се оплаквате. Ще го чуе само ръководството. Когато свършите, натиснете произволен клавиш.
> end
< record complaint
> recorded stopped 30s
< say complaint-kept ticket=1 : Оплакването Ви е прието под номер едно. Запомнете този номер, за да попитате за него.
> end
< say after-message : За главното меню натиснете едно. Ако сте приключили, просто затворете.
> hang up
< outcome caller

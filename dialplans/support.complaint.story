# a complaint of the desk has its number; nobody of the desk hears it
data: demo
now: 2026-11-20T10:05+02:00
needs: recording
> ring from 0888 100 004 to +359888199010
< answer
< say support-welcome : Вітаємо! Це лінія підтримки. Розмови з операторами можуть записуватися.
> end
< secret on
< say support-code : За подробна помощ въведете дванайсетте цифри на кода на детето. Ако не го знаете, изчакайте.
> keys 161803398874
< stop
< secret off
< say support-verified : Благодарим. Разпознахме Ви.
> end
< say support-menu : За оператор натиснете едно. За да чуете с какво помагаме – две. За оплакване от нас – три. Фор инглиш, прес фор. Украинскою, натиснит пят.
> key 3
< stop
< say tell-complaint : Моля, кажете името си и от какво се оплаквате. Ще го чуе само ръководството. Когато свършите, натиснете произволен клавиш.
> end
< record complaint
> recorded stopped 40s
< say complaint-kept ticket=1 : Оплакването Ви е прието под номер едно. Запомнете този номер, за да попитате за него.
> end
< say after-support : За да започнете отначало, натиснете едно. За оплакване от нас – три. Ако сте приключили, просто затворете.
> hang up
< outcome caller

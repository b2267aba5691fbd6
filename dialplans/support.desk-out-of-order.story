# the desk's telephone is out of order
data: demo
now: 2026-11-20T10:05+02:00
needs: transfer
> ring from 0888 100 099 to +359888199010
< answer
< say support-welcome : Вітаємо! Це лінія підтримки. Розмови з операторами можуть записуватися.
> end
< say support-not-verified : Не можем да се уверим кой се обажда. Операторите ще Ви дадат само обща помощ.
> end
< say support-menu : За оператор натиснете едно. За да чуете с какво помагаме – две. За оплакване от нас – три. Фор инглиш, прес фор. Украинскою, натиснит пят.
> key 1
< stop
< say to-desk : Свързваме Ви с оператор. Моля, изчакайте.
> end
< transfer +359888199011 whisper support-whisper-general
> transferred failed
< say desk-busy : В момента всички оператори са заети.
> end
< say after-support : За да започнете отначало, натиснете едно. За оплакване от нас – три. Ако сте приключили, просто затворете.
> hang up
< outcome caller

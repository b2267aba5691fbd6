# English, Bulgarian and Ukrainian
data: demo
now: 2026-11-20T10:05+02:00
> ring from 0888 100 099 to +359888199010
< answer
< say support-welcome : Вітаємо! Це лінія підтримки. Розмови з операторами можуть записуватися.
> end
< say support-not-verified : Не можем да се уверим кой се обажда. Операторите ще Ви дадат само обща помощ.
> end
< say support-menu : За оператор натиснете едно. За да чуете с какво помагаме – две. За оплакване от нас – три. Фор инглиш, прес фор. Украинскою, натиснит пят.
> key 4
< stop
< language en
< say support-menu : For an operator, press one. To hear what we help with, two. To complain about us, three. Ukrayinskoyu, natisnit piat. Za balgarski, natisnete shest.
> key 6
< stop
< language bg
< say support-menu : За оператор натиснете едно. За да чуете с какво помагаме – две. За оплакване от нас – три. Фор инглиш, прес фор. Украинскою, натиснит пят.
> key 5
< stop
< language uk
< say support-menu : Оператор – натисніть один. З чим ми допомагаємо – два. Скарга на нас – три. Фор інгліш, прес фор. За билгарскі натіснете шест.
> hang up
< outcome caller

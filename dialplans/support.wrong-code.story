# a wrong code, and then the right one
data: demo
now: 2026-11-20T10:05+02:00
> ring from 0888 100 004 to +359888199010
< answer
< say support-welcome : Вітаємо! Це лінія підтримки. Розмови з операторами можуть записуватися.
> end
< secret on
< say support-code : За подробна помощ въведете дванайсетте цифри на кода на детето. Ако не го знаете, изчакайте.
> keys 999999999999
< stop
< secret off
< say wrong-code : Няма дете с такъв код.
> end
< secret on
< say support-code : За подробна помощ въведете дванайсетте цифри на кода на детето. Ако не го знаете, изчакайте.
> keys 161803398874
< stop
< secret off
< say support-verified : Благодарим. Разпознахме Ви.
> end
< say support-menu : За оператор натиснете едно. За да чуете с какво помагаме – две. За оплакване от нас – три. Фор инглиш, прес фор. Украинскою, натиснит пят.
> hang up
< outcome caller

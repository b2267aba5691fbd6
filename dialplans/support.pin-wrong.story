# a wrong PIN, and then silence
data: demo-pin
now: 2026-11-20T10:05+02:00
> ring from 0888 100 001 to +359888199010
< answer
< say support-welcome : Вітаємо! Це лінія підтримки. Розмови з операторами можуть записуватися.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> keys 000000
< stop
< secret off
< say wrong-pin : Този пин код не е верен.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> end
> wait 10s
< say enter-pin-again : Моля, въведете шестте цифри на Вашия пин код. Ако не го помните, изчакайте.
> end
> wait 10s
< say enter-pin-again : Моля, въведете шестте цифри на Вашия пин код. Ако не го помните, изчакайте.
> end
> wait 10s
< secret off
< say support-not-verified : Не можем да се уверим кой се обажда. Операторите ще Ви дадат само обща помощ.
> hang up
< outcome caller

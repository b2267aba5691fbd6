# five wrong ones lock it
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
> keys 000000
< stop
< secret off
< say wrong-pin : Този пин код не е верен.
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
> keys 000000
< stop
< secret off
< say wrong-pin : Този пин код не е верен.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> keys 000000
< stop
< secret off
< say support-not-verified : Не можем да се уверим кой се обажда. Операторите ще Ви дадат само обща помощ.
> end
< say support-menu : За оператор натиснете едно. За да чуете с какво помагаме – две. За оплакване от нас – три. Фор инглиш, прес фор. Украинскою, натиснит пят.
> hang up
< outcome caller

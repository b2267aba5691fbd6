# a complaint without a word, and one that cannot be recorded
data: demo
now: 2026-11-20T10:05+02:00
needs: recording, failed-recordings
> ring from 0888 100 099 to +359888199010
< answer
< say support-welcome : Вітаємо! Це лінія підтримки. Розмови з операторами можуть записуватися.
> end
< say support-not-verified : Не можем да се уверим кой се обажда. Операторите ще Ви дадат само обща помощ.
> end
< say support-menu : За оператор натиснете едно. За да чуете с какво помагаме – две. За оплакване от нас – три. Фор инглиш, прес фор. Украинскою, натиснит пят.
> key 3
< stop
< say tell-complaint : Моля, кажете името си и от какво се оплаквате. Ще го чуе само ръководството. Когато свършите, натиснете произволен клавиш.
> end
< record complaint
> recorded silence 5s
< say nothing-heard : Не чухме нищо.
> end
< say after-support : За да започнете отначало, натиснете едно. За оплакване от нас – три. Ако сте приключили, просто затворете.
> key 3
< stop
< say tell-complaint : Моля, кажете името си и от какво се оплаквате. Ще го чуе само ръководството. Когато свършите, натиснете произволен клавиш.
> end
< record complaint
> recorded failed 0s
< say no-recorder : В момента не можем да запишем съобщение. Моля, обадете се отново по-късно.
> end
< say after-support : За да започнете отначало, натиснете едно. За оплакване от нас – три. Ако сте приключили, просто затворете.
> hang up
< outcome caller

# the fifth wrong PIN locks it
data: demo-pin
now: 2026-11-20T10:05+02:00
needs: recording
> ring from 0888 100 001 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 1
< stop
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
< say tell-absence-of-whom : Моля, кажете името и класа на детето, и кога и защо ще отсъства. Когато свършите, натиснете произволен клавиш.
> end
< record absence
> recorded stopped 5s
< say message-kept ticket=1 : Съобщението Ви е прието под номер едно.
> hang up
< outcome caller

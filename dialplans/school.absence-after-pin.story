# a number with a PIN gives it, after a wrong one
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
> keys 123456
< stop
< secret off
< say wrong-pin : Този пин код не е верен.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> keys 135790
< stop
< secret off
< say tell-absence child=Мила : Моля, кажете кога и защо Мила ще отсъства. Когато свършите, натиснете произволен клавиш.
> end
< record absence
> recorded stopped 5s
< say absence-kept child=Мила ticket=1 : Съобщихте за отсъствие на Мила. Съобщението е прието под номер едно.
> end
< say after-message : За главното меню натиснете едно. Ако сте приключили, просто затворете.
> hang up
< outcome caller

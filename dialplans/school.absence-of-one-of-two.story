# a father of two says of whom first
data: demo
now: 2026-11-20T10:05+02:00
needs: recording
> ring from 0888 100 002 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 1
< stop
< say several-children : Имате абонамент за няколко деца.
< say pick-child key=1 picked=Мила : За Мила натиснете едно.
< say pick-child key=2 picked=Иван : За Иван натиснете две.
> end
> key 2
< say tell-absence child=Иван : Моля, кажете кога и защо Иван ще отсъства. Когато свършите, натиснете произволен клавиш.
> key 5
< stop
< record absence
> key 5
< stop
< say absence-kept child=Иван ticket=1 : Съобщихте за отсъствие на Иван. Съобщението е прието под номер едно.
> hang up
< outcome caller

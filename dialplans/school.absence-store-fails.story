# the store fails when the message is to have its number: it is kept all the same
data: demo
now: 2026-11-20T10:05+02:00
needs: recording
> ring from 0888 100 004 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 1
< stop
< say tell-absence child=Ана : Моля, кажете кога и защо Ана ще отсъства. Когато свършите, натиснете произволен клавиш.
> end
< record absence
> fail absence-message
> recorded stopped 9s
< say sorry : Съжаляваме, в момента не можем да Ви отговорим. Моля, обадете се отново след няколко минути. Дочуване!
> end
< hang up
< outcome engine

# a message for the school, ended by a key
data: demo
now: 2026-11-20T10:05+02:00
needs: recording
> ring from 0888 100 004 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 3
< stop
< say tell-message : Моля, кажете името си и съобщението. Когато свършите, натиснете произволен клавиш.
> end
< record message
> key 1
< stop
< say message-kept ticket=1 : Съобщението Ви е прието под номер едно.
> hang up
< outcome caller

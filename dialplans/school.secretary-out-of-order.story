# the desk's telephone is out of order
data: demo
now: 2026-11-20T10:05+02:00
needs: transfer
> ring from 0888 100 099 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 2
< stop
< say to-secretary : Свързваме Ви със секретаря. Моля, изчакайте.
> end
< transfer +359888199002 whisper secretary-whisper
> transferred failed
< say secretary-busy : Секретарят не отговаря в момента. За да оставите съобщение, натиснете едно. За главното меню – две.
> end
> hang up
< outcome caller

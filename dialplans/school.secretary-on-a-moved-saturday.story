# a Saturday that is worked instead of another day: its own hours
data: demo
now: 2026-12-12T11:59+02:00
needs: transfer
> ring from 0888 100 099 to +359888199001
< answer
< say school-welcome : Здравейте! Това е телефонната линия на училището.
> key 2
< stop
< say to-secretary : Свързваме Ви със секретаря. Моля, изчакайте.
> end
< transfer +359888199002 whisper secretary-whisper
> hang up
< outcome caller

# a number whose PIN is locked is not asked for it
data: demo-pin-locked
now: 2026-11-20T18:05+02:00
> ring from 0888 100 001
< answer
< say pin-locked : Пин кодът беше сгрешен пет пъти и е заключен за петнайсет минути. За да въведете кода на детето, натиснете едно. За оператор натиснете нула.
> hang up
< outcome caller

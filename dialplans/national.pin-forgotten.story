# three silences lead to help
data: demo-pin
now: 2026-11-20T18:05+02:00
> ring from 0888 100 001
< answer
< say welcome : Здравейте! Това е Училищен звънец.
> end
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> end
> wait 10s
< say enter-pin-again : Моля, въведете шестте цифри на Вашия пин код. Ако не го помните, изчакайте.
> end
> wait 10s
< say enter-pin-again : Моля, въведете шестте цифри на Вашия пин код. Ако не го помните, изчакайте.
> end
> wait 10s
< secret off
< say pin-help : Ако сте забравили пин кода, натиснете едно и въведете кода на детето. За да опитате отново, натиснете две. За оператор натиснете нула.
> key 2
< stop
< secret on
< say enter-pin : Моля, въведете Вашия шестцифрен пин код.
> hang up
< outcome caller

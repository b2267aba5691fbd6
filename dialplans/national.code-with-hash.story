# the code is complete with its twelfth digit; the # after it is swallowed
data: demo
now: 2026-11-20T18:05+02:00
> ring from 0888 100 099
< answer
< say not-known : Здравейте! Това е Училищен звънец. За този телефонен номер няма абонамент.
> key 1
< stop
< secret on
< say enter-code : Моля, въведете дванайсетте цифри на кода.
> keys 483920175634#
< stop
< secret off
< say news-intro child=Елена count=1 : За Елена има една новина.
< say news-mark change=new day=2026-11-18 mark=5 subject="английски език" what=current when=other : На осемнайсети ноември: оценка по английски език, много добър пет.
> hang up
< outcome caller

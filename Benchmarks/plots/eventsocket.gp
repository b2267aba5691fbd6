# Drawn in docs/figures: the latency of a key on the event socket by percentile.
set terminal svg size 640,400 font "sans,12" background "white"
set output "eventsocket.svg"
set title "Event socket: from key to the answering command"
set logscale y 10
set ylabel "µs"
set xlabel "percentile"
set key top left
plot "eventsocket.tsv" using 1:2 with linespoints title "this engine", "" using 1:3 with linespoints title "asyncio, by hand"

# Drawn in docs/figures: the latency of a key by percentile, engine and echo, in the open loop.
set terminal svg size 900,480 font "sans,12" background "white"
set output "keys.svg"
set multiplot layout 2,3 title "From key to the answering order, open loop"
set logscale y 10
set yrange [10:20000]
set ylabel "µs"
set xlabel "percentile"
set key top left
names = "1/1 100/1 1000/1 10/10 100/10 1000/10"
do for [row=0:5] {
  set title word(names, row + 1) . " calls/connections"
  plot "keys.tsv" using ($1 == row ? $2 : NaN):3 with linespoints title "engine", \
       "keys.tsv" using ($1 == row ? $2 : NaN):4 with linespoints title "echo"
}
unset multiplot

# Drawn in docs/figures: how late the frames of streamed sound come, by percentile.
set terminal svg size 720,400 font "sans,12" background "white"
set output "sound.svg"
set title "Frames of AudioSocket, later than one every 20 ms"
set logscale y 10
set ylabel "ms"
set xlabel "percentile"
set xtics ("50" 0, "75" 1, "90" 2, "95" 3, "99" 4, "99.9" 5, "99.99" 6, "the latest" 7)
set key top left
plot for [i=0:2] "sound.tsv" using 0:(column(2+2*i)) with linespoints linewidth 2 title word("100 500 1,000", i+1)." streams, this engine", \
     for [i=0:2] "sound.tsv" using 0:(column(3+2*i)) with linespoints dashtype 2 title word("100 500 1,000", i+1)." streams, asyncio", \
     20 with lines linecolor "black" dashtype 3 title "20 ms"

# Drawn in docs/figures: resident memory by the number of calls that are up.
set terminal svg size 640,360 font "sans,12" background "white"
set output "idle.svg"
set title "Idle calls held"
set xlabel "calls up"
set ylabel "resident memory, MiB"
set yrange [0:*]
set format x "%'.0f"
set key top left
plot "idle.tsv" using 1:2 with linespoints title "schoolbell serve", "" using 1:($1*16/1024) with lines dashtype 2 title "16 KiB each"

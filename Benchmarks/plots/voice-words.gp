# Drawn in docs/figures: words that a recogniser gets wrong, with each step of the way to the line.
set terminal svg size 900,360 font "sans,12" background "white"
set output "voice-words.svg"
set title "Words that an offline recogniser gets wrong"
set datafile separator "\t"
set xrange [0:100]
set xlabel "in a hundred"
set offsets 0, 0, 0.5, 0.5
set yrange [] reverse
set ytics left offset character -44,0
set lmargin 46
set bars 2
unset key
plot "voice-words.tsv" using 2:0:3:4:ytic(1) with xerrorbars linewidth 2 pointtype 7

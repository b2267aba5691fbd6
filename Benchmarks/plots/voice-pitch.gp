# Drawn in docs/figures: the fundamental of each language's voice, and how far it goes.
set terminal svg size 720,340 font "sans,12" background "white"
set output "voice-pitch.svg"
set title "Fundamental: median, and where nine in ten lie"
set ylabel "Hz"
set yrange [0:250]
set xrange [-0.6:4.6]
set bars 2
set key bottom right
plot "voice-pitch.tsv" using 0:2:3:4:xtic(1) with yerrorbars linewidth 2 title "the line", \
     120 with lines dashtype 2 title "men, typically", 210 with lines dashtype 3 title "women, typically"

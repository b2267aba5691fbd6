# Drawn in docs/figures: where the power of each language's clips lies.
set terminal svg size 720,380 font "sans,12" background "white"
set output "voice-spectra.svg"
set title "Power in thirds of an octave, beside all of it"
set logscale x
set xrange [90:3600]
set xtics (100, 200, 300, 500, 1000, 2000, 3400)
set xlabel "Hz"
set ylabel "dB"
set yrange [-40:0]
set arrow from 300,-40 to 300,0 nohead dashtype 2
set arrow from 3400,-40 to 3400,0 nohead dashtype 2
set key bottom center horizontal
plot for [i=2:6] "voice-spectra.tsv" using 1:i with linespoints title word("bg en es et uk", i-1)

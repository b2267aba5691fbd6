# Drawn in docs/figures: how fast and how loud each language is spoken.
set terminal svg size 900,380 font "sans,12" background "white"
set output "voice-rates.svg"
set multiplot layout 1,2
set style fill solid 0.8
set boxwidth 0.35
set yrange [0:200]
set xrange [-0.6:4.6]
set ylabel "words a minute"
set title "Rate"
set key top center horizontal
plot "voice-rates.tsv" using ($0-0.18):2:xtic(1) with boxes title "usual", "" using ($0+0.18):3 with boxes title "slowly", \
     150 with lines dashtype 2 title "150"
set yrange [-30:0]
set ylabel "dB of full scale"
set title "Loudness where it sounds, from the quietest clip to the loudest"
set bars 2
plot "voice-rates.tsv" using ($0-0.1):(($7+$8)/2):7:8:xtic(1) with yerrorbars linewidth 2 title "espeak-ng as it comes", \
     "" using ($0+0.1):(($5+$6)/2):5:6 with yerrorbars linewidth 2 title "the line", -20 with lines dashtype 2 title "-20"
unset multiplot

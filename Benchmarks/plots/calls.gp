# Drawn in docs/figures: memory, descriptors and the journal while calls come and go.
set terminal svg size 720,400 font "sans,12" background "white"
set output "calls.svg"
set title "Calls one after another"
set xlabel "calls ended"
set ylabel "MiB"
set y2label "descriptors"
set yrange [0:*]
set y2range [0:100]
set y2tics
set format x "%'.0f"
set key bottom right
plot "calls.tsv" using 1:3 with lines title "resident memory", "" using 1:5 with lines title "journal files", \
     "" using 1:4 axes x1y2 with lines title "descriptors"

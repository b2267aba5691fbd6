"""The fundamental of each language's voice on the line, by the setting of its pitch."""
import numpy

from voice import LANGUAGES, RATE, Worker, draw, keep, sentences, table

# What a human voice may have.
LOWEST, HIGHEST = 60, 400
FRAME, STEP = RATE // 20, RATE // 100
# What of a frame repeats itself where it is voiced.
VOICED = 0.7
SENTENCES = 20
SETTINGS = [40, 50, 60]


def fundamental(samples):
    """The fundamental of each voiced frame of 50 ms, in Hz: where the frame is most like itself one period later (normalised correlation)."""
    found = []
    for start in range(0, len(samples) - FRAME - RATE // LOWEST, STEP):
        frame = samples[start:start + FRAME]
        if (frame ** 2).mean() < 1e-4:
            continue
        wide = samples[start:start + FRAME + RATE // LOWEST]
        likeness = numpy.correlate(wide, frame, "valid")
        energy = numpy.convolve(wide ** 2, numpy.ones(FRAME), "valid")
        likeness /= numpy.sqrt(energy * energy[0]) + 1e-12
        shortest = RATE // HIGHEST
        best = likeness[shortest:].max()
        if best < VOICED:
            continue
        # The first period that is nearly as good: twice a period is one, too.
        tops = (lag for lag in range(shortest + 1, len(likeness) - 1)
                if likeness[lag] >= 0.9 * best and likeness[lag] >= likeness[lag - 1] and likeness[lag] >= likeness[lag + 1])
        lag = next(tops, None)
        if lag is None:
            continue
        a, b, c = likeness[lag - 1:lag + 2]
        found.append(RATE / (lag + (a - c) / (2 * (a - 2 * b + c) or 1)))
    return numpy.array(found)


def semitones(hertz):
    return 12 * numpy.log2(hertz / 100)


def measure(worker, language, rate, pitch):
    """The median fundamental in Hz, where nine in ten lie, and its standard deviation in semitones."""
    found = numpy.concatenate([fundamental(worker.speak(text, language, rate, pitch)) for text in sentences(language)[:SENTENCES]])
    low, middle, high = numpy.percentile(found, [5, 50, 95])
    return middle, low, high, semitones(found).std()


def main():
    worker, voices = Worker(), table()
    lines = ["language  pitch  fundamental, Hz: median   nine in ten   deviation, semitones   harmonics in 300-3,400 Hz"]
    rows = []
    for language in LANGUAGES:
        rate, chosen = voices[language]
        for pitch in sorted({*SETTINGS, chosen}):
            middle, low, high, deviation = measure(worker, language, rate, pitch)
            mark = "*" if pitch == chosen else " "
            lines.append(f"{language:<10}{pitch:>4}{mark}{middle:>26.0f}{low:>9.0f} … {high:<4.0f}{deviation:>20.1f}"
                         f"{3400 // middle - 300 // middle:>28.0f}")
            if pitch == chosen:
                rows.append([language, middle, low, high, deviation])
    keep("pitch", "$ make voice VOICE=pitch\n\n" + "\n".join(lines) + "\n\n* what the line has")
    draw("voice-pitch", rows)


main()

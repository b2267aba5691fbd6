"""How many words an offline recogniser gets wrong in English at 8 kHz, with and without each thing that the line does to the sound."""
import math
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

import numpy
import soxr
from pocketsphinx import Decoder

from stages import joined, levelled, narrowed
from voice import RATE, Worker, draw, espeak, keep, table

SENTENCES = (Path(__file__).parent / "sentences.txt").read_text().split("\n")[:200]
# The noise of a quiet line, in dB of full scale: without any, a recogniser that was trained on rooms hears nothing at all.
NOISE = -50
# What a further word costs (0.65 if nothing is said): a reluctant recogniser does not take one long word for two short ones.
RELUCTANT = dict(wip=0.02)
# Bounds that keep the recogniser to a fraction of real time.
BOUNDS = dict(samprate=16000, loglevel="FATAL", maxhmmpf=3000, maxwpf=10)


def language_model(sentences):
    """Which word follows which in the sentences, in ARPA form; half of each count is kept for what was not seen."""
    rows = [["<s>"] + words(sentence) + ["</s>"] for sentence in sentences]
    ones = Counter(word for row in rows for word in row)
    twos = Counter(pair for row in rows for pair in zip(row, row[1:]))
    total = sum(ones.values()) - ones["<s>"]
    share = {word: count / total if word != "<s>" else 1e-9 for word, count in ones.items()}
    lines = ["\\data\\", f"ngram 1={len(ones)}", f"ngram 2={len(twos)}", "", "\\1-grams:"]
    for word in sorted(ones):
        seen = [second for first, second in twos if first == word]
        left = 0.5 * len(seen) / ones[word] if seen else 1
        rest = left / (1 - sum(share[second] for second in seen))
        lines.append(f"{math.log10(share[word]):.4f}\t{word}\t{math.log10(rest):.4f}")
    lines += ["", "\\2-grams:"]
    lines += [f"{math.log10((count - 0.5) / ones[first]):.4f}\t{first} {second}" for (first, second), count in sorted(twos.items())]
    return "\n".join(lines + ["", "\\end\\", ""])


def wrong(said, heard):
    """The fewest words to change, to add to what was heard, and to take from it (Levenshtein)."""
    rows = [(i, 0, i, 0) for i in range(len(said) + 1)]
    for j, other in enumerate(heard, 1):
        last, rows[0] = rows[0], (j, 0, 0, j)
        for i, word in enumerate(said, 1):
            here = rows[i]
            changed, missed, added = last, rows[i - 1], here
            last = here
            rows[i] = min((changed[0] + (word != other), changed[1] + (word != other), changed[2], changed[3]),
                          (missed[0] + 1, missed[1], missed[2] + 1, missed[3]), (added[0] + 1, added[1], added[2], added[3] + 1))
    return rows[-1]


def words(text):
    return re.findall(r"[a-z']+", text.lower())


def recognise(decoder, samples, noise):
    """Of samples at 8 kHz, or of (samples, rate)."""
    samples, rate = samples if isinstance(samples, tuple) else (samples, RATE)
    wide = soxr.resample(samples, rate, 16000, quality="HQ")
    wide = numpy.concatenate([numpy.zeros(4800), wide, numpy.zeros(4800)])
    wide += noise.normal(0, 10 ** (NOISE / 20), len(wide))
    decoder.start_utt()
    decoder.process_raw((numpy.clip(wide, -1, 1) * 32767).astype("<i2").tobytes(), full_utt=True)
    decoder.end_utt()
    found = decoder.hyp()
    return words(found.hypstr if found else "")


def rate_of_errors(speak, model, options):
    """Wrong words in a hundred with the interval that chance leaves them, and how many were changed, missed and added; words a minute. Each way
    has a decoder of its own: it adapts to what it hears."""
    decoder, noise = Decoder(lm=model, **BOUNDS, **options), numpy.random.default_rng(1)
    counts = numpy.array([(*wrong(words(text), recognise(decoder, speak(text), noise)), len(words(text))) for text in SENTENCES])
    total = counts.sum(axis=0)
    chance = numpy.random.default_rng(1)
    picks = [counts[chance.integers(0, len(counts), len(counts))].sum(axis=0) for _ in range(1000)]
    low, high = numpy.percentile([pick[0] / pick[4] for pick in picks], [2.5, 97.5])
    return 100 * total[0] / total[4], 100 * low, 100 * high, 100 * total[1:4] / total[4]


def ways(worker, rate, pitch):
    """What is done to eSpeak NG's sound on its way to the line, one thing after the other; and then the rate alone, and another recogniser."""
    def raw(*options):
        return lambda text: espeak(text, "en", *options)

    def narrow(*options):
        return lambda text: narrowed(*espeak(text, "en", *options))

    def line(text):
        return worker.speak(text, "en", rate, pitch)

    slow, usual = ("-s", str(rate)), ("-s", "175")

    def shaped(text):
        return joined(levelled(narrow(*usual)(text)))

    yield "espeak-ng as it comes: 175, 22,050 Hz", raw(*usual), {}
    yield "... brought to 8 kHz", narrow(*usual), {}
    yield "... levelled, joints", shaped, {}
    yield f"... at the line's rate {rate}: the line", line, {}
    yield f"espeak-ng at {rate}, 22,050 Hz", raw(*slow), {}
    yield "the line at 175, to a reluctant recogniser", shaped, RELUCTANT
    yield "the line, to a reluctant recogniser", line, RELUCTANT


def main():
    worker, (rate, pitch) = Worker(), table()["en"]
    rows = []
    lines = [f"{'200 sentences of 7 to 13 words':<46}words wrong   95 % interval   changed  missed  added"]
    # The steps that can be left out are those of the program.
    for text in SENTENCES[:5]:
        ours, own = joined(levelled(narrowed(*espeak(text, "en", "-s", str(rate))))), worker.speak(text, "en", rate, pitch)
        assert abs(len(ours) - len(own)) < RATE // 20, "stages.py does otherwise than the program"
    with tempfile.NamedTemporaryFile("w", suffix=".lm") as model:
        model.write(language_model(SENTENCES))
        model.flush()
        for name, speak, options in ways(worker, rate, pitch):
            share, low, high, (changed, missed, added) = rate_of_errors(speak, model.name, options)
            lines.append(f"{name:<46}{share:>8.1f} %{low:>9.1f} … {high:.1f}{changed:>9.1f}{missed:>8.1f}{added:>7.1f}")
            rows.append([name, share, low, high])
            print(lines[-1], file=sys.stderr, flush=True)
    keep("words", "$ make voice VOICE=words\n\n" + "\n".join(lines))
    draw("voice-words", rows)


main()

"""How many words an offline recogniser gets wrong in English at 8 kHz, with and without what the line does to the sound."""
import math
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

import numpy
import soxr
from pocketsphinx import Decoder

from voice import RATE, Worker, espeak, keep, table

SENTENCES = (Path(__file__).parent / "sentences.txt").read_text().split("\n")[:200]
# The noise of a quiet line, in dB of full scale: without any, a recogniser that was trained on rooms hears nothing at all.
NOISE = -50
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
    """The fewest words to change, leave out or put in (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (word != other))
    return row[-1]


def words(text):
    return re.findall(r"[a-z']+", text.lower())


def recognise(decoder, samples, noise):
    wide = soxr.resample(samples, RATE, 16000, quality="HQ")
    wide = numpy.concatenate([numpy.zeros(4800), wide, numpy.zeros(4800)])
    wide += noise.normal(0, 10 ** (NOISE / 20), len(wide))
    decoder.start_utt()
    decoder.process_raw((numpy.clip(wide, -1, 1) * 32767).astype("<i2").tobytes(), full_utt=True)
    decoder.end_utt()
    found = decoder.hyp()
    return words(found.hypstr if found else "")


def rate_of_errors(speak, model):
    """The share of wrong words, and the interval that chance leaves it. Each way has a decoder of its own: it adapts to what it hears."""
    decoder, noise = Decoder(lm=model, **BOUNDS), numpy.random.default_rng(1)
    counts = [(wrong(words(text), recognise(decoder, speak(text), noise)), len(words(text))) for text in SENTENCES]
    errors, total = map(sum, zip(*counts))
    share = numpy.array([e for e, _ in counts]), numpy.array([n for _, n in counts])
    chance = numpy.random.default_rng(1)
    picks = [chance.integers(0, len(counts), len(counts)) for _ in range(1000)]
    low, high = numpy.percentile([share[0][p].sum() / share[1][p].sum() for p in picks], [2.5, 97.5])
    return 100 * errors / total, 100 * low, 100 * high


def main():
    worker, rate = Worker(), table()["en"]

    def raw(*options):
        def speak(text):
            samples, own = espeak(text, "en", *options)
            return soxr.resample(samples, own, RATE, quality="HQ")
        return speak

    ways = [
        ("espeak-ng as it comes, 175, brought to 8 kHz", raw()),
        (f"the line: rate {rate}, levelled, joints", lambda text: worker.speak(text, "en", rate)),
        ("espeak-ng at that rate, brought to 8 kHz", raw("-s", str(rate))),
    ]
    lines = [f"{'200 sentences of 7 to 13 words, 8 kHz':<56}words wrong      95 % interval"]
    with tempfile.NamedTemporaryFile("w", suffix=".lm") as model:
        model.write(language_model(SENTENCES))
        model.flush()
        for name, speak in ways:
            share, low, high = rate_of_errors(speak, model.name)
            lines.append(f"{name:<56}{share:>9.1f} %   {low:>5.1f} % … {high:.1f} %")
            print(lines[-1], file=sys.stderr, flush=True)
    keep("words", "$ make voice VOICE=words\n\n" + "\n".join(lines))


main()

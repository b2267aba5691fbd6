"""Rates, levels and spectra of the line's clips: figures into docs/voice.md, pictures into docs/figures/."""
import re
import subprocess

import numpy

from voice import JOINT, LANGUAGES, RATE, SLOW_PERCENT, Worker, decibels, draw, espeak, frames_of, keep, level, sentences, table

BANDS = [100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500, 3150]


def syllables(texts, language):
    """Groups of vowels in what eSpeak NG itself would pronounce."""
    sounds = subprocess.run(["espeak-ng", "-q", "--ipa", "-v", language], input="\n".join(texts), capture_output=True, text=True).stdout
    return len(re.findall("[aeiouyɐɑɒæɔəɘɛɜɤɪɨɵøœʊʌʉɯɚɝᵻ]+", re.sub("[ːˈˌ]", "", sounds)))


def rates(texts, clips, language):
    words = sum(len(re.findall(r"[\w'’]+", text)) for text in texts)
    seconds = sum(len(clip) / RATE - JOINT for clip in clips)
    return 60 * words / seconds, syllables(texts, language) / seconds


def in_band(samples):
    """The share of the power that a telephone network carries: 300 to 3,400 Hz."""
    power = numpy.abs(numpy.fft.rfft(samples)) ** 2
    frequency = numpy.fft.rfftfreq(len(samples), 1 / RATE)
    return power[(frequency >= 300) & (frequency <= 3400)].sum() / power.sum()


def spectrum(samples, rate):
    """Power in thirds of an octave beside all of it up to 4 kHz, in dB."""
    frames = frames_of(samples, rate // 25) * numpy.hanning(rate // 25)
    power = (numpy.abs(numpy.fft.rfft(frames)) ** 2).mean(axis=0)
    frequency = numpy.fft.rfftfreq(rate // 25, 1 / rate)
    whole = power[frequency <= 4000].sum()
    edge = 2 ** (1 / 6)
    return [decibels(power[(frequency >= band / edge) & (frequency < band * edge)].sum() / whole) for band in BANDS]


def main():
    worker, voices = Worker(), table()
    lines = ["language  rate  words/min  syllables/s  slowly: words/min  loudness dBFS   peak dBFS  in 300-3,400 Hz"]
    bars, spectra = [], []
    for language in LANGUAGES:
        texts = sentences(language)
        rate, pitch = voices[language]
        clips = [worker.speak(text, language, rate, pitch) for text in texts]
        slow = [worker.speak(text, language, rate * SLOW_PERCENT // 100, pitch) for text in texts]
        (words, sounds), (slowly, _) = rates(texts, clips, language), rates(texts, slow, language)
        levels = [level(clip) for clip in clips]
        peak = max(20 * numpy.log10(numpy.abs(clip).max()) for clip in clips)
        whole = numpy.concatenate(clips)
        lines.append(f"{language:<10}{rate:>4}{words:>11.0f}{sounds:>13.1f}{slowly:>19.0f}"
                     f"{min(levels):>9.1f} … {max(levels):.1f}{peak:>11.1f}{100 * in_band(whole):>15.0f} %")
        raw = [espeak(text, language)[0] for text in texts[:20]]
        bars.append([language, words, slowly, 60 * sounds, min(levels), max(levels), min(map(level, raw)), max(map(level, raw))])
        spectra.append(spectrum(whole, RATE))
    keep("voice", "$ make voice VOICE=measure\n\n" + "\n".join(lines))
    draw("voice-rates", bars)
    draw("voice-spectra", [[band] + [row[index] for row in spectra] for index, band in enumerate(BANDS)])


main()

"""What the line does to a sound, one step after the other, so that each can be left out: as Sources/Speech/LineSound.swift does it."""
import numpy
import soxr

from voice import RATE, decibels, frames_of

WANTED, CEILING, MOST_GAIN = -20.0, -1.0, 40.0
SILENT, BEFORE, AFTER, INSIDE, MARGIN, FADE = -55.0, 20, 280, 190, 10, 5


def narrowed(samples, rate):
    """To the rate of a telephone line."""
    return soxr.resample(samples, rate, RATE, quality="HQ")


def levelled(samples):
    """To the loudness of all clips, with no sample above the ceiling."""
    powers = padded(samples, RATE // 50)
    active = powers[powers >= max(powers.max() / 1000, 1e-8)]
    louder = samples * 10 ** (min(WANTED - decibels(active.mean()), MOST_GAIN) / 20)
    ceiling, reach = 10 ** (CEILING / 20), RATE // 200
    gains = numpy.ones(len(louder))
    for index in numpy.flatnonzero(numpy.abs(louder) > ceiling):
        near = numpy.arange(max(0, index - reach), min(len(louder), index + reach + 1))
        gains[near] = numpy.minimum(gains[near], 1 - (1 - ceiling / abs(louder[index])) * (1 - numpy.abs(near - index) / reach))
    return louder * gains


def joined(samples):
    """With a known silence around it, none long inside, and soft edges."""
    frame, milliseconds = RATE // 100, RATE // 1000
    parts = []
    for index in numpy.flatnonzero(padded(samples, frame) >= 10 ** (SILENT / 10)):
        start, end = index * frame, min((index + 1) * frame, len(samples))
        if parts and (start - parts[-1][1] < 4 * MARGIN * milliseconds or start == parts[-1][1]):
            parts[-1][1] = end
        else:
            parts.append([start, end])
    out, last = [numpy.zeros((BEFORE - MARGIN) * milliseconds)], None
    for start, end in parts:
        if last is not None:
            out.append(numpy.zeros(max(0, min(start - last, INSIDE * milliseconds) - 2 * MARGIN * milliseconds)))
        out.append(cut(samples, start, end, MARGIN * milliseconds, FADE * milliseconds))
        last = end
    return numpy.concatenate([*out, numpy.zeros((AFTER - MARGIN) * milliseconds)])


def cut(samples, start, end, margin, fade):
    low, high = max(0, start - margin), min(len(samples), end + margin)
    piece = samples[low:high].copy()
    steps = (numpy.arange(min(fade, len(piece) // 2)) + 1) / (fade + 1)
    piece[:len(steps)] *= steps
    piece[len(piece) - len(steps):] *= steps[::-1]
    return numpy.concatenate([numpy.zeros(margin - (start - low)), piece, numpy.zeros(margin - (high - end))])


def padded(samples, length):
    """The mean power of each frame; a last shorter one counts as one."""
    whole = (frames_of(samples, length) ** 2).mean(axis=1)
    rest = samples[len(samples) // length * length:]
    return numpy.append(whole, (rest ** 2).mean()) if len(rest) else whole

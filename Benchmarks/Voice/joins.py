"""What meets what in a call: every two clips that a gateway plays in a row, in each language, with values, list items, lessons and report lines in
them; and how long a caller has for a key after each item. The real service over its line, without a switch."""
import sys
import tempfile
import time
import wave
from pathlib import Path
from urllib.parse import unquote

import numpy

from service import Service, fill
from voice import LANGUAGES, RATE, decibels, frames_of, keep

# The key of each language in the menu of languages; then the news, marks, absences, today's and tomorrow's timetable, the report, remarks and meetings.
LANGUAGE_KEYS = {"bg": "1", "en": "2", "et": "3", "uk": "4", "es": "5"}
TOUR = ["1", "1", "2", "3", "41", "42", "5", "6", "7"]
CALLERS = int(sys.argv[1]) if len(sys.argv) > 1 else 6
# Longer than the pause between two items of a list: then the caller does something.
QUIET = 2.0
# The shortest pause of a list is 500 ms.
LEAST_PAUSE = 0.49
# Around a join, where a click would be.
NEAR = RATE // 1000


class Call:
    """Its clips in their row, and the silence before each that the engine adds, in seconds; none after a key, which has waited for no pause."""

    def __init__(self, keys):
        self.keys, self.files, self.waits, self.ended, self.acted = list(keys), [], [], None, time.monotonic()

    def play(self, path):
        self.acted = now = time.monotonic()
        self.files.append(unquote(path))
        self.waits.append(now - self.ended if self.ended else None)
        self.ended = now


def hold(service, calls):
    """Holds all calls at once, where sound takes no time."""
    up = dict(calls)
    while up:
        message = service.hear(0.02)
        if message:
            verb, values = message
            call = up.get(values.get("call"))
            if call and verb == "play":
                call.play(values["file"])
                service.say("played", call=values["call"], play=values["play"], end="done", ms=values.get("ms", 0))
            elif call and verb in ("hangup", "reject"):
                service.say("gone", call=values["call"], cause="engine")
                del up[values["call"]]
        for name, call in list(up.items()):
            if time.monotonic() - call.acted > QUIET:
                call.ended, call.acted = None, time.monotonic()
                if call.keys:
                    for key in call.keys.pop(0):
                        service.say("key", call=name, key=key)
                else:
                    service.say("gone", call=name, cause="caller")
                    del up[name]


def samples(path):
    with wave.open(path) as file:
        return numpy.frombuffer(file.readframes(file.getnframes()), dtype="<i2").astype(float) / 32768


def silence(clip):
    """Milliseconds without sound before and after: below −55 dB of full scale."""
    loud = numpy.flatnonzero(decibels((frames_of(clip, RATE // 100) ** 2).mean(axis=1)) >= -55)
    return loud[0] * 10, (len(clip) // (RATE // 100) - 1 - loud[-1]) * 10


def inside(clip):
    """The largest step between two samples within 1 ms of any silence of 10 ms inside, where sound is cut and faded."""
    quiet = numpy.concatenate([[0], (clip == 0).astype(int), [0]])
    begins, ends = numpy.flatnonzero(numpy.diff(quiet) == 1), numpy.flatnonzero(numpy.diff(quiet) == -1)
    steps = numpy.abs(numpy.diff(clip))
    edges = [(a, b) for a, b in zip(begins, ends) if b - a >= RATE // 100]
    near = [steps[max(0, a - NEAR):a].max(initial=0) for a, _ in edges] + [steps[max(0, b - 1):b + NEAR].max(initial=0) for _, b in edges]
    return near, steps


def main():
    with tempfile.TemporaryDirectory() as place:
        data, numbers = fill(Path(place), 1)
        service = Service(data, Path(place))
        service.connect()
        service.speak_prompts()
        lines = ["language  clips  joins  step at a join  largest step at an edge of sound  99 % of all steps   silence at a join, ms"]
        pauses = ["language  items  from the end of an item's sound to the next item, ms"]
        calls = {f"{language}{index}": Call(["1", "9", "*", LANGUAGE_KEYS[language], *TOUR])
                 for language in LANGUAGES for index in range(CALLERS)}
        for index, name in enumerate(calls):
            service.say("ring", call=name, to="+359882818905", **{"from": numbers[index * len(numbers) // len(calls)]})
        hold(service, calls)
        for language in LANGUAGES:
            files, waits, rows = [], [], []
            for held in (call for name, call in calls.items() if name.startswith(language)):
                clips = [samples(path) for path in held.files]
                rows += list(zip(clips, clips[1:]))
                files += clips
                waits += [(a, b, wait) for a, b, wait in zip(clips, clips[1:], held.waits[1:]) if wait and wait >= LEAST_PAUSE]
            at_join = max(abs(a[-1] - b[0]) for a, b in rows)
            silences = [silence(a)[1] + silence(b)[0] for a, b in rows]
            near, steps = zip(*(inside(clip) for clip in files))
            lines.append(f"{language:<10}{len(files):>5}{len(rows):>7}{at_join:>16.4f}{max(map(max, near)):>34.4f}"
                         f"{numpy.percentile(numpy.concatenate(steps), 99):>19.4f}{min(silences):>16.0f} … {max(silences):.0f}")
            between = [1000 * wait + silence(a)[1] + silence(b)[0] for a, b, wait in waits]
            pauses.append(f"{language:<10}{len(between):>5}{min(between):>28.0f} … {numpy.median(between):.0f} … {max(between):.0f}")
        service.stop()
    keep("joins", f"$ make voice VOICE=joins\n\n" + "\n".join(lines))
    keep("pauses", f"$ make voice VOICE=joins\n\n" + "\n".join(pauses) + "\n\nSmallest, median and largest; what a loaded machine adds is in it.")


main()

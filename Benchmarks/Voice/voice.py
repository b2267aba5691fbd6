"""The line's voice as the service has it: its table, its worker, and the fixed prompts; used by the other scripts here."""
import os
import re
import struct
import subprocess
from pathlib import Path

import numpy

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("SCHOOLBELL", ROOT / ".build/debug/schoolbell"))
LANGUAGES = ["bg", "en", "es", "et", "uk"]
RATE = 8000
# What stands around the sound of a clip, and between two clips in a row, in seconds (Sources/Speech/Joints.swift).
JOINT = 0.3
SLOW_PERCENT = 80
USUAL_PITCH = 50


def table():
    """The rate and the pitch of each language's voice, from where the program has them."""
    source = (ROOT / "Sources/Speech/Voice.swift").read_text()
    rows = re.findall(r'"(\w\w)": Voice\(name: "\w\w", rate: (\d+)(?:, pitch: (\d+))?\)', source)
    voices = {name: (int(rate), int(pitch or USUAL_PITCH)) for name, rate, pitch in rows}
    assert sorted(voices) == LANGUAGES, "Voice.swift has another table"
    assert f"slowPercent = {SLOW_PERCENT}" in source, "Voice.swift slows by another share"
    assert f"pitch: Int = {USUAL_PITCH}" in source, "Voice.swift has another usual pitch"
    return voices


def sentences(language):
    """The sentences of the prompts that need no value, of four words and more."""
    command = [PROGRAM, "prompts", "list", "--missing-recordings", "--lang", language]
    lines = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    parts = [part for line in lines for part in re.split(r"(?<=[.!?]) ", line.split("\t")[1])]
    return [part for part in parts if len(part.split()) > 3]


class Worker:
    """`schoolbell speak`: a request is answered by samples at 8 kHz (the frames are told in Sources/Speech/SpeechMessage.swift)."""

    def __init__(self):
        self.process = subprocess.Popen([PROGRAM, "speak"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0

    def speak(self, text, language, rate, pitch=USUAL_PITCH):
        self.number += 1
        name, words = language.encode(), text.encode()
        body = struct.pack("<IHHHB", self.number, rate, pitch, 100, len(name)) + name + words
        self.process.stdin.write(struct.pack("<I", len(body)) + body)
        self.process.stdin.flush()
        size, = struct.unpack("<I", self.process.stdout.read(4))
        reply = self.process.stdout.read(size)
        assert reply[4] == 0, f"not spoken: {text}"
        return numpy.frombuffer(reply[5:], dtype="<i2").astype(numpy.float64) / 32768


def espeak(text, language, *options):
    """What `espeak-ng` itself makes, with its rate."""
    made = subprocess.run(["espeak-ng", "-v", language, "--stdout", *options, text], capture_output=True, check=True).stdout
    rate, = struct.unpack("<I", made[24:28])
    start = made.index(b"data") + 8
    samples = made[start:len(made) - (len(made) - start) % 2]
    return numpy.frombuffer(samples, dtype="<i2").astype(numpy.float64) / 32768, rate


def decibels(power):
    return 10 * numpy.log10(numpy.maximum(power, 1e-12))


def level(samples, rate=RATE):
    """Loudness where it sounds, as Sources/Speech/Loudness.swift measures it, in dB of full scale."""
    frames = frames_of(samples, rate // 50)
    powers = (frames ** 2).mean(axis=1)
    return decibels(powers[powers >= powers.max() / 1000].mean())


def frames_of(samples, length):
    count = len(samples) // length
    return samples[:count * length].reshape(count, length)


def keep(group, text):
    """Puts a block of figures into docs/voice.md."""
    page = ROOT / "docs/voice.md"
    old = page.read_text()
    mark = f"<!-- figures: {group} -->\n"
    head, rest = old.split(mark)
    page.write_text(head + mark + "```text\n" + text.rstrip() + "\n```\n" + rest[rest.index("<!-- end -->"):])
    print(text)


def draw(name, rows):
    """Writes the numbers of a picture, and has gnuplot draw them by Benchmarks/plots/NAME.gp."""
    folder = ROOT / "docs/figures"
    folder.mkdir(exist_ok=True)
    lines = ["\t".join(cell if isinstance(cell, str) else f"{cell:.2f}" for cell in row) for row in rows]
    (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n")
    subprocess.run(["gnuplot", ROOT / f"Benchmarks/plots/{name}.gp"], cwd=folder, check=True)

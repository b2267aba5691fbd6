"""How long the service takes from its start to a gateway's hello, with 50,000 clips in its cache beside none."""
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from service import Service, fill
from voice import keep

CLIPS = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
ROUNDS = 5


def make_clips(folder):
    """Files as the cache has them, 20 ms of silence each, last used over the last year."""
    import hashlib
    import struct
    samples = bytes(320)
    head = b"RIFF" + struct.pack("<I", 36 + len(samples)) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16)
    clip, now = head + b"data" + struct.pack("<I", len(samples)) + samples, time.time()
    for number in range(CLIPS):
        name = hashlib.sha256(str(number).encode()).hexdigest()
        shelf = folder / name[:2]
        shelf.mkdir(parents=True, exist_ok=True)
        path = shelf / f"{name}.wav"
        path.write_bytes(clip)
        os.utime(path, (now - number * 600, now - number * 600))


def starts(data, place):
    times = []
    for _ in range(ROUNDS):
        service = Service(data, place)
        times.append((service.connect(), service.processor()))
        service.stop()
    return times


def main():
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        data, _ = fill(place, 1)
        # The first start makes the fixed prompts; they are there then.
        service = Service(data, place)
        service.connect()
        service.speak_prompts()
        service.stop()
        few = starts(data, place)
        make_clips(data / "clips")
        many = starts(data, place)
    lines = ["clips in the cache    from start to hello: median   slowest   processor time: median"]
    for name, times in (("the fixed prompts", few), (f"{CLIPS:,} more", many)):
        waits, works = zip(*times)
        lines.append(f"{name:<22}{1000 * statistics.median(waits):>26.0f} ms{1000 * max(waits):>7.0f} ms"
                     f"{1000 * statistics.median(works):>23.0f} ms")
    middle = [[statistics.median(column) for column in zip(*times)] for times in (few, many)]
    lines.append(f"{'ratio':<22}{middle[1][0] / middle[0][0]:>29.2f}{middle[1][1] / middle[0][1]:>36.2f}")
    keep("start", "$ make voice VOICE=start\n\n" + "\n".join(lines))


main()

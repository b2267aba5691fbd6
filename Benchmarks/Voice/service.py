"""`schoolbell serve` with a demo school, and a gateway that holds calls with it over its socket, where sound takes no time."""
import os
import select
import signal
import socket
import subprocess
import time
from urllib.parse import quote
from urllib.request import urlopen

from voice import PROGRAM, ROOT

NOW = "2026-11-20T18:05:00+02:00"


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def fill(folder, schools):
    """Makes the demo diary and imports it; returns the folder of the data and the numbers that have subscribed."""
    run("demo-data", "--schools", schools, "--seed", 1, "--out", folder / "diary")
    run("import", folder / "diary", "--data", folder / "data", "--now", NOW)
    lines = (folder / "diary/subscriptions.csv").read_text().splitlines()
    place = lines[0].split(",").index("phone")
    return folder / "data", sorted({line.split(",")[place] for line in lines[1:]})


class Service:
    def __init__(self, data, folder):
        (folder / "settings.yaml").write_text("web: 127.0.0.1:0\nlog-level: warning\nrings-per-second: 100000\n")
        self.began = time.monotonic()
        command = [PROGRAM, "serve", "--data", data, "--config", folder / "settings.yaml", "--now", NOW]
        self.process = subprocess.Popen(list(map(str, command)), cwd=ROOT)
        self.data = data

    def connect(self):
        """A gateway that has said hello; returns how long that took since the start."""
        place = str(self.data / "line.sock")
        while True:
            try:
                self.line = socket.socket(socket.AF_UNIX)
                self.line.connect(place)
                break
            except OSError:
                assert self.process.poll() is None, "the service ended"
                time.sleep(0.005)
        self.rest, self.lines = b"", []
        self.say("hello", line=1, gateway="bench/1", can="file", beat=0)
        assert self.hear()[0] == "hello"
        return time.monotonic() - self.began

    def speak_prompts(self):
        """Waits until the fixed prompts of all languages are made."""
        while self.status()["prompts"]["languages"] < 5:
            time.sleep(1)

    def processor(self):
        """Its processor time so far, in seconds: other load lengthens it little."""
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def say(self, verb, **values):
        words = [verb] + [f"{key}={quote(str(value), safe='-._~+:/,*#@')}" for key, value in values.items()]
        self.line.sendall((" ".join(words) + "\n").encode())

    def hear(self, wait=60):
        """The next message, or None if none comes."""
        while not self.lines:
            if not select.select([self.line], [], [], wait)[0]:
                return None
            *self.lines, self.rest = (self.rest + self.line.recv(1 << 16)).split(b"\n")
        verb, *words = self.lines.pop(0).decode().split(" ")
        return verb, dict(word.split("=", 1) for word in words)

    def status(self):
        import json
        return json.loads(run("status", "--data", self.data, "--json"))

    def clips(self):
        """The counts of `schoolbell_clips_total`, by result."""
        with urlopen(f"http://{self.status()['web']}/metrics") as page:
            lines = [line for line in page.read().decode().splitlines() if line.startswith("schoolbell_clips_total{")]
        return {line.split('"')[1]: float(line.split(" ")[-1]) for line in lines}

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)

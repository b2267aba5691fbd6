#!/usr/bin/env python3
"""A gateway written from docs/line-protocol.md alone: holds one call, with nobody on the telephone.

gateway.py --from N --to N --keys "2 w 5" (--socket PATH | -- COMMAND ARGS...)

0-9 * # A-D are pressed as soon as something sounds, or in silence; `w` waits until the line is silent, `w3` three seconds
more, `h` hangs up in silence. Sound takes no time: a play has ended as soon as no key is due in it, and half of it is heard
when a key ends it. What was heard is printed, and with --wav FILE written in a row. On a socket a broken connection ends
nothing: the session goes on over the next one. With --can url,text,record it is a gateway on another machine: sounds are
fetched when they are ordered, and recordings put where the engine says.
"""
import argparse, os, re, select, socket, subprocess, sys, tempfile, time, urllib.request, wave
from urllib.parse import quote, unquote


def fetch(address):
    """The file of a sound; nothing if it cannot be had. What comes of it is not written down: the address is a secret."""
    try:
        with urllib.request.urlopen(address, timeout=20) as answer, tempfile.NamedTemporaryFile(suffix=".wav", delete=False) as file:
            file.write(answer.read())
            return file.name
    except OSError:
        return ""


def hand_over(path, address):
    """Puts a recording in its place, once. One that is there already is there."""
    with open(path, "rb") as file:
        request = urllib.request.Request(address, data=file.read(), method="PUT", headers={"Content-Type": "audio/wav"})
    try:
        urllib.request.urlopen(request, timeout=20).close()
    except urllib.error.HTTPError as error:
        if error.code != 409:
            raise


class Line:
    """One session of the protocol, over one connection after another."""

    def __init__(self, connect, can, resumes):
        self.connect, self.can, self.resumes = connect, can + (",resume" if resumes else ""), resumes
        self.session, self.keep, self.beat, self.received, self.told = None, 30, 0, 0, 0
        self.kept, self.written, self.acknowledged = [], 0, 0  # what the engine has not acknowledged; the numbers of lines
        self.open()

    def open(self):
        self.source, self.target = self.connect()
        self.lines, self.rest, self.is_open = [], b"", False
        self.heard, self.pinged = time.monotonic(), False
        known = {"session": self.session, "received": self.received} if self.session else {}
        self.write("hello", line=1, gateway="python/1", can=self.can, **known)

    def write(self, verb, **values):
        words = [verb] + [f"{key}={quote(str(value), safe='-._~+:/,*#@')}" for key, value in values.items() if value is not None]
        try:
            os.write(self.target, (" ".join(words) + "\n").encode())
        except OSError:
            pass  # that the connection has ended is noticed on reading

    def say(self, verb, **values):
        """Says a line that counts, as soon as it may be."""
        self.kept.append((verb, values))
        self.flush()

    @property
    def holds_back(self):
        return self.resumes and len(self.kept) >= 1024

    def flush(self):
        while self.is_open and self.written < self.acknowledged + (min(len(self.kept), 1024) if self.resumes else len(self.kept)):
            verb, values = self.kept[self.written - self.acknowledged]
            self.written += 1
            self.write(verb, **values)
        if not self.resumes and self.is_open:
            self.kept, self.acknowledged = [], self.written

    def next(self, wait):
        """The next message, a verb and its values; None if nothing comes in that time."""
        end = time.monotonic() + wait
        while not self.lines:
            if self.resumes and self.received > self.told:
                self.told = self.received
                self.write("ack", n=self.told)
            now = time.monotonic()
            due = self.heard + self.beat * (3 if self.pinged else 1) if self.beat else end
            if select.select([self.source], [], [], max(0, min(end, due) - now))[0]:
                self.read()
            elif now >= end:
                return None
            elif self.beat and time.monotonic() >= due:
                self.keep_time()
        verb, *words = self.lines.pop(0).decode().split(" ")
        values = {key: unquote(value, errors="strict") for key, value in (word.split("=", 1) for word in words)}
        self.received += verb not in ("hello", "ping", "pong", "ack")
        return verb, values

    def read(self):
        try:
            chunk = os.read(self.source, 65536)
        except ConnectionError:
            chunk = b""
        if not chunk:
            return self.lose()
        self.heard, self.pinged = time.monotonic(), False
        *self.lines, self.rest = (self.rest + chunk).split(b"\n")

    def keep_time(self):
        if self.pinged:
            return self.lose()
        self.pinged = True
        self.write("ping")

    def lose(self):
        """The connection has ended: another is made, for as long as the engine keeps the session."""
        if not (self.resumes and self.session):
            sys.exit("the engine is gone")
        os.close(self.source)
        end = time.monotonic() + self.keep
        while time.monotonic() < end:
            try:
                return self.open()
            except OSError:
                time.sleep(0.1)
        sys.exit("the engine is gone")

    def greeted(self, values):
        """The engine has said hello. False: the session that it was asked for is dead, or its count cannot be."""
        count, goes_on = int(values["received"]), values.get("resumed") == "1" and values["session"] == self.session
        if self.session and not (goes_on and self.acknowledged <= count <= self.written):
            return self.write("bye")
        self.session, self.keep, self.beat = values["session"], int(values["keep"]), int(values["beat"])
        self.is_open, self.told, self.written = True, self.received, count
        return self.acknowledge(count)

    def acknowledge(self, number):
        """False: so many lines were not said."""
        if number > self.written:
            return False
        del self.kept[: max(0, number - self.acknowledged)]
        self.acknowledged = max(number, self.acknowledged)
        self.flush()
        return True


class Gateway:
    def __init__(self, options, connect, resumes):
        self.options, self.call, self.keys_held = options, "call-1", 0
        self.rings, self.gone, self.asked = True, False, True
        self.actions, self.open = re.findall(r"w\d*|[0-9*#A-Dh]", options.keys), []  # open: plays, recordings, a transfer
        self.wav = options.wav and wave.open(options.wav, "wb")
        if self.wav:
            self.wav.setparams((1, 2, 8000, 0, "NONE", ""))
        self.line = Line(connect, options.can, resumes)  # the first thing asked is the hello

    def hear(self, wait):
        message = self.line.next(wait)
        if message:
            self.take(*message)
        return message

    def end(self, order, how):
        """Ends what is open: as `how`, if nothing is wrong with it."""
        self.open.remove(order)
        if "record" in order:
            length = 0 if how == "stopped" else int(order["silence"]) * 1000
            return self.line.say("recorded", call=self.call, record=order["record"], end=self.record(order, how, length), ms=length)
        if "transfer" in order:
            return self.line.say("transferred", call=self.call, transfer=order["transfer"], end="returned")
        how = how if how == "stopped" or os.path.exists(order.get("file", "")) else "failed"
        share = {"done": 1, "failed": 0}.get(how, 0.5 if order.get("begun") else 0)
        if self.wav and share:
            with wave.open(order["file"]) as clip:
                self.wav.writeframes(clip.readframes(int(clip.getnframes() * share)))
        print(f"{how}: {order.get('text') or order.get('file')}", flush=True)
        if "url" in order and order["file"]:
            os.remove(order["file"])
        self.line.say("played", call=self.call, play=order["play"], end=how, ms=int(int(order.get("ms", 0)) * share))

    def record(self, order, how, length):
        """Nobody speaks: silence is recorded."""
        try:
            with tempfile.TemporaryDirectory() as folder:
                path = order.get("file") or folder + "/recording.wav"
                with wave.open(path, "wb") as sound:
                    sound.setparams((1, 2, 8000, 0, "NONE", ""))
                    sound.writeframes(bytes(length * 16))
                if "url" in order:
                    hand_over(path, order["url"])
        except OSError:
            return "failed"
        return "stopped" if how == "stopped" else "silence"

    def press(self, key):
        self.keys_held = self.keys_held + 1 if self.line.holds_back else 0
        if self.keys_held > 32:
            return
        print(f"key {key}", flush=True)
        order = self.open[0] if self.open else {}
        order["begun"] = True
        self.line.say("key", call=self.call, key=key, play=order.get("play"))
        self.ask()

    def ask(self):
        """What is caused at once by all that was said comes before the pong."""
        self.line.write("ping")
        self.asked = True

    def leave(self, cause):
        self.gone = True
        self.line.say("gone", call=self.call, cause=cause)

    def take(self, verb, values):
        if verb == "hello":
            begins = self.line.session is None
            if not self.line.greeted(values):
                sys.exit("the session is dead, and the call with it")
            self.asked = False
            if begins:
                self.line.say("ring", call=self.call, to=self.options.to, **{"from": self.options.caller})
            else:
                self.ask()
        elif verb == "ping":
            self.line.write("pong")
        elif verb == "pong":
            self.asked = False
        elif verb == "ack":
            if not self.line.acknowledge(int(values["n"])):
                self.line.say("error", code="bad-argument", of="ack")
        elif verb == "answer":
            self.rings = False
        elif verb in ("play", "record") and not self.gone:
            if verb == "play" and "url" in values:
                values["file"] = fetch(values["url"])
            self.open.append(values)
        elif verb == "transfer" and not self.gone:
            self.line.say("transferred", call=self.call, transfer=values["transfer"], end=self.options.transfer)
            self.open += [values] if self.options.transfer == "answered" else []
        elif verb == "stop":
            kind = next((kind for kind in ("record", "transfer") if kind in values), "play")
            for order in [order for order in self.open if kind in order and values.get(kind) in (None, order[kind])]:
                self.end(order, "stopped")
        elif verb in ("reject", "hangup") and not self.gone:
            print(verb, values.get("cause", "normal"), flush=True)
            self.leave("engine")
        elif verb == "bye" and values.get("reason") not in ("restart", "slow", "replaced"):
            sys.exit(f"the engine says bye {values}")
        elif verb == "error":
            print(f"the engine says: {verb} {values}", file=sys.stderr)

    def act(self):
        """The engine has nothing more to say for now: time passes for whoever is on the telephone."""
        due = self.actions[0] if self.actions else "w"
        if self.open and (due[0] in "wh" or "transfer" in self.open[0]):
            self.end(self.open[0], "done")
        elif self.actions.pop(0) == "h":
            self.leave("caller")
        elif due[0] != "w":
            self.press(due)

    def hold(self):
        while not self.gone:
            waits = self.asked or self.rings or not (self.open or self.actions)
            silence = self.options.settle + int(self.actions[0][1:] or 0) if self.actions else 0
            if not self.hear(max(60, self.options.settle) if waits else 0 if self.open else silence):
                sys.exit("the engine is silent") if waits else self.act()
        self.ask()  # where that is answered, the gone has come
        while self.line.resumes and self.asked and self.hear(60):
            pass
        self.line.write("bye")
        if self.wav:
            self.wav.close()


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--from", dest="caller")
    for name in ("--to", "--keys", "--wav", "--socket"):
        parser.add_argument(name, default="")
    parser.add_argument("--can", default="file,text,record,transfer", help="what it says that it can")
    parser.add_argument("--transfer", default="busy", help="how a transfer ends: answered, busy, no-answer or failed")
    parser.add_argument("--settle", type=float, default=0.3, help="so many seconds without a word are silence")
    parser.add_argument("command", nargs="*")
    options = parser.parse_args()
    if options.socket:

        def connect():
            with socket.socket(socket.AF_UNIX) as connection:
                connection.connect(options.socket)
                return (connection.detach(),) * 2

        Gateway(options, connect, True).hold()
    else:
        child = subprocess.Popen(options.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        Gateway(options, lambda: (child.stdout.fileno(), child.stdin.fileno()), False).hold()
        child.stdin.close()
        sys.exit(child.wait())

main()

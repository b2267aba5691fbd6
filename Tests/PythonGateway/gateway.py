#!/usr/bin/env python3
"""A gateway written from docs/line-protocol.md alone: holds one call, with nobody on the telephone.

gateway.py --from N --to N --keys "2 w 5" (--socket PATH | -- COMMAND ARGS...)

0-9 * # A-D are pressed as soon as something sounds, or in silence; `w` waits until the line is silent, `w3` three seconds
more, `h` hangs up in silence. Sound takes no time: a play has ended as soon as no key is due in it, and half of it is heard
when a key ends it. What was heard is printed, and with --wav FILE written in a row.
"""
import argparse, os, re, select, socket, subprocess, sys, wave
from urllib.parse import quote, unquote


class Gateway:
    def __init__(self, options, source, target):
        self.options, self.source, self.target, self.call = options, source, target, "call-1"
        self.actions, self.plays = re.findall(r"w\d*|[0-9*#A-Dh]", options.keys), []
        self.lines, self.rest, self.asked, self.gone = [], b"", True, False  # the first thing asked is the hello
        self.wav = options.wav and wave.open(options.wav, "wb")
        if self.wav:
            self.wav.setparams((1, 2, 8000, 0, "NONE", ""))

    def say(self, verb, **values):
        words = [verb] + [f"{key}={quote(str(value), safe='-._~+:/,*#@')}" for key, value in values.items() if value is not None]
        os.write(self.target, (" ".join(words) + "\n").encode())

    def hear(self, wait):
        """Takes the next message; False if nothing comes in that time."""
        while not self.lines:
            if not select.select([self.source], [], [], wait)[0]:
                return False
            chunk = os.read(self.source, 65536)
            if not chunk:
                sys.exit("the engine is gone")
            *self.lines, self.rest = (self.rest + chunk).split(b"\n")
        verb, *words = self.lines.pop(0).decode().split(" ")
        self.take(verb, {key: unquote(value, errors="strict") for key, value in (word.split("=", 1) for word in words)})
        return True

    def end_play(self, play, end):
        self.plays.remove(play)
        end = end if end == "stopped" or os.path.exists(play.get("file", "")) else "failed"
        share = {"done": 1, "failed": 0}.get(end, 0.5 if play.get("begun") else 0)
        if self.wav and share:
            with wave.open(play["file"]) as clip:
                self.wav.writeframes(clip.readframes(int(clip.getnframes() * share)))
        print(f"{end}: {play.get('text') or play.get('file')}", flush=True)
        self.say("played", call=self.call, play=play["play"], end=end, ms=int(int(play.get("ms", 0)) * share))

    def press(self, key):
        print(f"key {key}", flush=True)
        play = self.plays[0] if self.plays else {}
        play["begun"] = True
        self.say("key", call=self.call, key=key, play=play.get("play"))
        self.say("ping")  # what the key causes at once comes before the pong
        self.asked = True

    def leave(self, cause):
        self.gone = True
        self.say("gone", call=self.call, cause=cause)

    def take(self, verb, values):
        if verb == "hello":
            self.asked = False
            self.say("ring", call=self.call, to=self.options.to, **{"from": self.options.caller})
        elif verb == "ping":
            self.say("pong")
        elif verb == "pong":
            self.asked = False
        elif verb == "play":
            self.plays.append(values)
        elif verb == "stop" and not values.keys() & {"record", "transfer"}:
            for play in [play for play in self.plays if values.get("play") in (None, play["play"])]:
                self.end_play(play, "stopped")
        elif verb in ("reject", "hangup"):
            print(verb, values.get("cause", "normal"), flush=True)
            self.leave("engine")
        elif verb in ("error", "bye"):
            print(f"the engine says: {verb} {values}", file=sys.stderr)

    def act(self):
        """The engine has nothing more to say for now: time passes for whoever is on the telephone."""
        due = self.actions[0] if self.actions else "w"
        if self.plays and due[0] in "wh":
            self.end_play(self.plays[0], "done")
        elif self.actions.pop(0) == "h":
            self.leave("caller")
        elif due[0] != "w":
            self.press(due)

    def hold(self):
        self.say("hello", line=1, gateway="python/1", can="file,text", beat=0)
        while not self.gone:
            waits = self.asked or not (self.plays or self.actions)
            silence = self.options.settle + int(self.actions[0][1:] or 0) if self.actions else 0
            if not self.hear(60 if waits else 0 if self.plays else silence):
                sys.exit("the engine is silent") if waits else self.act()
        self.say("bye")
        if self.wav:
            self.wav.close()


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--from", dest="caller")
    for name in ("--to", "--keys", "--wav", "--socket"):
        parser.add_argument(name, default="")
    parser.add_argument("--settle", type=float, default=0.3, help="so many seconds without a word are silence")
    parser.add_argument("command", nargs="*")
    options = parser.parse_args()
    if options.socket:
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(options.socket)
        Gateway(options, connection.fileno(), connection.fileno()).hold()
    else:
        child = subprocess.Popen(options.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        Gateway(options, child.stdout.fileno(), child.stdin.fileno()).hold()
        sys.exit(child.wait())

main()

#!/usr/bin/env python3
"""A gateway on its standard streams that does one thing wrongly: faulty.py FAULT. Without a fault it keeps the line protocol.

It rings at once, presses a key in the first clip, and plays as if sound took no time.
"""
import os, select, sys
from urllib.parse import quote, unquote

fault = sys.argv[1] if len(sys.argv) > 1 else "none"
plays, state, pressed = [], "new", False


def line(text):
    os.write(1, (text + "\n").encode())


def say(verb, **values):
    line(" ".join([verb] + [f"{key}={quote(str(value), safe='-._~+:/,*#@')}" for key, value in values.items()]))


def end(play, how):
    number, length = int(play["play"]), int(play["ms"])
    if play in plays:
        plays.remove(play)
    if fault == "forgets-an-end" and number == 2:
        return
    if fault == "wrong-length":
        length += 60_000
    say("played", call=name, play=number + (100 if fault == "strange-end" else 0), end=how, ms=length if how == "done" else 0)
    if fault == "ends-twice":
        say("played", call=name, play=number, end=how, ms=0)


def sound():
    """All that is queued sounds to its end."""
    global pressed
    if plays and not pressed:
        pressed = True
        say("key", call=name, key="5", play=999 if fault == "key-of-no-play" else plays[0]["play"])
    for play in reversed(list(plays)) if fault == "backwards" else list(plays):
        is_there = os.path.exists(play["file"]) or fault == "plays-what-is-not"
        end(play, "done" if is_there else "failed")


def take(verb, values):
    global state, pressed
    if fault == "knows-no-new-keys" and verb == "play" and "x-kit" in values:
        say("error", code="bad-argument", of=verb)
    elif verb == "ping" and fault != "no-pong":
        say("pong")
    elif verb == "hello":
        ring()
    elif verb == "answer":
        state = "up"
    elif verb == "play" and state == "up":
        plays.append(values)
    elif verb == "play" and fault == "plays-after-gone":
        end(values, "done")
    elif verb == "stop" and fault != "never-stops":
        stopped = [play for play in plays if fault == "stops-all" or values.get("play") in (None, play["play"])]
        for play in stopped:
            end(play, "stopped")
        if fault == "answers-a-stop-of-nothing" and not stopped:
            say("played", call=name, play=1, end="stopped", ms=0)
    elif verb in ("hangup", "reject"):
        leave()
    elif verb == "error" and fault == "answers-errors":
        say("error", code="bad-state", of="error")


def ring():
    if fault == "speaks-raw":
        line(f"ring call={name} to=1 from=дом")
    elif fault == "misspells":
        line(f"ring call={name} to=1 withheld=maybe")
    if fault == "key-before-answer":
        return line(f"ring call={name} to=1\nkey call={name} key=1")
    say("ring", call=name, to="1")
    if fault == "rings-twice":
        say("ring", call=name, to="1")
    if fault == "unknown-call":
        say("key", call="nobody", key="1")


def leave():
    global state
    plays.clear()
    state = "gone"
    if fault != "never-gone":
        say("gone", call=name, cause="engine")
    if fault == "speaks-after-gone":
        say("key", call=name, key="1")


def main():
    if fault == "no-hello":
        ring()
    say("hello", line=1, gateway="faulty/1", can="file,text")
    if fault == "speaks-early":
        ring()
    rest, asked, beat = b"", False, 0
    while True:
        sounds = plays and not (fault == "never-stops" and int(plays[0]["ms"]) > 1000)
        if not select.select([0], [], [], 0 if sounds else beat * (2 if asked else 1) or None)[0]:
            if sounds:
                sound()
                continue
            if asked and fault != "waits-for-ever":
                return
            asked = True
            if fault != "no-ping":
                say("ping")
            continue
        data = os.read(0, 65536)
        if not data:
            return
        asked = False
        *lines, rest = (rest + data).split(b"\n")
        for text in lines:
            verb, *words = text.decode().split(" ")
            values = {key: value if fault == "reads-no-escapes" else unquote(value) for key, value in (word.split("=", 1) for word in words)}
            if verb == "bye":
                return
            beat = int(values["beat"]) if verb == "hello" else beat
            take(verb, values)


name = "call-1"
main()

#!/usr/bin/env python3
"""A gateway that does one thing wrongly: faulty.py [FAULT [SOCKET]]. Without a fault (`none`) it keeps the line protocol.

It speaks on its standard streams, or on a Unix socket, where it can resume. It rings at once, presses a key in the first clip, and plays as
if sound took no time; what it records is silence, and whom it transfers is answered.
"""
import os, select, socket, sys, time, wave
from urllib.parse import quote, unquote

fault = sys.argv[1] if len(sys.argv) > 1 else "none"
plays, state, pressed, bridged, taken = [], "new", False, None, set()
path = sys.argv[2] if len(sys.argv) > 2 else None
source, target = 0, 1
session, kept, written, acknowledged, received, told = None, [], 0, 0, 0, 0


def write(text):
    try:
        os.write(target, (text + "\n").encode())
    except OSError:
        pass


def line(text):
    """A line that counts."""
    for part in text.split("\n"):
        kept.append(part)
    flush()


def flush():
    global written
    most = acknowledged + 1024 if path and session and fault != "never-holds-back" else acknowledged + len(kept)
    while written < min(most, acknowledged + len(kept)):
        written += 1
        write(kept[written - acknowledged - 1])


def acknowledge(number):
    global acknowledged
    del kept[: number - acknowledged]
    acknowledged = max(number, acknowledged)
    flush()


def spelt(verb, **values):
    return " ".join([verb] + [f"{key}={quote(str(value), safe='-._~+:/,*#@')}" for key, value in values.items()])


def say(verb, **values):
    (write if verb in ("hello", "ping", "pong", "ack") else line)(spelt(verb, **values))


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
    if "play" in plays[0] and not pressed:
        pressed = True
        say("key", call=name, key="5", play=999 if fault == "key-of-no-play" else plays[0]["play"])
    for play in reversed(list(plays)) if fault == "backwards" else list(plays):
        if "record" in play:
            plays.remove(play)
            recorded(play, "silence")
            continue
        is_there = os.path.exists(play["file"]) or fault == "plays-what-is-not"
        end(play, "done" if is_there else "failed")


def recorded(order, how):
    """Nobody speaks."""
    seconds = int(order["silence"]) if how == "silence" else 0
    try:
        with wave.open(order["file"], "wb") as sound:
            sound.setparams((2 if fault == "stereo" else 1, 2, 8000, 0, "NONE", ""))
            sound.writeframes(bytes(seconds * 16000))
    except OSError:
        how = "silence" if fault == "records-nowhere" else "failed"
    if fault != "forgets-recordings":
        say("recorded", call=name, record=order["record"], end=how, ms=seconds * 1000)


def transfer(order):
    global bridged
    if fault == "one-transfer-a-call" and order["transfer"] != "1":
        return say("error", code="unsupported", of="transfer", call=name)
    if fault == "returns-unanswered":
        return say("transferred", call=name, transfer=order["transfer"], end="returned")
    say("transferred", call=name, transfer=order["transfer"], end="answered")
    bridged = order
    if fault == "keys-while-bridged":
        say("key", call=name, key="7")


def stop(values):
    global bridged
    if "transfer" in values:
        if bridged and fault != "never-returns":
            say("transferred", call=name, transfer=bridged["transfer"], end="returned")
            if fault == "returns-twice":
                say("transferred", call=name, transfer=bridged["transfer"], end="returned")
        bridged = None if fault != "never-returns" else bridged
        return
    if "record" in values:
        for order in [order for order in plays if order.get("record") == values["record"]]:
            plays.remove(order)
            recorded(order, "silence" if fault == "never-stops-recording" else "stopped")
        return
    stopped = [play for play in plays if "play" in play and (fault == "stops-all" or values.get("play") in (None, play["play"]))]
    for play in stopped:
        end(play, "stopped")
    if fault == "answers-a-stop-of-nothing" and not stopped:
        say("played", call=name, play=1, end="stopped", ms=0)


def take(verb, values):
    global state
    taken.add(verb)
    if fault == "knows-no-new-keys" and verb == "play" and "x-kit" in values:
        say("error", code="bad-argument", of=verb)
    elif verb == "ping" and fault != "no-pong":
        say("pong")
    elif verb == "hello":
        greeted(values)
    elif verb == "ack":
        acknowledge(int(values["n"]))
    elif verb == "answer":
        state = "up"
    elif verb == "record" and plays and fault == "records-at-once":
        recorded(values, "silence")
    elif verb in ("play", "record") and state == "up":
        plays.append(values)
    elif verb == "transfer" and state == "up":
        transfer(values)
    elif verb == "play" and fault == "plays-after-gone":
        end(values, "done")
    elif verb == "stop" and fault != "never-stops":
        stop(values)
    elif fault == f"refuses-{verb}" or (verb == "hangup" and fault in (f"refuses-hangup-after-{word}" for word in taken)):
        say("error", code="unsupported", of=verb, call=name)
    elif verb in ("hangup", "reject"):
        leave()
    elif verb == "error" and fault == "answers-errors":
        say("error", code="bad-state", of="error")


def greeted(values):
    """The first hello begins; a later one goes on, unless the session is dead."""
    global session, state, kept, written, acknowledged, received, told
    begins, goes_on = session is None, values.get("resumed") == "1"
    session = values["session"]
    if begins:
        return ring()
    if goes_on:
        count = int(values["received"])
        if not acknowledged <= count <= written:
            if fault != "believes-counts":
                write("bye")
                sys.exit()
            count = acknowledged
        written = count if fault != "says-nothing-again" else written
        if fault == "says-all-again":
            written = acknowledged
        else:
            acknowledge(count)
        return flush()
    kept, written, acknowledged, received, told, state = [], 0, 0, 0, 0, "gone"
    plays.clear()
    if fault == "mourns-aloud":
        say("gone", call=name, cause="network")


def connect():
    """A connection of its own; a later one asks for the session."""
    global source, target, plays
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(path)
        source = target = connection.detach()
    if session:
        count = received + 1 if fault == "miscounts" else received
        known = f" session={session} received={count}" if fault != "comes-back-anew" else ""
        write(f"hello line=1 gateway=faulty/1 can={abilities}{known}")


def lost():
    """The connection has ended. False: so has everything."""
    if not (path and session) or state == "gone":
        return False
    os.close(source)
    for _ in range(300):
        try:
            connect()
            return True
        except OSError:
            time.sleep(0.1)
    return False


def ring():
    if fault == "leaves-without-a-ring":
        return say("bye")
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
    global received, told
    if path:
        connect()
    if fault == "no-hello":
        ring()
    say("hello", line=1, gateway="faulty/1", can=abilities)
    if fault == "speaks-early":
        ring()
    rest, asked, beat = b"", False, 0
    while True:
        sounds = plays and not (fault == "never-stops" and int(plays[0].get("ms", 0)) > 1000)
        if path and session and received > told and fault != "never-acknowledges":
            told = received
            write(f"ack n={told}")
        if not select.select([source], [], [], 0 if sounds else beat * (2 if asked else 1) or None)[0]:
            if sounds:
                sound()
                continue
            if asked and fault != "waits-for-ever":
                return
            asked = True
            if fault != "no-ping":
                say("ping")
            continue
        data = os.read(source, 65536)
        if not data:
            received += fault == "counts-cut-lines" and rest != b""
            rest = b""
            if not lost():
                return
            continue
        asked = False
        *lines, rest = (rest + data).split(b"\n")
        for text in lines:
            verb, *words = text.decode().split(" ")
            values = {key: value if fault == "reads-no-escapes" else unquote(value) for key, value in (word.split("=", 1) for word in words)}
            received += verb not in ("hello", "ping", "pong", "ack")
            if verb == "bye":
                return
            beat = int(values["beat"]) if verb == "hello" else beat
            take(verb, values)


abilities = "file,text,record,transfer" + (",resume" if path else "")
name = "call-1"
main()

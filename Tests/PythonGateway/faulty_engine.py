#!/usr/bin/env python3
"""An engine on a Unix socket that does one thing wrongly: faulty_engine.py SOCKET [FAULT]. Without a fault it keeps the line protocol.

It wants a token, answers every call but those to 0, plays one clip twice, and does nothing about keys. It ends with its input.
"""
import os, re, select, socket, sys, tempfile, threading, time, wave
from urllib.parse import quote, unquote_to_bytes

fault = sys.argv[2] if len(sys.argv) > 2 else "none"
token, longest = "opensesame-opensesame", 4096 if fault == "short-lines" else 8192
number, causes = r"\d{1,9}", "caller|engine" if fault == "few-causes" else "caller|engine|network|gateway|error"
kinds = {
    "key": "[0-9*#]" if fault == "no-letters" else "[0-9*#A-D]", "play": number, "held": number, "ms": number, "record": number, "n": number,
    "transfer": number, "withheld": "[01]", "attest": "A|B|C|failed", "lang": "[a-z]{2,3}", "cause": causes, "beat": number,
    "code": r"\d|\d\d|1[01]\d|12[0-7]", "gateway": r"[\w.-]+/[\w.-]+", "line": r"\d+(,\d+)*", "received": number,
}
wanted = {
    "ring": ["call", "from", "to"] if fault == "wants-from" else ["call", "to"], "key": ["call", "key"], "played": ["call", "play", "end"],
    "recorded": ["call", "record", "end"], "transferred": ["call", "transfer", "end"], "gone": ["call", "cause"], "ack": ["n"],
    "hello": ["line", "gateway"], "ping": [], "pong": [], "bye": [], "error": [],
}
sessions, lock = {}, threading.RLock()


class Wrong(Exception):
    def __init__(self, code, verb="", **values):
        super().__init__(code)
        self.line = line("error", code=code, of=verb or None, **values)
        self.counts = code not in ("no-such-call", "call-exists", "bad-state", "denied", "version") or fault == "counts-crossing"


def line(verb, **values):
    return " ".join([verb] + [f"{key}={quote(str(value), safe='-._~+:/,*#@')}" for key, value in values.items() if value is not None])


def decode(value, verb):
    if re.search(rb"%(?![0-9A-Fa-f]{2})", value) or (re.search(rb"[\x00-\x20\x7f]|%00", value) and fault != "takes-nul"):
        raise Wrong("parse", verb)
    try:
        return (value if fault == "reads-no-escapes" else unquote_to_bytes(value)).decode("ascii" if fault == "ascii-only" else "utf-8")
    except UnicodeDecodeError:
        raise Wrong("parse", verb)


def read(text):
    """A line taken apart: its verb and its values."""
    words = text.split(b" ") if fault == "single-spaces" else [word for word in text.split(b" ") if word]
    verb = words[0].decode("latin-1")
    if not re.fullmatch("[a-z][a-z0-9-]*", verb):
        raise Wrong("parse")
    values = {}
    for word in words[1:]:
        key, equals, value = word.partition(b"=")
        if not equals or not re.fullmatch(b"[a-z][a-z0-9-]*", key):
            raise Wrong("parse", verb)
        key, value = key.decode(), decode(value, verb)
        if (key in values or len(values) == 64) and fault != "forgives-bad":
            raise Wrong("bad-argument", verb)
        values[key] = value
    check(verb, values)
    return verb, values


def check(verb, values):
    if verb == "error":
        return
    if verb not in wanted and not (fault == "takes-engine-verbs" and verb in ("answer", "hangup")):
        raise Wrong("unknown-verb", verb)
    for key in wanted.get(verb, []):
        if key not in values and fault != "forgives-missing" and not (fault == "takes-faulty-hello" and verb == "hello"):
            raise Wrong("missing-argument", verb, text=key)
    for key, value in values.items():
        if fault == "refuses-new-keys" and key in ("colour", "diet"):
            raise Wrong("unknown-verb", verb)
        most = 32 if fault == "short-names" else 64
        fits = 1 <= len(value.encode()) <= most if key == "call" else re.fullmatch(kinds.get(key, "(?s:.*)"), value)
        if not fits and fault != "forgives-bad" and not (fault == "takes-faulty-hello" and verb == "hello"):
            raise Wrong("bad-argument", verb, text=key)


class Session:
    def __init__(self, gateway, can):
        self.name = "5" * 32 if fault == "one-name" else os.urandom(16).hex()
        self.gateway, self.can, self.calls, self.link = gateway, can, {}, None
        self.said, self.acknowledged, self.written, self.received = [], 0, 0, 0

    def say(self, text):
        self.said.append(text)
        self.flush()

    def flush(self):
        """What may be written now."""
        most = self.acknowledged + 1024 if "resume" in self.can and fault != "never-holds-back" else len(self.said)
        while self.link and self.written < min(len(self.said), most):
            self.written += 1
            self.link.write(self.said[self.written - 1])

    def take(self, verb, values):
        call = values.get("call", "")
        state = self.calls.get(call)
        if verb == "ring":
            if state and fault != "takes-second-ring":
                raise Wrong("call-exists", verb, call=call)
            return self.ring(call, values)
        if not state:
            if fault == "speaks-after-gone":
                self.say(Wrong("no-such-call", verb, call=call).line)
                self.say(line("stop", call=call))
            elif fault != "silent-of-strangers":
                raise Wrong("no-such-call", verb, call=call)
        elif verb == "gone":
            del self.calls[call]
        elif state["rejected"]:
            if fault == "hears-after-reject":
                raise Wrong("bad-state", verb, call=call)
        elif verb == "key" and fault == "records-anyway" and values["key"] == "5":
            self.say(line("record", call=call, record=1, file="/tmp/x.wav", limit=9, silence=3))
        elif verb == "key" and fault == "trusts-plays" and values.get("play", "1") not in state["plays"]:
            raise Wrong("bad-state", verb, call=call)
        elif verb == "played":
            self.end(call, state, values)

    def ring(self, call, values):
        if fault == "forgets-rings" and call == "many-49":
            return
        rejected = values.get("to") == "0"
        self.calls[call] = {"rejected": rejected, "plays": ["1", "2"]}
        self.say(line("reject", call=call, cause="barred") if rejected else line("answer", call=call))
        if fault == "decides-twice":
            self.say(line("answer", call=call))
        text = "Добър ден" if "text" in self.can or fault == "always-text" else None
        for play in [] if rejected else [0, 1] if fault == "counts-from-0" else [1, 2]:
            place = {"file": clip} if "file" in self.can or fault == "files-for-all" else {"url": "http://127.0.0.1:9/clip.wav"}
            self.say(line("play", call=call, play=play, ms=500, text=text, **place))

    def end(self, call, state, values):
        if values["play"] in state["plays"] and not (fault == "refuses-failures" and values["end"] == "failed"):
            state["plays"].remove(values["play"])
        elif fault != "forgives-strange-ends":
            raise Wrong("bad-state", "played", call=call, play=values["play"])


class Link:
    """One connection."""

    def __init__(self, connection):
        self.connection, self.session, self.rest, self.skips = connection, None, b"", False
        self.heard, self.asked, self.beat, self.faults = time.monotonic(), False, 0, 0
        self.told, self.since = 0, None

    def write(self, text):
        try:
            self.connection.sendall(text.encode() + b"\n")
        except OSError:
            pass

    def close(self):
        # Whoever waits in another thread is told too.
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def serve(self):
        try:
            while self.turn():
                pass
        except OSError:
            pass
        with lock:
            if self.session and self.session.link is self:
                self.session.link = None
                if "resume" not in self.session.can:
                    sessions.pop(self.session.name, None)
        self.close()
        self.connection.close()

    def turn(self):
        ready = select.select([self.connection], [], [], 0.02)[0]
        data = self.connection.recv(65536) if ready else None
        with lock:
            return self.take(data) if ready else self.keep_time(time.monotonic())

    def keep_time(self, now):
        silent = now - self.heard
        if not self.session:
            if silent < 10 or fault == "waits-for-ever":
                return True
            return self.dismiss(Wrong("bad-state"))
        self.acknowledge(now)
        beat = self.beat / 20 if fault == "pings-early" else self.beat
        if self.beat and silent >= 3 * self.beat and fault != "never-gives-up":
            return False
        if self.beat and silent >= beat and not self.asked:
            self.asked = True
            self.write("ping")
        return True

    def acknowledge(self, now):
        count = self.session.received
        if "resume" in self.session.can and fault != "never-acknowledges" and self.since is not None:
            if count - self.told >= 64 or now >= self.since + 1:
                self.told, self.since = count, None
                self.write(f"ack n={count}")

    def take(self, data):
        if not data:
            return False
        if fault == "one-read-one-line":
            return self.hear(data.removesuffix(b"\n"))
        *lines, self.rest = (self.rest + data).split(b"\n")
        if len(self.rest) >= longest:
            self.rest, self.skips = self.rest[:32], True
        for text in lines:
            too_long, self.skips = self.skips or len(text) >= longest, False
            if not self.hear(b"%long" if too_long else text if fault == "keeps-cr" else text.removesuffix(b"\r")):
                return False
        return True

    def hear(self, text):
        blank = not text.strip(b" ")
        if not (blank and fault == "hears-only-words"):
            self.heard, self.asked = time.monotonic(), False
        if blank:
            return self.refuse(Wrong("parse"), text) if fault == "answers-empty-lines" else True
        counts = text.split(b" ")[0] not in (b"hello", b"ping", b"pong", b"ack")
        if self.session and counts:
            self.session.received += 1
            self.since = self.since or time.monotonic()
        try:
            if text == b"%long":
                if fault == "ends-on-long-lines":
                    return False
                raise Wrong("line-too-long")
            verb, values = read(text)
            return self.greet(verb, values) if not self.session else self.obey(verb, values)
        except Wrong as wrong:
            return self.refuse(wrong, text)

    def refuse(self, wrong, text):
        if text.lstrip().startswith(b"error") and fault != "answers-errors":
            return True
        if not self.session:
            return self.dismiss(wrong)
        self.session.say(wrong.line)
        self.faults += wrong.counts and fault != "forgives-faults"
        if self.faults < 100:
            return True
        self.session.say("bye reason=errors")
        return self.over()

    def dismiss(self, wrong, reason=""):
        self.write(wrong.line)
        if fault == "takes-anything-first" and "bad-state" in wrong.line:
            return True
        self.write("bye" + reason)
        return False

    def over(self):
        if fault != "lives-after-bye":
            sessions.pop(self.session.name, None)
        return False

    def greet(self, verb, values):
        if verb != "hello":
            return self.dismiss(Wrong("bad-state", verb))
        if values.get("token") != token and fault != "takes-any-token":
            return self.dismiss(Wrong("denied"), " reason=denied")
        versions = values.get("line", "1").split(",")[: 1 if fault == "first-version-only" else None]
        if "1" not in versions and fault != "takes-any-version":
            return self.dismiss(Wrong("version", text=1), " reason=version")
        can = values.get("can", "file").split(",")
        if fault == "refuses-new-abilities" and "teleport" in can:
            return self.dismiss(Wrong("bad-argument", "hello"))
        self.beat = 15 if fault == "beat-of-its-own" else int(values.get("beat", 15))
        old = self.found(values, can)
        self.session = old or Session(values.get("gateway"), can)
        sessions[self.session.name] = self.session
        self.join(int(values["received"]) if old else None)
        return True

    def found(self, values, can):
        old = sessions.get(values.get("session"))
        if fault == "lets-anybody-in" and "session" in values and not old:
            old = next(iter(sessions.values()), None)
        if not old or "resume" not in can or (old.gateway != values["gateway"] and fault != "lets-anybody-in"):
            return None
        fits = old.acknowledged <= int(values.get("received", -1)) <= old.written
        return old if fits or fault == "believes-counts" else None

    def join(self, received):
        """The session is on this connection from now on; one that is there is replaced."""
        session, first = self.session, self.session.link
        if first and fault != "keeps-both":
            session.say("bye reason=replaced")
            first.close()
        if received is not None:
            session.said = [line("error", code="internal", text="bye") if text.startswith("bye") else text for text in session.said]
            session.written = session.acknowledged = received if fault != "says-all-again" else 0
        self.told = session.received
        count = 1 if fault == "received-one" and received is None else 0 if fault == "forgets-the-count" else session.received
        resumed = 1 if received is not None else None
        self.write(line("hello", line=1, engine="faulty/1", beat=self.beat, session=session.name, received=count, keep=30, resumed=resumed))
        session.link = self
        session.flush()

    def obey(self, verb, values):
        session = self.session
        if verb == "hello":
            if fault == "greets-twice":
                return self.write(line("hello", line=1, engine="faulty/1", beat=0, session=session.name, received=0, keep=30)) or True
            raise Wrong("bad-state", verb)
        if verb == "ping" and fault != "no-pong":
            self.write("pong")
        elif verb == "bye":
            if fault == "known-reasons-only" and values.get("reason", "errors") not in ("errors", "restart"):
                raise Wrong("bad-argument", verb)
            return fault == "stays-after-bye" or self.over()
        elif verb == "ack":
            if not session.acknowledged <= int(values["n"]) <= session.written and fault != "believes-acks":
                raise Wrong("bad-argument", verb)
            session.acknowledged = max(session.acknowledged, min(int(values["n"]), session.written))
            session.flush()
        elif verb in ("ring", "key", "played", "recorded", "transferred", "gone"):
            session.take(verb, values)
        self.acknowledge(time.monotonic())
        return True


def main():
    global clip
    folder = tempfile.TemporaryDirectory()
    clip = os.path.join(folder.name, "clip.wav")
    with wave.open(clip, "wb") as sound:
        channels = 2 if fault == "stereo" else 1
        sound.setparams((channels, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(8000 * channels))
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1] + ".new")
    listener.listen(100)
    os.rename(sys.argv[1] + ".new", sys.argv[1])  # who sees it can connect
    while True:
        ready = select.select([listener, 0], [], [])[0]
        if 0 in ready and not os.read(0, 1):
            folder.cleanup()
            os._exit(0)
        if listener in ready:
            threading.Thread(target=Link(listener.accept()[0]).serve, daemon=True).start()


main()

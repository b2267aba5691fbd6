"""Schoolbell, Kannel and an SMSC as processes, each of which can be stopped and started again."""
import datetime, json, os, pathlib, queue, shutil, signal, socket, subprocess, tempfile, threading, time, urllib.request

HERE = pathlib.Path(__file__).resolve().parent
PATIENCE = 60


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(what, happened):
    """Waits until something has come to pass, and returns it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        result = happened()
        if result:
            return result
        time.sleep(0.05)
    raise AssertionError(f"in {PATIENCE} s this did not happen: {what}")


class SMSC:
    """The operator's end: what it was sent, and what it is told to say."""

    def __init__(self):
        self.process = subprocess.Popen(
            ["perl", str(HERE / "smsc.pl"), "0"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = json.loads(self.process.stdout.readline())["port"]
        self.sent = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.sent.put(json.loads(line))

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def next(self):
        return self.sent.get(timeout=PATIENCE)

    def report(self, message, state):
        self.say(f"report {message['id']} {state}")

    def text(self, sender, text, to="1987"):
        self.say(f"text {sender} {to} 8 {text.encode('utf-16-be').hex()}")


class Kannel:
    def __init__(self, folder, smsc_port, incoming):
        self.folder, self.processes = folder, []
        self.sendsms, admin, boxes = free_port(), free_port(), free_port()
        for name in ["spool", "reports"]:
            (folder / name).mkdir()
        text = (HERE / "kannel.conf").read_text()
        for place, value in {
            "ADMIN_PORT": admin, "SMSBOX_PORT": boxes, "SENDSMS_PORT": self.sendsms, "SMSC_PORT": smsc_port, "FOLDER": folder,
            "INCOMING": incoming,
        }.items():
            text = text.replace(place, str(value))
        (folder / "kannel.conf").write_text(text)
        self.boxes = boxes

    def start(self):
        self._start("bearerbox", self.boxes)
        self._start("smsbox", self.sendsms)

    def _start(self, program, port):
        log = open(self.folder / f"{program}.log", "a")
        command = [shutil.which(program) or f"/usr/sbin/{program}", str(self.folder / "kannel.conf")]
        self.processes.append(subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder))

        def listens():
            with socket.socket() as probe:
                return probe.connect_ex(("127.0.0.1", port)) == 0

        until(f"{program} listens", listens)

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.processes = []


class Service:
    """`schoolbell serve`, and its commands."""

    def __init__(self, program, root, folder, now=None):
        self.program, self.root, self.folder, self.process = program, root, folder, None
        self.data, self.config = str(folder / "data"), str(folder / "schoolbell.yaml")
        self.clock = ["--now", now] if now else []
        self.port = free_port()

    def run(self, *arguments):
        ran = subprocess.run([self.program, *arguments, "--data", self.data, *self.clock], capture_output=True, text=True, cwd=self.root)
        assert ran.returncode == 0, (arguments, ran.stderr)
        return ran.stdout

    def start(self):
        log = open(self.folder / "service.log", "a")
        command = [self.program, "serve", "--data", self.data, "--config", self.config, *self.clock]
        environment = dict(os.environ, KANNEL_PASSWORD="password-of-the-test")
        self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.root, env=environment)
        until("the service takes entries", lambda: self.post({}, "none")[0] == 401)

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.wait(60)

    def post(self, entries, token):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/v1/entries", json.dumps(entries).encode(), {"Authorization": f"Bearer {token}"})
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)
        except OSError:  # it is not there, or is just being killed
            return 0, {}

    def notices(self):
        """The state of each notice, and why, by its number."""
        lines = self.run("notices", "list", "--limit", "1000").splitlines()[1:]
        states = {"queued", "claimed", "doubtful", "sent", "accepted", "failed", "delivered", "dropped"}
        found = {}
        for line in lines:
            words = line.split()
            state = next(word for word in words if word in states)
            found[int(words[0])] = (state, " ".join(words[words.index(state) + 3:]))
        return found


    def configure(self, kannel):
        """Settings for a gateway on this machine."""
        pathlib.Path(self.config).write_text(f"""
entries: 127.0.0.1:{self.port}
sms:
  kannel: http://127.0.0.1:{kannel.sendsms}/cgi-bin/sendsms
  username: schoolbell
  password-variable: KANNEL_PASSWORD
  name: eKool
  sender: eKool
  senders: {{"+359": "1987"}}
""")


def decode(message, skip=0):
    """The text of a message as the SMSC received it."""
    data = bytes.fromhex(message["hex"])[skip:]
    return data.decode("utf-16-be" if message["coding"] == 8 else "latin-1")


def noon_zone():
    """A time zone in which it is about noon now: no SMS goes out by night."""
    hour = datetime.datetime.now(datetime.timezone.utc).hour
    offset = 12 - hour
    return f"Etc/GMT{'-' if offset >= 0 else '+'}{abs(offset)}" if offset else "Etc/GMT"

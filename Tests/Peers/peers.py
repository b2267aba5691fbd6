"""The whole way of a notice: Schoolbell, Kannel, SMPP 3.4, an SMSC, and back. `make test-peers`.

usage: peers.py PROGRAM ROOT
"""
import datetime, pathlib, signal, sys, tempfile

from chain import SMSC, Kannel, Service, decode, noon_zone, until

MOTHER, FATHER, DEAD = "+359888100001", "+359888100002", "+359888100003"


def write_school(folder, zone):
    diary = folder / "diary"
    diary.mkdir()
    kinds = ["mark", "remark", "health"]
    files = {
        "schools": "school_id,name,city,country,time_zone,language,grade_scale,active\n" f"s,Първо училище,Русе,BG,{zone},bg,bg,1\n",
        "classes": "class_id,school_id,year,name\nc,s,5,5а\n",
        "students": "student_id,class_id,given_name,family_name\nlili,c,Лили,Колева\nmaret,c,Maret,Tamm\n",
        "subjects": "subject_id,school_id,name\nmath,s,математика\net,s,Eesti keel\n",
        "recipients": "student_id,kind,way,address,language\n"
        + "".join(f"lili,{kind},sms,{MOTHER},bg\nmaret,{kind},sms,{FATHER},et\n" for kind in kinds)
        + f"lili,mark,sms,{DEAD},en\n",
    }
    for name, text in files.items():
        (diary / f"{name}.csv").write_text(text)
    return diary


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")


def mark(entry, student="maret", subject="et", value="5"):
    return {"type": "mark", "entry_id": entry, "student_id": student, "subject_id": subject, "value": value, "kind": "current",
            "date": now()[:10], "entered_at": now()}


def remark(entry, text, student="lili"):
    return {"type": "remark", "entry_id": entry, "student_id": student, "date": now()[:10], "kind": "remark", "text": text,
            "entered_at": now()}


class Test:
    def __init__(self, program, root, folder):
        self.smsc = SMSC()
        self.service = Service(program, root, folder)
        self.service.run("import", str(write_school(folder, noon_zone())))
        self.token = self.service.run("token", "make", "--school", "s").split()[-1]
        address = f"http://127.0.0.1:{self.service.port}"
        self.kannel = Kannel(folder, self.smsc.port, self.service.run("notices", "kannel", "--address", address))
        self.service.configure(self.kannel)

    def post(self, *entries):
        status, receipt = self.service.post(list(entries), self.token)
        assert status == 202 and receipt["accepted"] == len(entries), (status, receipt)

    def wait(self, state, count):
        def reached():
            notices = self.service.notices().values()
            return sum(1 for s, _ in notices if s == state) == count or None
        try:
            until(f"{count} notices are {state}", reached)
        except AssertionError as error:
            raise AssertionError(f"{error}: {self.service.notices()}")

    def cyrillic_and_latin(self):
        self.post(mark("m1"), mark("m2", "lili", "math", "6"))
        messages = sorted([self.smsc.next() for _ in range(3)], key=lambda message: message["to"])
        texts = [decode(message) for message in messages]
        assert texts == ["eKool: Лили: оценка 6 (математика)", "eKool: Maret: hinne 5 (Eesti keel)", "eKool: Лили: mark 6 (математика)"], texts
        assert [message["from"] for message in messages] == ["1987"] * 3, messages
        assert [message["coding"] for message in messages] == [8, 0, 8], messages
        self.wait("accepted", 3)
        self.smsc.report(messages[0], "DELIVRD")
        self.smsc.report(messages[1], "DELIVRD")
        self.smsc.report(messages[2], "UNDELIV")
        self.wait("delivered", 2)
        self.wait("failed", 1)

    def long_text(self):
        text = "Лили днес беше чудесна 😀 " * 6
        self.post(remark("r1", text.strip()))
        parts = [self.smsc.next() for _ in range(3)]
        heads = [part["hex"][:12] for part in parts]
        assert all(part["esm"] & 0x40 for part in parts), parts
        assert [head[-4:] for head in heads] == ["0301", "0302", "0303"] and len({head[:8] for head in heads}) == 1, heads
        whole = "".join(decode(part, skip=6) for part in parts)
        assert whole == "eKool: Лили: забележка: " + text.strip(), whole
        # The reports come late, and in another order; one comes twice.
        for part in [parts[2], parts[2], parts[0]]:
            self.smsc.report(part, "DELIVRD")
        self.wait("accepted", 1)
        return parts[1]

    def kannel_restarted(self, late):
        """A report on what was sent before a restart of Kannel, and an entry while it is away."""
        self.kannel.stop()
        self.post(mark("m3"))
        until("the gateway is missed", lambda: any("cannot be reached" in why for _, why in self.service.notices().values()))
        self.kannel.start()
        message = self.smsc.next()
        assert decode(message) == "eKool: Maret: hinne 5 (Eesti keel)", message
        self.smsc.report(late, "DELIVRD")
        self.smsc.report(message, "DELIVRD")
        self.wait("delivered", 4)

    def texts_come_in(self):
        self.smsc.text(MOTHER[1:], "инфо")
        assert decode(self.smsc.next()).startswith("eKool: Новини по телефона: +359882818905."), "INFO is answered"
        self.smsc.text(MOTHER[1:], "СТОП")
        assert decode(self.smsc.next()).startswith("eKool: Няма да получавате"), "STOP is answered"
        self.post(remark("r2", "Не ѝ пречи."))
        self.wait("dropped", 1)
        self.smsc.text(MOTHER[1:], "Старт")
        assert decode(self.smsc.next()).startswith("eKool: Отново ще"), "START is answered"

    def service_killed(self):
        """Killed in the midst of sending, three times: what was accepted goes out once, or is in doubt."""
        for round in range(3):
            self.post(*[remark(f"k{round}-{number}", f"nr {round}-{number}", "maret") for number in range(20)])
            self.service.stop(signal.SIGKILL)
            self.service.start()
        until("all are handed over", lambda: not {"queued", "claimed"} & {state for state, _ in self.service.notices().values()})
        doubtful = sum(1 for state, _ in self.service.notices().values() if state == "doubtful")
        texts = [decode(self.smsc.next()) for _ in range(60 - doubtful)]
        while not self.smsc.sent.empty():
            texts.append(decode(self.smsc.next()))
        assert len(set(texts)) == len(texts) <= 60, "something was sent twice"
        print(f"of 60 notices {doubtful} were in doubt after three kills", flush=True)

    def run(self):
        try:
            self.kannel.start()
            self.service.start()
            self.cyrillic_and_latin()
            late = self.long_text()
            self.kannel_restarted(late)
            self.texts_come_in()
            self.service_killed()
            self.service.stop()
            log = (self.service.folder / "service.log").read_text()
            for secret in [MOTHER[4:], FATHER[4:], "Лили", "Maret", "password-of-the-test", self.token]:
                assert secret not in log, f"{secret} is in the log"
        finally:
            self.kannel.stop()
            self.smsc.process.kill()
            if sys.exc_info()[0]:
                for log in self.service.folder.glob("*.log"):
                    print(f"== {log.name}", *log.read_text(errors="replace").splitlines()[-40:], sep="\n", file=sys.stderr)
            if self.service.process and self.service.process.poll() is None:
                self.service.stop(signal.SIGKILL)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="schoolbell-peers-") as place:
        Test(sys.argv[1], sys.argv[2], pathlib.Path(place)).run()
    print("the chain holds: Cyrillic, long texts, failed and late reports, a restart of Kannel, texts that come in, a service that is killed")

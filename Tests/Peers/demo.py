"""The other half of `make demo`: a teacher writes, and the parent has it by SMS and on the line.

usage: demo.py PROGRAM ROOT FOLDER, where FOLDER/data holds the demo school
"""
import json, pathlib, shutil, subprocess, sys

from chain import SMSC, Kannel, Service, decode

NOW = "2026-11-20T18:05:00+02:00"
PARENT = "0888100002"
ENTRY = {
    "type": "mark", "entry_id": "demo-1", "student_id": "s-mila", "subject_id": "sub-1-mat", "value": "6", "kind": "current",
    "date": "2026-11-20", "entered_at": "2026-11-20T18:04:00+02:00",
}


def show(line=""):
    print(line, flush=True)


def main(program, root, folder):
    smsc, service = SMSC(), Service(program, root, folder, now=NOW)
    wanted = folder / "wanted"
    wanted.mkdir(exist_ok=True)
    (wanted / "recipients.csv").write_text(f"student_id,kind,way,address,language\ns-mila,mark,sms,{PARENT},bg\n")
    service.run("import", str(wanted))
    token = service.run("token", "make", "--school", "sch-1").split()[-1]
    for name in ["kannel", "kannel/spool", "kannel/reports"]:
        shutil.rmtree(folder / name, ignore_errors=True)
    (folder / "kannel").mkdir()
    address = f"http://127.0.0.1:{service.port}"
    kannel = Kannel(folder / "kannel", smsc.port, service.run("notices", "kannel", "--address", address))
    service.configure(kannel)
    try:
        kannel.start()
        service.start()
        show("\nA teacher writes a mark, and the diary hands it over:")
        command = ["curl", "-sS", f"{address}/v1/entries", "-H", f"Authorization: Bearer {token}", "-d", json.dumps(ENTRY)]
        show(f"$ curl {address}/v1/entries -H 'Authorization: Bearer …' -d '{json.dumps(ENTRY)}'")
        show(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip())
        message = smsc.next()
        show("\nThe operator's SMSC receives, from Kannel over SMPP:")
        show(f"from {message['from']} to +{message['to'].lstrip('+')}: {decode(message)}")
        show("\nAnd the parent calls:")
        call = service.run("call", "--from", PARENT, "--to", "+359882818905", "--keys", "w 1 w", "--text")
        lines = call.splitlines()
        news = next(index for index, line in enumerate(lines) if line.startswith("< say news-mark"))
        show("\n".join(lines[:news + 1] + ["> hang up"]))
    finally:
        kannel.stop()
        smsc.process.kill()
        if service.process and service.process.poll() is None:
            service.stop()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]).resolve())

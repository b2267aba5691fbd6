"""A day of calls to a demo school: the share of plays whose clip was there. The real service over its line; `day.py [CALLS]`."""
import random
import sys
import tempfile
import time
from pathlib import Path

from service import Service, fill
from voice import keep

CALLS = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
AT_ONCE = 50
# What parents press after the news, and how often: nothing, a list that is heard to its end, the report, another language, the menu again.
TOURS = {"": 40, "2": 12, "3": 10, "41": 8, "42": 8, "5": 14, "6": 4, "7": 4, "*2": 2, "#": 4}
# Longer than the pause between two items of a list: then the parent does something.
QUIET = 1.5


class Caller:
    def __init__(self, chance, number):
        self.number, self.keys, self.plays = number, ["1"] + list(chance.choices(list(TOURS), TOURS.values())[0]), 0
        self.acted = time.monotonic()


def hold(service, numbers):
    """Holds all calls, some at once; returns how many clips were played."""
    chance, waiting, up, plays = random.Random(1), CALLS, {}, 0
    while waiting or up:
        while waiting and len(up) < AT_ONCE:
            waiting -= 1
            # Some parents call often and most seldom: the number of a caller is drawn as the square of chance.
            up[f"c{waiting}"] = caller = Caller(chance, numbers[int(len(numbers) * chance.random() ** 2)])
            service.say("ring", call=f"c{waiting}", to="+359882818905", **{"from": caller.number})
        message = service.hear(0.05)
        if message:
            verb, values = message
            caller = up.get(values.get("call"))
            if caller and verb == "play":
                plays += 1
                caller.acted = time.monotonic()
                service.say("played", call=values["call"], play=values["play"], end="done", ms=values.get("ms", 0))
            elif caller and verb in ("hangup", "reject"):
                service.say("gone", call=values["call"], cause="engine")
                del up[values["call"]]
        for call, caller in list(up.items()):
            if time.monotonic() - caller.acted > QUIET:
                caller.acted = time.monotonic()
                if caller.keys:
                    service.say("key", call=call, key=caller.keys.pop(0))
                else:
                    service.say("gone", call=call, cause="caller")
                    del up[call]
    return plays


def main():
    with tempfile.TemporaryDirectory() as place:
        data, numbers = fill(Path(place), 1)
        service = Service(data, Path(place))
        service.connect()
        service.speak_prompts()
        before = service.clips()
        plays = hold(service, numbers)
        after = service.clips()
        service.stop()
    made, found = (after.get(name, 0) - before.get(name, 0) for name in ("made", "found"))
    lines = [f"calls  numbers   plays   found    made   share found",
             f"{CALLS:<5}{len(numbers):>9}{plays:>8}{found:>8.0f}{made:>8.0f}{100 * found / (found + made):>12.1f} %",
             "", f"Made before the first call: {before['made']:.0f} clips of the fixed prompts. {len(TOURS)} ways through the menu after the news;",
             "callers by chance, some often. A clip that tells of a child is made for the first who hears it, and found by all later ones of the day."]
    keep("day", f"$ make voice VOICE=day VOICE_OPTIONS={CALLS}\n\n" + "\n".join(lines))


main()

#!/usr/bin/env python3
"""The event socket by hand on asyncio, a task for each call: a caller is looked up, and walks the menu of the benchmark.

It reads what it needs and no more: replies are not looked at, and nothing that fails is.
"""
import asyncio, urllib.parse

import lookup, place


async def main(options):
    store = lookup.opened(options.store)

    def fields(block):
        return dict(line.split(": ", 1) for line in block.decode().split("\n") if ": " in line)

    async def message(reader):
        head = fields(await reader.readuntil(b"\n\n"))
        body = await reader.readexactly(int(head["Content-Length"])) if "Content-Length" in head else b""
        return head, body

    async def events(reader):
        while True:
            head, body = await message(reader)
            if head["Content-Type"] == "text/event-plain":
                yield fields(body)

    def execute(writer, number, application, argument=""):
        writer.write(
            f"sendmsg\ncall-command: execute\nexecute-app-name: {application}\nexecute-app-arg: {argument}\n"
            f"Event-UUID: bench-{number}\nevent-lock: true\n\n".encode()
        )

    async def call(reader, writer):
        try:
            writer.write(b"connect\n\n")
            head, _ = await message(reader)
            channel = head["Unique-ID"]
            writer.write(b"linger 5\n\nmyevents\n\n")
            phone = urllib.parse.unquote(head["Caller-Caller-ID-Number"])
            known = bool(lookup.children(store, options.statement, phone))
            execute(writer, 0, "set", "playback_terminators=none")
            execute(writer, 1, "answer")
            number = 1
            async for event in events(reader):
                name = event["Event-Name"]
                if name == "CHANNEL_EXECUTE_COMPLETE" and event["Application-UUID"] == f"bench-{number}":
                    if not known:
                        break
                    number += 1
                    execute(writer, number, "playback", options.prompt + ".wav")
                elif name == "DTMF":
                    if event["DTMF-Digit"] != "1":
                        break
                    writer.write(f"api uuid_break {channel}\n\n".encode())
                elif name == "CHANNEL_HANGUP":
                    return
            writer.write(b"sendmsg\ncall-command: hangup\nhangup-cause: NORMAL_CLEARING\n\n")
            async for event in events(reader):
                if event["Event-Name"] == "CHANNEL_HANGUP":
                    return
        except (asyncio.IncompleteReadError, ConnectionError, KeyError):
            pass  # the caller has gone
        finally:
            writer.close()

    await place.serve(call, options)


asyncio.run(main(place.options(__doc__)))

#!/usr/bin/env python3
"""FastAGI by hand on asyncio, a task for each call: a caller is looked up, and walks the menu of the benchmark.

It reads what it needs and no more: no HANGUP, no error and no wrong byte is looked at, of which a server for real callers knows.
"""
import asyncio

import lookup, place

KEYS = "0123456789*#"


async def main(options):
    store = lookup.opened(options.store)
    stream = f'STREAM FILE "{options.prompt}" "{KEYS}"\n'.encode()

    async def ask(reader, writer, command):
        writer.write(command)
        return int((await reader.readline()).split(b"result=")[1].split()[0])

    async def call(reader, writer):
        try:
            environment = {}
            while line := (await reader.readline()).rstrip():
                name, _, value = line.decode().partition(": ")
                environment[name] = value
            await ask(reader, writer, b"ANSWER\n")
            if lookup.children(store, options.statement, environment["agi_callerid"]):
                while (await ask(reader, writer, stream) or await ask(reader, writer, b"WAIT FOR DIGIT 60000\n")) == ord("1"):
                    pass
            await ask(reader, writer, b"HANGUP\n")
        except (IndexError, ConnectionError):
            pass  # the caller has gone
        finally:
            writer.close()

    await place.serve(call, options)


asyncio.run(main(place.options(__doc__)))

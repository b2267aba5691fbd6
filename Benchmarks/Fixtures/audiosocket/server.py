#!/usr/bin/env python3
"""AudioSocket by hand on asyncio: what the engine's streams are measured beside.

A task for each call, which sleeps until its next frame is due by an absolute schedule. It knows no keys, no prompts and no callers.
"""
import argparse, asyncio, os, wave


async def main(options):
    with wave.open(options.clip) as clip:
        sound = clip.readframes(clip.getnframes())
    frames = [b"\x10\x01\x40" + sound[at : at + 320] for at in range(0, len(sound) - 319, 320)]
    loop = asyncio.get_running_loop()

    async def call(reader, writer):
        try:
            await reader.readexactly(19)
            due, number = loop.time(), 0
            while True:
                writer.write(frames[number % len(frames)])
                number += 1
                due += 0.02
                await asyncio.sleep(due - loop.time())
                if writer.is_closing():
                    return
        except (asyncio.IncompleteReadError, ConnectionError):
            pass

    server = await asyncio.start_server(call, "127.0.0.1", 0, backlog=4096)
    with open(options.socket + ".port", "w") as file:
        file.write(str(server.sockets[0].getsockname()[1]))
    await (await asyncio.start_unix_server(lambda reader, writer: writer.close(), options.socket)).serve_forever()


parser = argparse.ArgumentParser(description=__doc__)
for name in ("--socket", "--clip", "--calls"):
    parser.add_argument(name)
asyncio.run(main(parser.parse_args()))

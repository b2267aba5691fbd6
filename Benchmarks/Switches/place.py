"""What a server of the benchmark is told, and how it tells that it listens."""
import argparse, asyncio, socket


def options(about):
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--socket", help="a Unix socket that is listened on when all else is, and beside it PORT in a file")
    parser.add_argument("--store", help="the store's file")
    parser.add_argument("--statement", help="what the store is asked of a caller's number, in SQL")
    parser.add_argument("--prompt", help="what the menu says: a WAV without its extension")
    return parser.parse_args()


def listening(path, port):
    """Writes the port, then listens on the Unix socket. Nobody is spoken to there."""
    with open(path + ".port", "w") as file:
        file.write(str(port))
    door = socket.socket(socket.AF_UNIX)
    door.bind(path)
    door.listen()
    return door


async def serve(call, options):
    """Serves each connection by a task of its own, for ever."""
    server = await asyncio.start_server(call, "127.0.0.1", 0, backlog=4096)
    door = listening(options.socket, server.sockets[0].getsockname()[1])
    await server.serve_forever()

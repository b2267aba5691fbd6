#!/usr/bin/env python3
"""FastAGI by pystrix, a thread for each call, as its examples have it: a caller is looked up, and walks the menu of the benchmark."""
import threading

from pystrix.agi import FastAGIServer
from pystrix.agi.agi_core import AGIException
from pystrix.agi.core import Answer, Hangup, StreamFile, WaitForDigit

import lookup, place

KEYS = "0123456789*#"
options = place.options(__doc__)
spare, lock = [], threading.Lock()


def children(phone):
    """A connection to the store is handed from thread to thread: pystrix starts one for each call, and opening is dear."""
    with lock:
        connection = spare.pop() if spare else None
    if connection is None:
        connection = lookup.opened(options.store)
    try:
        return lookup.children(connection, options.statement, phone)
    finally:
        with lock:
            spare.append(connection)


def call(agi, args, kwargs, match, path):
    try:
        agi.execute(Answer())
        if children(agi.get_environment()["agi_callerid"]):
            while True:
                key = agi.execute(StreamFile(options.prompt, escape_digits=KEYS)) or agi.execute(WaitForDigit(60_000))
                if not key or key[0] != "1":
                    break
        agi.execute(Hangup())
    except AGIException:
        pass  # the caller has gone


server = FastAGIServer(interface="127.0.0.1", port=0)
server.register_script_handler(None, call)
door = place.listening(options.socket, server.server_address[1])
server.serve_forever()

"""Who calls? The store's own statement, asked of the store's own file by each of the servers beside which the engine is measured."""
import sqlite3


def opened(path):
    """One connection to a file that is only read. Python keeps the statement prepared from one call to the next."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, check_same_thread=False)
    connection.execute("PRAGMA cache_size = -32768")
    return connection


def children(connection, statement, phone):
    """All rows of a caller: none where the number is not subscribed."""
    return connection.execute(statement, (phone,)).fetchall()

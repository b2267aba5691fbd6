"""Who calls? The store's own statement, asked of the store's own file by each of the servers beside which the engine is measured."""
import sqlite3

STATEMENT = """
    SELECT s.student_id, s.given_name, s.family_name, c.class_id, c.name, c.year, o.school_id, o.language, s.status, o.active,
        EXISTS (
            SELECT 1 FROM guardian_phones p JOIN guardianships g ON g.guardian_id = p.guardian_id
            WHERE p.phone = u.phone AND g.student_id = u.student_id AND g.rights = 'ended')
    FROM subscriptions u JOIN students s ON s.student_id = u.student_id JOIN classes c ON c.class_id = s.class_id
        JOIN schools o ON o.school_id = c.school_id
    WHERE u.phone = ? AND u.ended_at IS NULL ORDER BY s.given_name, s.student_id
"""


def opened(path):
    """One connection to a file that is only read. Python keeps the statement prepared from one call to the next."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, check_same_thread=False)
    connection.execute("PRAGMA cache_size = -32768")
    return connection


def children(connection, phone):
    """All rows of a caller: none where the number is not subscribed."""
    return connection.execute(STATEMENT, (phone,)).fetchall()

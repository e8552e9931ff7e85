"""The yardstick for searching: the same query put to the same index with sqlite3 and nothing else."""

import sqlite3
import sys

index = sqlite3.connect(sys.argv[1])
expression = " AND ".join(f'"{word}"*' for word in sys.argv[2].split())
query = (
    "SELECT id, title, plain, -bm25(clauses, 0, 10.0, 8.0, 5.0, 2.0, 2.0, 1.0) AS score FROM clauses "
    "WHERE clauses MATCH ? ORDER BY score DESC, id LIMIT 10"
)
print(index.execute(query, (expression,)).fetchall())

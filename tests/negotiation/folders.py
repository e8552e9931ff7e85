"""Small bargaining folders that tests add rounds to."""

from datetime import date

from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.exchange import file_given, text_given
from clausekit.negotiation.round import Side

FIRST_DAY = date(2027, 3, 1)
AGREEMENT = """\
# 1 Notice

1.1 The Employer must tell the Union 90 days before it brings in a system.

1.2 The Employer must answer within 10 days.

# 2 Rota

2.1 The rota must be out 28 days before it starts.

(a) It names nobody.
"""


def add_text(folder, text="We agree to nothing yet.", side=Side.EMPLOYER, day=FIRST_DAY, note=""):
    return add_round(folder, text_given(text), side, day, note)


def add_file(folder, name="theirs.md", text=AGREEMENT, side=Side.EMPLOYER, day=FIRST_DAY):
    path = folder.parent / name
    path.write_text(text, "utf-8")
    return add_round(folder, file_given(path), side, day)


def contents(folder):
    """What a person sees in a folder: every file but hidden ones, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }

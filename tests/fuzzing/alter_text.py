"""Alter a text file by lines: dropped, doubled, moved in or out, given odd values, cut short or encoded otherwise."""

from tests.fuzzing.choices import Choices

ODD = (
    "",
    "~",
    "no",
    "-1",
    "0",
    "1e999",
    "99999999999999999999999999",
    "NaN",
    "2027-02-30",
    "9999-12-31",
    "0001-01-01",
    "٣",
    "[]",
    "{}",
    "[[x]]",
    "{a: b}",
    "&a x",
    "*a",
    "!!python/object:os.system x",
    "|",
    ">-",
    '"\\x00"',
    '"\\ud800"',
    '"a\\nb"',
    "{{ x }}",
    "{% for a in b %}",
    "../../etc/passwd",
    "/dev/zero",
    "CON",
    "a/b",
    "\u202eevil",
    "e\u0301\u0301",
    "x" * 3000,
    "foundations/status",
    "ideal",
    "fallback",
    "frozen-at-round-1",
    "frozen-at-round-999999999999",
)
ENCODINGS = ("utf-8-sig", "utf-16", "cp1252", "latin-1")
MOST = 8


def alter_text(content: bytes, choices: Choices) -> bytes:
    """A text file with some lines altered."""
    lines = content.decode("utf-8", "replace").splitlines(keepends=True) or [""]
    for _ in range(MOST):
        if not choices.left or not lines:
            break
        at, other = choices.below(len(lines)), choices.below(len(lines))
        key, colon, _ = lines[at].partition(":")
        match choices.below(10):
            case 0:
                del lines[at]
            case 1:
                lines.insert(other, lines[at])
            case 2:
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = "  " + lines[at]
            case 4:
                lines[at] = lines[at].removeprefix("  ")
            case 5:
                lines[at] = choices.one_of(ODD) + "\n"
            case 6:
                lines[at] = f"{key.lstrip()[:1]}{lines[at]}"
            case 7:
                lines[at] = lines[at].rstrip("\n") + "\r\n"
            case _:
                lines[at] = f"{key}: {choices.one_of(ODD)}\n" if colon else choices.one_of(ODD) + "\n"
    text = "".join(lines)
    match choices.below(16):
        case 1:
            return text.encode(choices.one_of(ENCODINGS), "replace")
        case 2:
            return text.encode()[: choices.below(len(text) + 1)]
        case 3:
            return text.encode() + bytes([choices.below(256)]) * choices.below(9)
        case _:
            return text.encode()

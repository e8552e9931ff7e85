"""The answer to "is it what we agreed?" in words, readable at 80 columns and without colour."""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from clausekit.comparison.comparison import Edit, EditKind
from clausekit.comparison.line_differences import LineDifference
from clausekit.comparison.same import Answer, Obstacle, Sameness
from clausekit.rendering.report import NOTICE

WIDTH = 80
NOT_COMPARED = (
    "Formatting is not compared: type, bold, colour, capitals by style, raised and lowered figures, spacing, bullets "
    "and page size. Equal are also: white space of any kind and length between words and at line ends; page numbers "
    "that Word counts; and a table of contents as far as it repeats the headings of its own file exactly. Nothing "
    "else is: a comma, a capital or a quotation mark is a difference."
)
AROUND = 60
"""Characters of kept words shown on either side of a change; longer stretches are cut at a word."""
CUT = " … "
MARKS = {EditKind.KEPT: "{}", EditKind.TAKEN_OUT: "[-{}-]", EditKind.PUT_IN: "{{+{}+}}"}


def render_same(sameness: Sameness) -> str:
    """The answer, then what stands in its way, then every difference, then what was compared."""
    lines = [*_wrapped(_headline(sameness)), ""]
    lines += _wrapped(f"Agreed:         {sameness.agreed.name}", 16)
    lines += _wrapped(f"For signature:  {sameness.signing.name}", 16)
    if sameness.obstacles:
        lines += ["", "LOOK AT THIS FIRST"]
        for obstacle in sameness.obstacles:
            lines += _wrapped(f"! {_obstacle(obstacle)}", 2)
    if sameness.rejected_same:
        said = "With all tracked changes of the agreed file rejected, and not accepted, the words are the same."
        lines += ["", *_wrapped(said)]
    if sameness.differences:
        lines += ["", f"DIFFERENCES ({len(sameness.differences)})   [-agreed-]  {{+for signature+}}"]
        for at, difference in enumerate(sameness.differences, 1):
            lines += ["", *_wrapped(f"{at}. {place(difference)}: {difference.kind}", 3)]
            lines += _wrapped("   " + marked(difference.edits), 3)
            lines += [line for said in unlike_signs(difference) for line in _wrapped(f"   ({said})", 4)]
    compared = f"{sameness.lines} lines were compared: text, tables, notes, headers and footers, in their order. "
    return "\n".join([*lines, "", *_wrapped(compared + NOT_COMPARED), "", *_wrapped(NOTICE)]) + "\n"


def place(difference: LineDifference) -> str:
    """Where a difference is, in both copies if it is not the same place there."""
    agreed, signing = difference.agreed, difference.signing
    if agreed is None or signing is None:
        line = signing or agreed
        assert line is not None
        return line.where
    if agreed.where == signing.where:
        return agreed.where
    return f"{agreed.where} (for signature: {signing.where})"


def marked(edits: Sequence[Edit]) -> str:
    """Edits with their marks; long stretches of words that both have are cut."""
    shown = []
    for at, edit in enumerate(edits):
        text = edit.text
        if edit.kind is EditKind.KEPT:
            text = _cut(text, first=at == 0, last=at == len(edits) - 1)
        shown.append(MARKS[edit.kind].format(text))
    return "".join(shown)


def unlike_signs(difference: LineDifference) -> Iterator[str]:
    """Names of characters that only one side has and that may look like others, or like nothing."""
    if difference.agreed is None or difference.signing is None:
        return
    taken = set("".join(edit.text for edit in difference.edits if edit.kind is EditKind.TAKEN_OUT))
    put = set("".join(edit.text for edit in difference.edits if edit.kind is EditKind.PUT_IN))
    for side, own in (("agreed", taken - put), ("for signature", put - taken)):
        if named := [_name(sign) for sign in sorted(own) if not sign.isascii()]:
            yield f"{side}: {', '.join(named)}"


def _headline(sameness: Sameness) -> str:
    count = len(sameness.differences)
    match sameness.answer:
        case Answer.YES:
            return "YES. The copy for signature says what was agreed, word for word and number for number."
        case Answer.CANNOT_SAY:
            return "CANNOT SAY. No difference was found in what was read; what is listed below must be looked at."
        case Answer.NO if count == 0:
            return "NO. The words are the same, but the copy for signature is not clean."
        case _:
            differences = "1 difference" if count == 1 else f"{count} differences"
            return f"NO. The copy for signature is not what was agreed: {differences}."


def _obstacle(obstacle: Obstacle) -> str:
    finding = obstacle.finding
    where = f"{PurePath(finding.place.file).name}, {finding.place.part}: ".replace(", : ", ": ")
    hint = f" ({finding.hint})" if finding.hint else ""
    return f"{where}{finding.message}{hint}"


def _cut(text: str, *, first: bool, last: bool) -> str:
    """Kept words with the middle left out; at the ends of a line only the words beside a change are shown."""
    if first and last:
        return text if len(text) <= 2 * AROUND else text[:AROUND].rpartition(" ")[0] + CUT.rstrip()
    if len(text) <= 2 * AROUND:
        return text
    before = "" if last else CUT + text[-AROUND:].partition(" ")[2]
    after = text[:AROUND].rpartition(" ")[0]
    return after + (before or CUT.rstrip())


def _name(sign: str) -> str:
    return f"U+{ord(sign):04X} {unicodedata.name(sign, 'without a name').lower()}"


def _wrapped(text: str, indent: int = 0) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=" " * indent, break_on_hyphens=False)

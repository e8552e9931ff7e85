"""A word in a duty of the employer that leaves it to the employer to judge: the ladder of endeavours, and the rest."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.duties import Duty, duties_of, is_the_employers, passive_duties_of
from clausekit.inspection.subject import Subject
from clausekit.language.sentence import Modal, Part
from clausekit.language.word_lists import Found
from clausekit.library.registers import Abroad

_SAYS = {
    "qualifier": "leaves it to the employer when it holds",
    "vague-time": "sets no time",
    "endeavour": "asks for trying and not for doing",
    "consider": "asks for thought and not for an act",
    "discretion": "leaves it to the employer's judgement",
    "needs": "puts the employer's needs first",
}
_LADDER = (
    ("all reasonable endeavours", 2),
    ("best endeavours", 3),
    ("best efforts", 3),
    ("every effort", 3),
    ("reasonable endeavours", 1),
    ("reasonable efforts", 1),
    ("reasonable steps", 1),
)
"""From the least asked to the most; 0 is bare trying."""
_RUNGS = (
    "the lowest: trying, in any way",
    "one reasonable course is enough",
    "every reasonable course",
    "the most that can be asked short of a duty",
)


def find(subject: Subject) -> Iterator[Remark]:
    """Qualifiers inside a duty or a ban of the employer, and inside a duty that names nobody."""
    said: set[tuple[int, int, str]] = set()
    for duty in (*duties_of(subject), *passive_duties_of(subject)):
        for one in duty.said.read.qualifiers:
            key = (id(duty.said), one.first, one.name)
            if one.name in _SAYS and key not in said and _belongs(duty, one):
                said.add(key)
                words = duty.said.read.words(one.first, one.last)
                message = f"“{words}” {_SAYS[one.name]}: “{duty.opening}”"
                yield Remark(duty.said.passage, message, _rung(words, subject) if one.name == "endeavour" else "")


def _belongs(duty: Duty, one: Found) -> bool:
    """Whether a word bounds this duty, and does not say in passing what others do or decide."""
    read = duty.said.read
    last = read.tokens[one.last - 1].plain
    if read.frame_at(one.first) != duty.frame or read.parts[one.first] is Part.COUNTER:
        return False
    match one.name:
        case "endeavour" | "consider":
            if duty.frame.modal is Modal.BAN:
                return False  # `must not try to` forbids more than `must not`
            if one.name == "consider" and duty.frame.subject == "manager":
                return False  # one who hears a case considers it
            return one.first <= duty.frame.verb_at <= one.last or one.first == duty.frame.last
        case "qualifier" | "vague-time" if one.last == one.first + 1:
            at_the_verb = one.first == 0 or duty.frame.last <= one.first <= duty.frame.verb_at
            return at_the_verb and last.endswith("ly")  # `period` shares its stem with `periodically`
        case "discretion" | "needs":
            return is_the_employers(read, one) and read.parts[one.first] is not Part.EXCEPTION
    return True


def _rung(words: str, subject: Subject) -> str:
    lower = words.lower()
    rung = next((height for phrase, height in _LADDER if phrase in lower), 0)
    if subject.setting.nation is Abroad.CANADA:
        place = "Canadian courts read “best efforts” as leaving no stone unturned"
    else:
        place = "English courts treat “best” and “all reasonable” nearly alike, “reasonable” as less"
    return f"rung {rung + 1} of 4 on the ladder of endeavours ({_RUNGS[rung]}; {place}); write “must”"


CHECK = Check(
    code="weak-duty",
    severity=Severity.WARNING,
    finds="A word in a duty that leaves it to the employer to judge",
    hint="take the words out, or say who decides, by what test and by when",
    authority="Rhodia v Huntsman [2007] EWHC 292 (Comm), on the ladder of endeavours; "
    "Braganza v BP Shipping [2015] UKSC 17, on discretion",
    find=find,
)

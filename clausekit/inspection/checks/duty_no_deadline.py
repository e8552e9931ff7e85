"""A duty to act with no word of when."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.duties import duties_of
from clausekit.inspection.subject import Subject
from clausekit.language.quantity import Measure
from clausekit.language.sentence import Frame, Modal, Part, Sentence

_ACTS = frozenset(
    (
        *(
            "inform",
            "tell",
            "give",
            "consult",
            "negotiate",
            "provide",
            "report",
            "answer",
            "respond",
            "publish",
            "delete",
        ),
        *("correct", "pay", "review", "meet", "send", "reply", "supply", "disclose", "notify", "explain", "assess"),
        *("train", "share", "show", "restore", "reimburse", "appoint"),
    )
)
_TIMES = frozenset((Measure.DURATION, Measure.DATE, Measure.FREQUENCY, Measure.TIME))


def find(subject: Subject) -> Iterator[Remark]:
    """Active duties of the employer with a verb that happens at a time, in a provision that names none."""
    for duty in duties_of(subject):
        acts = duty.frame.modal is Modal.DUTY and duty.frame.verb in _ACTS
        if acts and not has_time(duty.said.read) and not _whenever_it_arises(duty.said.read, duty.frame):
            yield Remark(duty.said.passage, f"no time is set for this: “{duty.opening}”")


def _whenever_it_arises(read: Sentence, frame: Frame) -> bool:
    """Whether a cost is borne or met, which has no time of its own."""
    return frame.verb == "pay" and read.tokens[frame.verb_at].plain in _BEARING


_BEARING = frozenset(("bear", "meet", "borne", "met", "shoulder"))


def has_time(read: Sentence) -> bool:
    """Whether a sentence says when: a span, a date, how often, or before or after what."""
    if any(one.measure in _TIMES for one in read.quantities):
        return True
    return any(part is Part.TIME for part in read.parts) or any(
        cue.name in ("before", "after", "until") for cue in read.cues
    )


CHECK = Check(
    code="duty-no-deadline",
    severity=Severity.NOTE,
    finds="A duty to act with no word of when",
    hint="say within how many days, counted from what",
    authority="Supply of Goods and Services Act 1982, section 14, for the idea: "
    "without a time, a reasonable one will do",
    find=find,
)

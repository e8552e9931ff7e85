"""One reading of a sentence for all who judge it: its words made comparable, and what its verbs are made to do."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from clausekit.language.coordination import Coordination, coordinations
from clausekit.language.quantities import Quantity, quantities
from clausekit.language.tokens import Token, stem, tokens
from clausekit.language.word_lists import Found, word_list


class Modal(StrEnum):
    """What a sentence makes of its verb."""

    DUTY = "duty"
    SHOULD = "should"
    MAY = "may"
    BAN = "ban"
    EXEMPT = "exempt"
    STATEMENT = "statement"


class Part(StrEnum):
    """Which part of its sentence a word stands in."""

    MAIN = "main"
    CONDITION = "condition"
    EXCEPTION = "exception"
    COUNTER = "counter"
    """An exception to an exception."""
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Mark:
    """One comparable word, number or phrase; equal names mean the same."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb with its modal: who must, may or must not do what. Numbers are of tokens."""

    modal: Modal
    subject: str
    """Class of party, as ``lists/parties.txt`` names it; empty for a thing."""
    subject_words: str
    verb: str
    """Comparable name of the verb."""
    verb_at: int
    passive: bool
    agent: str
    """Class of the party after ``by``, when the verb is passive."""
    start: int
    first: int
    """Where the modal begins; ``start`` is where the subject does."""
    last: int
    """The token after the modal."""
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as read."""

    text: str
    tokens: tuple[Token, ...]
    marks: tuple[Mark, ...]
    quantities: tuple[Quantity, ...]
    frames: tuple[Frame, ...]
    parts: tuple[Part, ...]
    """One for each token."""
    parties: tuple[Found, ...]
    qualifiers: tuple[Found, ...]
    rungs: tuple[Found, ...]
    cues: tuple[Found, ...]
    coordinations: tuple[Coordination, ...]

    def words(self, first: int, last: int) -> str:
        """The words of a run of tokens, as they stand."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    def frame_at(self, at: int) -> Frame | None:
        """The frame whose extent holds a token; words of a condition or exception belong to the main frame."""
        if at < len(self.parts) and self.parts[at] is not Part.MAIN:
            main = [frame for frame in self.frames if frame.first < len(self.parts) and self.parts[frame.first] is Part.MAIN]
            before = [frame for frame in main if frame.start <= at]
            if main:
                return before[-1] if before else main[0]
        for frame in self.frames:
            if frame.start <= at < frame.end:
                return frame
        return self.frames[-1] if self.frames else None


_INSTITUTION = {"employer": "EMPLOYER", "union": "UNION"}
_JOINING = frozenset(
    "- before after if until during because about under with also whether instead despite otherwise including".split()
)
"""Groups that join: read as cues, and no content of their own."""
_KINDS_OF_AGREEMENT = frozenset(("collect", "local", "nation", "framework", "facil", "procedur", "recognit", "licens", "this"))
_NEGATIVE = frozenset(("no", "nobody", "none", "neither", "nor", "nothing"))
_CITED = frozenset(
    map(stem, ("clause", "paragraph", "section", "article", "appendix", "annex", "schedule", "part", "sub-clause", "rule"))
)
_PRONOUNS = frozenset(("it", "they", "he", "she", "them", "and", "but", "which", "who"))
_DOES = frozenset(("shall", "will", "must", "may", "should", "to", "is", "has", "need", "undertakes", "bears", "accepts"))
_DOCUMENTS = frozenset(
    map(stem, "agreement schedule article annex appendix part policy code act protocol memorandum framework regulation register charter clause section procedure plan order scheme handbook contract notice".split())
)
_TRADE = re.compile(r"(?:[^aeiou]er|or|ist|ian|ee|ant|man|woman|hand|eur|nurse|cook|guide|chef|clerk|guard|pilot)$")
_ONE = frozenset(("a", "an", "any", "each", "every", "no", "the", "another"))
_THINGS = frozenset(
    "computer number order letter matter offer paper register answer transfer sensor monitor scanner printer tracker server error factor processor headset helmet router folder banner filter counter supplier manager vendor contractor master chapter power quarter centre center other either neither whether committee document consultant assistant tenor motor door floor labor employer officer controller director governor chancellor".split()
)
_PAY = frozenset(map(stem, "pay salary rate grade wage post job terms allowance protected hours seniority pension".split()))
_LETTING = frozenset(("permit", "permits", "allow"))
_LESSENING = frozenset(map(stem, "affects lessens reduces limits prejudices alters diminishes restricts removes".split()))
_REACHING = frozenset(map(stem, ("apply", "extend", "cover", "bind")))
_PARTICIPLE = re.compile(r"(?:ed|en|wn|old|ept|ent|ght|ade|aid|ost|et|ut|und|one|ung|ead|it|lt)$")
_ADVERBS = frozenset(("be", "also", "then", "only", "solely", "normal", "normally", "not", "either", "in", "any", "event", "case", "within", "on", "so", "first"))
_LABEL = frozenset("abcdefghijklmnopqrstuvwxyz") | {"ii", "iii", "iv", "vi", "vii", "viii"}


def read_sentence(text: str, earlier: str = "") -> Sentence:
    """Read one sentence; ``earlier`` is the class of the subject before it, for a sentence that opens with ``it``."""
    read = tokens(text)
    measured = quantities(read)
    cited = _citations(read)
    measured = [one for one in measured if not any(cited.get(at) for at in range(one.first, one.last))]
    modals = _modals(read)
    cues = tuple(word_list("cues").find(read))
    parties = _with_names([_named(read, one) for one in word_list("parties").find(read)], read)
    parts = _parts(read, cues, modals)
    frames = _frames(read, modals, parties, parts, earlier)
    return Sentence(
        text=text,
        tokens=tuple(read),
        marks=tuple(_marks(read, measured, cited, modals, parties)),
        quantities=tuple(measured),
        frames=tuple(frames),
        parts=tuple(parts),
        parties=parties,
        qualifiers=(*_savings(read), *word_list("qualifiers").find(read)),
        rungs=tuple(word_list("consent").find(read)),
        cues=cues,
        coordinations=tuple(coordinations(read, frozenset(at for one in modals for at in range(one.first, one.last)))),
    )


def _named(read: Sequence[Token], one: Found) -> Found:
    """A party with the capitals before it: ``the Fire Authority``, ``the Data Ethics Committee``."""
    first = one.first
    if read[one.last - 1].text[0].isupper():
        while first > 1 and read[first - 1].text[0].isupper() and read[first - 1].text[1:].islower():
            first -= 1
    return Found(one.name, first, one.last)


def _savings(read: Sequence[Token]) -> list[Found]:
    """``Nothing in this clause reduces …``: a saving of what is given elsewhere."""
    for at, token in enumerate(read):
        if token.stem == "noth" and at + 1 < len(read) and read[at + 1].stem == "in":
            for to in range(at + 2, min(at + 7, len(read))):
                if read[to].stem in _LESSENING:
                    return [Found("plus", at, to + 1)]
    return _letting(read)


def _letting(read: Sequence[Token]) -> list[Found]:
    """``So far as staffing permits``, ``where workload allows``: another interest comes first."""
    for at, token in enumerate(read):
        if token.stem in _LETTING:
            for back in range(at - 1, max(at - 6, -1), -1):
                if read[back].stem in ("far", "where", "when", "if", "as", "extent", "wherev", "whenev"):
                    first = back - 1 if read[back].stem == "far" and back else back
                    return [Found("needs", first, at + 1)]
    return []


def _modals(read: Sequence[Token]) -> list[Found]:
    """Modal verbs, with ``nothing in this policy shall prevent`` as one of them."""
    found: list[Found] = []
    for one in word_list("modals").find(read):
        if found and one.first < found[-1].last:
            continue
        opening = next((at for at in range(max(0, one.first - 6), one.first) if read[at].stem == "noth"), None)
        stops = one.last < len(read) and read[one.last].stem in ("prevent", "preclud", "stop", "hinder", "restrain")
        if opening is not None and stops and (not found or found[-1].last <= opening):
            one = Found("free-to", opening, one.last + 1)
        found.append(one)
    return found


def _with_names(known: list[Found], read: Sequence[Token]) -> tuple[Found, ...]:
    """The parties, with employers called by a name that no list holds: ``The Dairy shall …``, ``for the Museum to show``."""
    covered = {at for one in known for at in range(one.first, one.last)}
    for at in range(1, len(read) - 1):
        capital = read[at].text[0].isupper() and read[at].text[1:].islower() and read[at - 1].plain == "the"
        if capital and at not in covered and read[at].stem not in _DOCUMENTS and (
            read[at + 1].plain in _DOES or (at > 1 and read[at - 2].plain == "by")
        ):
            known.append(Found("employer", at, at + 1))
        elif capital and at not in covered and read[at].text.endswith(("'s", "’s")):
            known.append(Found("employer", at, at + 1))
        elif at not in covered and _is_trade(read, at):
            known.append(Found("worker", at, at + 1))
    return tuple(sorted(known, key=lambda one: one.first))


def _is_trade(read: Sequence[Token], at: int) -> bool:
    """Whether a word is a trade that no list holds: ``a pharmacist who``, ``any diver may``."""
    plain = read[at].plain
    single = _TRADE.search(plain) is not None and plain not in _THINGS and read[at - 1].plain in _ONE
    return single and read[at].text[0].islower() and (read[at + 1].plain in _DOES or read[at + 1].plain in ("who", "whose", "can"))


def _citations(read: Sequence[Token]) -> dict[int, bool]:
    """Tokens that are the number of a provision: ``clause 21``, ``Schedule 3``, ``(a)`` as a label."""
    cited: dict[int, bool] = {}
    for at, token in enumerate(read):
        before = read[at - 1] if at else None
        if before is not None and before.stem in _CITED and (token.text[0].isdigit() or (len(token.text) == 1 and token.text.isupper())):
            cited[at] = True
        elif token.text == "(" and at + 2 < len(read) and read[at + 2].text == ")":
            inside = read[at + 1].text
            if inside.lower() in _LABEL and inside.islower():
                cited.update({at: True, at + 1: True, at + 2: True})
    return cited


def _marks(
    read: Sequence[Token], measured: Sequence[Quantity], cited: dict[int, bool], modals: Sequence[Found], parties: Sequence[Found]
) -> list[Mark]:
    """The comparable words: quantities and parties by class, phrases by group, small words and modals left out."""
    small, equal = word_list("small_words"), word_list("equivalents")
    quantity_at = {one.first: one for one in measured}
    covered = {at for one in modals for at in range(one.first, one.last)}
    party_at = {one.first: one for one in parties if one.name in _INSTITUTION}
    marks: list[Mark] = []
    at = 0
    while at < len(read):
        if at in quantity_at:
            one = quantity_at[at]
            marks.append(Mark(one.name, one.first, one.last))
            at = one.last
        elif cited.get(at):
            if read[at].text[0].isdigit() or read[at].text.isupper():
                marks.append(Mark("§" if read[at].text[0].isdigit() else "§" + read[at].text, at, at + 1))
            at += 1
        elif at in covered or not read[at].is_word:
            at += 1
        else:
            phrase = word_list("fillers").at(read, at) or equal.at(read, at)
            party = party_at.get(at)
            if read[at].text == "agreement" and (not at or read[at - 1].stem not in _KINDS_OF_AGREEMENT):
                marks.append(Mark(stem("agree"), at, at + 1))
                at += 1
            elif party is not None and (phrase is None or phrase.last <= party.last):
                marks.append(Mark(_INSTITUTION[party.name], party.first, party.last))
                at = party.last
            elif phrase is not None and not (phrase.last == at + 1 and small.at(read, at)):
                if phrase.name not in _JOINING:
                    marks.append(Mark(phrase.name, at, phrase.last))
                at = phrase.last
            elif dropped := small.at(read, at):
                at = dropped.last
            else:
                marks.append(Mark(read[at].stem, at, at + 1))
                at += 1
    return marks


_PARTS = {"exception": Part.EXCEPTION, "condition": Part.CONDITION, "without": Part.EXCEPTION}


def _parts(read: Sequence[Token], cues: Sequence[Found], modals: Sequence[Found]) -> list[Part]:
    parts = [Part.MAIN] * len(read)
    modal_at = {one.first for one in modals}
    after_modal = {at for one in modals for at in range(one.last - 1, one.last + 2)}
    banned = any(token.stem in _NEGATIVE or token.stem == "not" for token in read) or any(one.name == "ban" for one in modals)
    for cue in cues:
        if cue.name == "without" and not banned:
            continue
        kind = _PARTS.get(cue.name, Part.TIME)
        if cue.name == "counter" or (cue.name == "exception" and cue.first and parts[cue.first - 1] is Part.EXCEPTION):
            kind = Part.COUNTER
        opening = cue.first == 0 or (read[cue.first - 1].text == "," or read[cue.first - 1].stem == "not") and cue.first - 1 in after_modal
        end = cue.last
        while end < len(read):
            mark = read[end].text
            if mark in ".;:" or (mark == "," and (opening or _main_follows(read, end, modal_at))):
                break
            end += 1
        for at in range(cue.first, end):
            if parts[at] is Part.MAIN or kind in (Part.EXCEPTION, Part.COUNTER):
                parts[at] = kind
    return parts


def _main_follows(read: Sequence[Token], comma: int, modal_at: set[int]) -> bool:
    """Whether the words after a comma are the main sentence again: a modal comes soon, before another comma."""
    for at in range(comma + 1, min(comma + 9, len(read))):
        if at in modal_at:
            return True
        if read[at].text in ",.;:":
            return False
    return False


_KINDS = {
    "duty": Modal.DUTY,
    "should": Modal.SHOULD,
    "may": Modal.MAY,
    "ban": Modal.BAN,
    "exempt": Modal.EXEMPT,
    "free-to": Modal.MAY,
}


def _frames(
    read: Sequence[Token], modals: Sequence[Found], parties: Sequence[Found], parts: Sequence[Part], earlier: str
) -> list[Frame]:
    frames: list[Frame] = []
    start = next((at for at, part in enumerate(parts) if part is Part.MAIN and read[at].is_word), 0)
    for number, modal in enumerate(modals):
        if frames and modal.first <= frames[-1].last + 1 and read[modal.first].stem in ("be", "entitl", "right", "no", "not"):
            frames[-1] = _stacked(read, frames[-1], modal)
            continue
        if number:
            start = _start(read, modals[number - 1].last, modal.first)
            if frames:
                frames[-1] = _ended(frames[-1], start)
        frames.append(_frame(read, modal, start, parties, parts, frames[-1].subject if frames else earlier))
    if not frames and read:
        frames.append(_statement(read, parties))
    return _with_denial(read, frames)


def _with_denial(read: Sequence[Token], frames: list[Frame]) -> list[Frame]:
    """Read ``this does not apply to …`` as a frame of its own where a sentence goes on after it."""
    if not frames or frames[0].modal is Modal.STATEMENT:
        return frames
    first = frames[0].first
    denial = next((at for at in range(first - 1) if read[at].stem == "not" and read[at + 1].stem in _REACHING), None)
    if denial is None:
        return frames
    end = next((at for at in range(first - 1, denial, -1) if read[at].text in ",;"), first)
    apart = Frame(Modal.STATEMENT, "", "", "not-apply", denial + 1, False, "", 0, denial, denial + 1, end)
    return [apart, replace(frames[0], start=end), *frames[1:]]


def _stacked(read: Sequence[Token], frame: Frame, modal: Found) -> Frame:
    """Two modals on one verb: ``shall be entitled to``, ``shall not be required to``, ``may be required to``."""
    inner = _KINDS[modal.name]
    if frame.modal is Modal.BAN:
        kind = {Modal.DUTY: Modal.EXEMPT, Modal.SHOULD: Modal.EXEMPT, Modal.MAY: Modal.BAN}.get(inner, Modal.MAY)
    elif frame.modal is Modal.MAY:
        kind = Modal.MAY if inner is not Modal.DUTY or frame.subject != "worker" else Modal.DUTY
    else:
        kind = inner
    verb_at = _verb(read, modal.last)
    passive = _is_passive(read, modal.last, verb_at)
    return replace(frame, modal=kind, verb=_name(read, verb_at), verb_at=verb_at, passive=passive, last=modal.last)


def _ended(frame: Frame, end: int) -> Frame:
    return replace(frame, end=end)


def _start(read: Sequence[Token], after: int, modal: int) -> int:
    """Where the subject of a later modal begins: after the last mark or joining word before it."""
    for at in range(modal - 1, after, -1):
        if read[at].text in ",.;:" or read[at].stem in ("and", "but", "which", "who", "that", "if", "unless", "where", "when", "until"):
            return at + (read[at].text in ",.;:")
    return modal


def _frame(read: Sequence[Token], modal: Found, start: int, parties: Sequence[Found], parts: Sequence[Part], above: str) -> Frame:
    kind = _KINDS[modal.name]
    last = modal.last
    negative = any(read[at].stem in _NEGATIVE for at in range(start, modal.first) if parts[at] is Part.MAIN or at == start)
    if last < len(read) and read[last].stem in ("not", "never"):
        negative, last = True, last + 1
    subject, words = _subject(read, start, modal.first, parties)
    if not subject and (start == modal.first or read[start].stem in _PRONOUNS):
        subject = above
    verb_at = _verb(read, last)
    if negative:
        asked = any(read[at].stem in ("requir", "oblig", "expect") for at in range(modal.first, modal.last))
        kind = Modal.EXEMPT if asked else {Modal.BAN: Modal.MAY, Modal.EXEMPT: Modal.DUTY}.get(kind, Modal.BAN)
    if kind is Modal.DUTY and verb_at + 1 < len(read) and read[verb_at + 1].plain == "no":
        kind = Modal.BAN
    passive = _is_passive(read, last, verb_at)
    agent = _agent(read, verb_at, parties) if passive else ""
    return Frame(kind, subject, words, _name(read, verb_at), verb_at, passive, agent, start, modal.first, last, len(read))


def _statement(read: Sequence[Token], parties: Sequence[Found]) -> Frame:
    subject, words = _subject(read, 0, min(len(read), 8), parties)
    denies = [at for at, token in enumerate(read[:-1]) if token.stem == "not" and read[at + 1].stem in _REACHING | {"subject", "includ"}]
    return Frame(Modal.STATEMENT, subject, words, "not-apply" if denies else "", -1, False, "", 0, 0, 0, len(read))


def _subject(read: Sequence[Token], start: int, end: int, parties: Sequence[Found]) -> tuple[str, str]:
    """The party that is the head of the words before a modal: the first one, or the last before ``of``."""
    if start < len(read) and read[start].stem == "consent":
        return "consent", ""
    inside = [one for one in parties if start <= one.first < end]
    if start == 0 and word_list("cues").at(read, 0) is not None:
        inside.reverse()  # a condition without a comma stands first, and the subject after it
    for one in inside:
        before = read[one.first - 1].stem if one.first > start else ""
        if before in ("of", "by", "to", "from", "with", "about", "for", "on", "in", "at", "under", "against"):
            continue
        if read[one.last - 1].text.endswith(("'s", "’s", "s'", "s’")) or (one.last < end and read[one.last].text in "'’"):
            continue
        return one.name, " ".join(read[at].text for at in range(one.first, one.last))
    return "", ""


def _verb(read: Sequence[Token], last: int) -> int:
    at = last
    while at < len(read) and (read[at].stem in _ADVERBS or read[at].text in "," or _perfect(read, at)):
        at += 1
    return at


def _is_passive(read: Sequence[Token], last: int, verb_at: int) -> bool:
    """Whether ``be`` and a participle follow a modal: ``shall be given``, and not ``shall be responsible``."""
    be = any(read[at].stem == "be" for at in range(last, verb_at))
    return be and verb_at < len(read) and _PARTICIPLE.search(read[verb_at].plain) is not None


def _perfect(read: Sequence[Token], at: int) -> bool:
    """``have`` as part of another verb: ``shall have been told``."""
    return read[at].stem == "have" and at + 1 < len(read) and read[at + 1].stem == "be"


def _name(read: Sequence[Token], at: int) -> str:
    if at >= len(read):
        return ""
    if read[at].stem in _REACHING:
        return "apply"
    phrase = word_list("equivalents").at(read, at)
    if phrase is not None and phrase.name != "-":
        if phrase.name == "keep" and any(token.stem in _PAY for token in read[at : at + 7]):
            return "keep-pay"
        return phrase.name
    return read[at].stem


def _agent(read: Sequence[Token], verb_at: int, parties: Sequence[Found]) -> str:
    for one in parties:
        if one.first > verb_at:
            before = [read[at].stem for at in range(max(verb_at, one.first - 3), one.first)]
            if "by" in before:
                return one.name
    return ""

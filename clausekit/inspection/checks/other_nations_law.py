"""A law of another nation."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject
from clausekit.library.registers import Abroad

_EUROPEAN = frozenset((Abroad.EUROPEAN_UNION, Abroad.GERMANY))


def find(subject: Subject) -> Iterator[Remark]:
    """Laws that do not hold where the agreement does; nothing is said while nobody says where that is."""
    nation = subject.setting.nation
    for passage, cited in subject.laws if nation is not None else ():
        holds = nation in cited.nations or (nation is Abroad.GERMANY and bool(cited.nations & _EUROPEAN))
        if not holds:
            where = ", ".join(sorted(_title(one.value) for one in cited.nations))
            assert nation is not None
            yield Remark(passage, f"“{cited.words}” is law in {where} and not in {_title(nation.value)}")


def _title(nation: str) -> str:
    return " ".join(word.capitalize() for word in nation.split("-"))


CHECK = Check(
    code="other-nations-law",
    severity=Severity.WARNING,
    finds="A law of another nation",
    hint="cite the law of the nation, or none; `clausekit law --nation` lists what is known of it",
    authority="The law register (`clausekit law`), with a link for each provision",
    find=find,
)

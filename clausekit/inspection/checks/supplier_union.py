"""A supplier that is made to recognise, bargain with or consult a union."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.setting import GREAT_BRITAIN
from clausekit.inspection.subject import Subject
from clausekit.library.fields import Nation

_SUPPLIER = (
    r"(?:suppliers?|sub-?contractors?|contractors?|vendors?|service providers?|bidders?|processors?"
    r"|outsourc\w+ (?:company|companies|providers?))"
)
_DEALS = (
    r"(?:recognis\w+|negotiat\w+ (?:with|and)|bargain\w* (?:\w+ )?with|collectively bargain"
    r"|consult(?:s|ation)?(?: with| and)?|enter(?:s|ing)? into (?:a )?(?:recognition|collective) agreements?(?: with)?)"
)
_UNION = r"(?:trade unions?|unions?|union representatives?|recognised unions?|chapel|staff side)"
_MUST = r"(?:must|shall|will|to|required to|obliged to|agrees? to|undertakes? to|commits? to)"
_MADE_TO = re.compile(
    rf"\b{_SUPPLIER}\b(?:(?!\bEmployer\b|[.;]).){{0,90}}?\b{_MUST}\s+(?:(?:also|formally|fully|first)\s+)?(?P<deals>{_DEALS})"
    rf"\s+(?:(?:the|any|a|every|each|its|their|recognised|independent|one or more)\s+){{0,3}}{_UNION}\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    rf"\b(?:only (?:to|with|use|buy|contract)|not (?:buy|contract|deal)|refuse|exclude|award|tender)\b[^.;]{{0,70}}"
    rf"\b{_SUPPLIER}\b[^.;]{{0,30}}\b(?:that|which|who)\b[^.;]{{0,20}}\b(?P<deals>{_DEALS})\s+(?:\w+\s+){{0,3}}{_UNION}\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no supplier|no contractor|not (?:be )?(?:required|obliged|made)|(?:may|must|can) ?not require|nothing)\b",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Remark]:
    """A supplier's duty to deal with a union, and buying only from those that do."""
    nation = subject.setting.nation
    here = nation is None or nation in GREAT_BRITAIN or nation is Nation.NORTHERN_IRELAND
    for said in subject.said if here else ():
        whole = said.read.text
        found = _MADE_TO.search(whole) or _CONDITION.search(whole)
        if found and not _DENIED.search(whole):
            law = "irnio-1992-art-28" if nation is Nation.NORTHERN_IRELAND else "tulrca-s186"
            entry = subject.law.get(law)
            void = f" under {entry.instrument}, {entry.provision}" if entry else ""
            yield Remark(
                said.passage,
                f"a supplier cannot be made to deal with a union (“{found['deals']}”): such a term is void{void}",
            )


CHECK = Check(
    code="supplier-union",
    severity=Severity.ERROR,
    finds="A supplier made to recognise, bargain with or consult a union",
    hint="bind the employer instead: let it make suppliers inform and help it, so that it can consult the union",
    authority="Trade Union and Labour Relations (Consolidation) Act 1992, sections 186 and 187; "
    "Industrial Relations (Northern Ireland) Order 1992, article 28",
    find=find,
)

"""The text of a new bargaining file and mandate, with remarks for the person who will edit them."""

from collections.abc import Iterable, Mapping

from clausekit.interview.propose import Proposal
from clausekit.interview.question import Answers
from clausekit.yaml_files.read import Plain
from clausekit.yaml_files.write import write_yaml

_HEAD = """\
What one negotiation is about: the facts, the systems, the clauses, and the wording that we propose.
For our own side. Change anything you like: your changes and remarks stay when `clausekit new` runs again.
What we would settle for is not here: see union-only/mandate.yaml."""
_BEFORE: dict[str, str] = {
    "employer": "Who signs stands here by role, never by name. Change the roles if others sign.",
    "workplace": "Which workplaces and people the agreement covers.",
    "nation": "england, scotland, wales or northern-ireland",
    "recognised_for": "The matters of recognition, by limb of section 178(2) of the 1992 Act.",
    "sits_under": "Agreements that this one is read with.",
    "draft": "The date and version of this draft.",
    "systems": "Systems in use or on their way. Stages: idea, tender, pilot, live.",
    "clauses": "The clauses, and which wording we propose: ideal, realistic or fallback.",
}
_MANDATE_HEAD = """\
For our own side only. Drafting never opens this file; nothing in it can get into a draft.
Keep it off the employer's machines. Give no member's name."""


def bargaining_text(content: Mapping[str, Plain], answers: Answers, proposals: Iterable[Proposal]) -> str:
    """The text of ``bargaining.yaml``: each part under a remark, each clause with the reasons for it.

    Args:
        content: what the file says, in order.
        answers: for policies, which the file has no key for.
        proposals: why clauses were proposed.
    """
    reasons = {one.id: "; ".join(one.reasons) for one in proposals}
    parts = ["".join(f"# {line}\n" for line in _HEAD.splitlines())]
    for key, value in content.items():
        if key in _BEFORE:
            parts.append(f"\n# {_BEFORE[key]}\n")
        if key == "sits_under":
            parts += [f"# Policy that touches on it: {_one_line(policy)}\n" for policy in answers.get("policies", ())]
        parts.append(_clauses(value, reasons) if key == "clauses" else write_yaml({key: value}))
    if "sits_under" not in content and answers.get("policies"):
        parts += ["\n", *(f"# Policy that touches on it: {_one_line(one)}\n" for one in answers["policies"])]
    return "".join(parts)


def mandate_text(content: Mapping[str, Plain]) -> str:
    """The text of ``mandate.yaml``."""
    return write_yaml(dict(content), _MANDATE_HEAD)


def _clauses(clauses: Plain, reasons: Mapping[str, str]) -> str:
    """The list of clauses, each after a remark that says why it was proposed."""
    assert isinstance(clauses, list)
    lines = ["clauses:\n"]
    for clause in clauses:
        assert isinstance(clause, dict)
        if reason := reasons.get(str(clause["id"])):
            lines.append(f"  # {_one_line(reason)}\n")
        lines.append(write_yaml([clause]))
    return "".join(lines)


def _one_line(words: str) -> str:
    return " ".join(words.split())

"""Plan an update: the version of each clause, what changed since, and what becomes of the local wording."""

from collections.abc import Iterator, Mapping
from datetime import date

from clausekit.comparison.appraise import Appraised, appraise
from clausekit.comparison.compare import compare
from clausekit.drafting.bargaining import NOT_MERGED, BargainingFile
from clausekit.drafting.select import Selected, select
from clausekit.drafting.wording import Wording, wording_document
from clausekit.findings import InputError, Severity
from clausekit.library.clause import Variable, Version
from clausekit.library.fields import ENGLISH
from clausekit.library.load import Library
from clausekit.library.values import CONTEXT_NAMES, typed_value
from clausekit.templating import TemplateRefused, check_clause_text
from clausekit.updating.clause_update import ClauseUpdate, FolderUpdate
from clausekit.updating.merge_wording import MergedWording, all_in_conflict, merge_wording

_SAID = frozenset(("unknown-clause", "unknown-version", "not-merged"))
"""Mistakes that are said here in words of their own."""


def plan_update(
    bargaining: BargainingFile, library: Library, since: Mapping[str, date], held: Mapping[str, str]
) -> FolderUpdate:
    """What a newer library means for a bargaining folder. Nothing is written.

    The newest text is never put in the place of a person's words: the change between two library texts is carried
    over to them.

    Args:
        bargaining: the bargaining file.
        library: the clauses, with their layers.
        since: the day on which a clause was first tabled, by id; without one, the day of the draft counts.
        held: why a clause is to stay as it is, by id.
    """
    updates: list[ClauseUpdate] = []
    problems: list[str] = []
    current = 0
    for one in _selected(bargaining, library, problems):
        day = min(since.get(one.clause.id, bargaining.content.draft.date), bargaining.content.draft.date)
        before, presumed = _used(bargaining, one, day)
        if NOT_MERGED in one.local_wording:
            problems.append(f"`{one.clause.id}`: settle the marks in its local wording first; drafting stops at them")
        elif before is one.clause.newest:
            current += 1
        else:
            updates.append(_update(bargaining, library, one, before, presumed, held.get(one.clause.id, "")))
    return FolderUpdate(clauses=tuple(updates), current=current, problems=tuple(problems))


def _selected(bargaining: BargainingFile, library: Library, problems: list[str]) -> Iterator[Selected]:
    """The clauses that the file names, then those that these need; one that cannot be read is a problem."""
    chosen = bargaining.content.clauses
    for at, one in enumerate(chosen):
        try:
            clause = library[one.id]
        except KeyError:
            problems.append(f"`{one.id}`: the library has no such clause any more; its text is not known here")
            continue
        except InputError as error:
            problems += [str(finding) for finding in error.findings]
            continue
        version = clause.version(one.version) if one.version else clause.newest
        if version is None:
            known = ", ".join(each.version for each in clause.versions)
            message = (
                f"`{one.id}`: the library has no version {one.version} (it has: {known}), so nothing can be merged"
            )
            problems.append(message)
            continue
        yield Selected(clause, version, one.position, dict(one.answers), one.local_wording or "", path=("clauses", at))
    try:
        yield from (one for one in select(bargaining, library).clauses if one.wanted_by)
    except InputError as error:
        errors = [finding for finding in error.findings if finding.severity is Severity.ERROR]
        problems += [str(finding) for finding in errors if finding.code not in _SAID]
        problems.append("until this is settled, clauses that come in because others need them are not looked at")


def _used(bargaining: BargainingFile, one: Selected, day: date) -> tuple[Version, str]:
    """The version that the file names, else the newest of the day on which its draft was made or tabled."""
    if not one.wanted_by and bargaining.content.clauses[_place(one)].version:
        return one.version, ""
    then = (version for version in one.clause.versions if version.date <= day)
    found = next(then, one.clause.versions[-1])
    return found, f"the file names no version; {found.version} was the newest on {day:%Y-%m-%d}, so it is presumed"


def _update(
    bargaining: BargainingFile, library: Library, one: Selected, before: Version, presumed: str, held: str
) -> ClauseUpdate:
    clause, after = one.clause, one.clause.newest
    language = bargaining.content.language
    texts = [version.positions.at(one.position).text for version in (before, after)]
    old, new = (text.get(language, text[ENGLISH]) for text in texts)
    merged = _merged(old, one.local_wording, new, after.version) if one.local_wording else None
    remarks = [*_questions(one, before, after), *_company(bargaining, before, after), *_names(merged, after)]
    if one.wanted_by:
        held = (
            f"`{one.wanted_by}` brings it in, so a draft takes the newest; name it under `clauses` to choose a version"
        )
    elif not bargaining.content.clauses[_place(one)].version and held:
        remarks.append(
            f"a draft made now takes {after.version} all the same: "
            f'to keep the text, write `version: "{before.version}"`'
        )
    return ClauseUpdate(
        id=clause.id,
        title=clause.title[ENGLISH],
        position=one.position,
        before=before,
        after=after,
        between=clause.versions[: clause.versions.index(before)],
        presumed=presumed,
        appraised=_appraised(library, one, before, after),
        local_before=one.local_wording,
        merged=merged,
        remarks=tuple(remarks),
        held=held,
        at=-1 if one.wanted_by else _place(one),
    )


def _place(one: Selected) -> int:
    return int(one.path[1])


def _appraised(library: Library, one: Selected, before: Version, after: Version) -> Appraised:
    texts = (
        wording_document(
            one.clause.title[ENGLISH],
            [Wording(one.clause, _answered(version, one), one.position)],
            library,
            defaults=True,
        )
        for version in (before, after)
    )
    return appraise(compare(*texts))


def _answered(version: Version, one: Selected) -> Version:
    """A version whose suggestions are this folder's answers, where they fit."""

    def fitted(variable: Variable) -> Variable:
        given = one.answers.get(variable.name)
        return variable if given is None or _misfit(variable, given) else variable.model_copy(update={"default": given})

    return version.model_copy(update={"variables": tuple(map(fitted, version.variables))})


def _misfit(variable: Variable, given: str | tuple[str, ...]) -> str:
    try:
        typed_value(variable, given)
    except ValueError as error:
        return str(error)
    return ""


def _merged(old: str, local: str, new: str, version: str) -> MergedWording:
    merged = merge_wording(old, local, new, version)
    if merged.conflicts:
        return merged
    try:
        check_clause_text(merged.text)
    except TemplateRefused:
        return all_in_conflict(local, new, version)
    return merged


def _questions(one: Selected, before: Version, after: Version) -> Iterator[str]:
    was = {variable.name for variable in before.variables}
    now = {variable.name: variable for variable in after.variables}
    for name, variable in now.items():
        given = one.answers.get(name)
        if given is not None and (misfit := _misfit(variable, given)):
            yield f"your answer to `{name}` {misfit}: drafting stops until you change it"
        elif name not in was and given is None:
            default = variable.default_for(one.position)
            shown = ", ".join(default) if isinstance(default, tuple) else default
            took = f"{shown} is suggested" if shown else "nothing is suggested, so drafting asks"
            yield f"new question `{name}`: {variable.question[ENGLISH]} ({took})"
    for name in one.answers:
        if name not in now:
            yield f"`{name}` is asked no longer: take your answer out, for drafting stops at it"


def _company(bargaining: BargainingFile, before: Version, after: Version) -> Iterator[str]:
    chosen = {one.id for one in bargaining.content.clauses}
    for needed in after.needs:
        if needed not in chosen and needed not in before.needs:
            yield f"it needs `{needed}` now, which comes in with it"
    for other in after.excludes:
        if other in chosen:
            yield f"it cannot stand together with `{other}`, which you chose too"


def _names(merged: MergedWording | None, after: Version) -> Iterator[str]:
    """Values that the local wording takes and the newer version does not ask for."""
    if merged is None:
        return
    try:
        named = check_clause_text(merged.text).names
    except TemplateRefused as refused:
        yield from (f"your local wording, line {one.line}: {one.message}" for one in refused.problems)
        return
    for name in sorted(named - {variable.name for variable in after.variables} - set(CONTEXT_NAMES)):
        yield f"your local wording takes `{name}`, which version {after.version} does not ask: write its value out"

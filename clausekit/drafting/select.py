"""Select: which clauses the agreement holds, in which version and position, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from clausekit.drafting.bargaining import NOT_MERGED, AgreementLevel, BargainingFile, ChosenClause
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.library.clause import Clause, Level, Version
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import Library
from clausekit.yaml_files.read import YamlPath

Answer = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Selected:
    """A clause of the agreement. ``wanted_by`` is empty for one that a person chose."""

    clause: Clause
    version: Version
    position: PositionName
    answers: dict[str, Answer] = field(default_factory=dict)
    local_wording: str = ""
    wanted_by: str = ""
    path: YamlPath = ()
    """Where the bargaining file chooses it."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The clauses in the order chosen, each after those it needs, and what to say about them."""

    clauses: tuple[Selected, ...]
    notes: tuple[Finding, ...]


def select(bargaining: BargainingFile, library: Library) -> Selection:
    """Choose what the bargaining file asks for and all that this needs.

    Raises:
        InputError: unknown clauses and versions, clauses that exclude each other, another nation's
            clause, a position below a union's minimum, wording that a union locks; all at once.
    """
    selector = _Selector(bargaining, library)
    selector.choose()
    selector.add_needed()
    selector.check_exclusions()
    selector.check_national_terms()
    if any(finding.severity is Severity.ERROR for finding in selector.findings):
        raise InputError(selector.findings)
    return Selection(_needed_first(selector.selected), tuple(selector.findings))


def _needed_first(selected: dict[str, Selected]) -> tuple[Selected, ...]:
    ordered: dict[str, Selected] = {}

    def place(clause_id: str, trail: frozenset[str]) -> None:
        if clause_id in selected and clause_id not in ordered and clause_id not in trail:
            for needed in selected[clause_id].version.needs:
                place(needed, trail | {clause_id})
            ordered[clause_id] = selected[clause_id]

    for clause_id in selected:
        place(clause_id, frozenset())
    return tuple(ordered.values())


class _Selector:
    def __init__(self, bargaining: BargainingFile, library: Library) -> None:
        self._bargaining = bargaining
        self._library = library
        self.selected: dict[str, Selected] = {}
        self.findings: list[Finding] = []

    def choose(self) -> None:
        for at, chosen in enumerate(self._bargaining.content.clauses):
            path: YamlPath = ("clauses", at)
            clause = self._read(chosen.id, self._place((*path, "id")))
            if clause is None:
                continue
            version = clause.version(chosen.version) if chosen.version else clause.newest
            if version is None:
                known = ", ".join(one.version for one in clause.versions)
                message = f"`{chosen.id}` has no version {chosen.version}"
                self._refuse("unknown-version", message, (*path, "version"), f"it has: {known}")
                continue
            self.findings += self._allowed(chosen, clause, path)
            self.selected[chosen.id] = Selected(
                clause, version, chosen.position, dict(chosen.answers), chosen.local_wording or "", path=path
            )

    def add_needed(self) -> None:
        waiting = list(self.selected.values())
        while waiting:
            by = waiting.pop(0)
            for needed in by.version.needs:
                if needed in self.selected:
                    continue
                clause = self._read(needed, self._place(by.path))
                if clause is None:
                    continue
                position = self._position_for(needed, by.position)
                new = Selected(clause, clause.newest, position, wanted_by=by.clause.id, path=by.path)
                self.findings += self._nation(clause, by.path)
                self.selected[needed] = new
                waiting.append(new)
                message = (
                    f"`{needed}` ({clause.title[ENGLISH]}) comes in, {position} wording, "
                    f"because `{by.clause.id}` needs it"
                )
                self.findings.append(Finding("clause-needed", message, self._place(by.path), Severity.NOTE))

    def check_exclusions(self) -> None:
        for one in self.selected.values():
            for other in one.version.excludes:
                if other in self.selected:
                    titles = f"{one.clause.title[ENGLISH]}", f"{self.selected[other].clause.title[ENGLISH]}"
                    message = f"`{one.clause.id}` ({titles[0]}) and `{other}` ({titles[1]}) cannot stand together"
                    wanted = self.selected[other].wanted_by
                    hint = f"`{wanted}` needs the second" if wanted else "choose one of them"
                    self._refuse("clauses-exclude", message, one.path, hint)

    def check_national_terms(self) -> None:
        """Say where a clause is on a matter that national terms settle and leave no room for."""
        national = [
            one.name
            for one in self._bargaining.content.sits_under
            if one.level is AgreementLevel.NATIONAL and not one.locally_variable
        ]
        for one in self.selected.values() if national else ():
            if one.clause.bargained_at is Level.NATIONAL:
                names = " and ".join(national)
                message = f"`{one.clause.id}` is on a matter usually settled nationally, and this sits under: {names}"
                hint = "ask your officer whether local terms may add to it, or set `locally_variable: yes`"
                place = self._place(one.path)
                self.findings.append(Finding("national-terms", message, place, Severity.WARNING, hint))

    def _allowed(self, chosen: ChosenClause, clause: Clause, path: YamlPath) -> Iterator[Finding]:
        yield from self._nation(clause, path)
        minimum = self._library.minimum(chosen.id)
        if minimum and chosen.position.rank > minimum[0].rank:
            message = f"`{chosen.id}`: {minimum[1]} does not allow a wording below `{minimum[0]}`"
            yield Finding("below-minimum", message, self._place((*path, "position")), hint=f"choose `{minimum[0]}`")
        locked = self._library.locked_by(chosen.id)
        if locked and locked.policy and chosen.local_wording:
            message = f"`{chosen.id}` takes no local wording: {locked.policy.union} locks it"
            hint = "take `local_wording` out, or ask the union"
            yield Finding("locked-clause", message, self._place((*path, "local_wording")), hint=hint)
        if NOT_MERGED in (chosen.local_wording or ""):
            message = f"the local wording of `{chosen.id}` holds two versions side by side, between marks"
            hint = f"keep one of them, or write a third, and take out every line with `{NOT_MERGED}`"
            yield Finding("not-merged", message, self._place((*path, "local_wording")), hint=hint)

    def _nation(self, clause: Clause, path: YamlPath) -> Iterator[Finding]:
        nation = self._bargaining.content.nation
        if nation not in clause.nations:
            fits = ", ".join(clause.nations)
            message = f"`{clause.id}` is not written for {nation}; it fits: {fits}"
            hint = "`clausekit clauses list --nation NATION` lists those that fit"
            yield Finding("other-nation", message, self._place(path), hint=hint)

    def _position_for(self, clause_id: str, position: PositionName) -> PositionName:
        """A needed clause comes in at the position of the clause that needs it, or the union's minimum."""
        minimum = self._library.minimum(clause_id)
        return minimum[0] if minimum and position.rank > minimum[0].rank else position

    def _read(self, clause_id: str, place: Location) -> Clause | None:
        try:
            return self._library[clause_id]
        except KeyError:
            self.findings.append(self._library.unknown(clause_id, place))
        except InputError as error:
            self.findings += error.findings
        return None

    def _refuse(self, code: str, message: str, path: YamlPath, hint: str) -> None:
        self.findings.append(Finding(code, message, self._place(path), hint=hint))

    def _place(self, path: YamlPath) -> Location:
        return self._bargaining.source.place(path)

"""Check an installation: every check in turn, each failure as words that can be sent to anybody."""

from collections.abc import Iterator

from clausekit.findings import Finding, InputError
from clausekit.handover.selfcheck.bench import Bench
from clausekit.handover.selfcheck.checks import CHECKS, FEW, Check
from clausekit.handover.selfcheck.components import components
from clausekit.handover.selfcheck.outcome import NotOk, Outcome, Selfcheck

REINSTALL = "Install clausekit again and run this once more. If it stays so, send this page to your officer."
MAKE_ROOM = "See that the disk has room and that programs may write temporary files, then run this once more."
REMOVE = "Close other programs and delete the folders whose names begin with selfcheck- from the temporary files."
_REFUSED_BY_DISK = ("not-written", "folder-busy", "not-read")


def check_installation() -> Selfcheck:
    """Run every check, one after the other; none keeps another from being run.

    It writes into a private temporary folder only, which is gone afterwards, and opens nothing of the user's.
    """
    bench = Bench()
    try:
        outcomes = [_outcome(check, bench) for check in CHECKS]
    finally:
        left = _clear_away(bench)
    return Selfcheck((*outcomes, left), tuple(components()))


def _outcome(check: Check, bench: Bench) -> Outcome:
    try:
        said = check.run(bench)
    except Exception as error:
        # Whatever is wrong with this installation is the answer that was asked for.
        advice = f"{_remedy(error)} {check.caution}"
        return Outcome(name=check.name, title=check.title, passed=False, said=_words(error), advice=advice)
    return Outcome(name=check.name, title=check.title, passed=True, said=said)


def _clear_away(bench: Bench) -> Outcome:
    name, title = "nothing-left", "Nothing left"
    try:
        bench.clear_away()
    except OSError as error:
        return Outcome(name=name, title=title, passed=False, said=_words(error), advice=REMOVE)
    return Outcome(name=name, title=title, passed=True, said="the temporary folder of this check is gone")


def _remedy(error: Exception) -> str:
    by_disk = isinstance(error, InputError) and any(one.code in _REFUSED_BY_DISK for one in error.findings)
    is_missing = isinstance(error, FileNotFoundError)
    return MAKE_ROOM if by_disk or (isinstance(error, OSError) and not is_missing) else REINSTALL


def _words(error: Exception) -> str:
    """What happened, without what the error itself says: that may hold a path, and with it a person's name."""
    match error:
        case NotOk():
            return str(error)
        case InputError():
            shown = "; ".join(_code(one) for one in error.findings[:FEW])
            return f"refused ({shown})"
        case ImportError():
            return f"a part of this installation does not load: {error.name or 'not known which'}"
        case FileNotFoundError():
            return f"a file is missing ({_place(error)})"
        case OSError():
            said = error.strerror or type(error).__name__
            return f"the computer refused: {said} ({_place(error)})"
        case _:
            return f"{type(error).__name__} in {_place(error)}"


def _code(finding: Finding) -> str:
    """The code of a finding and its place, as far as it is one in what ships."""
    place = finding.place
    if place.file.startswith("clauses/"):
        return f"{finding.code} in {place.file}"
    return f"{finding.code} at {place.part}" if place.part else finding.code


def _place(error: Exception) -> str:
    """The module and line of ours where it happened; not the file, whose path names the user."""
    places = list(_modules(error))
    return places[-1] if places else "a place not known"


def _modules(error: Exception) -> Iterator[str]:
    step = error.__traceback__
    while step is not None:
        module = str(step.tb_frame.f_globals.get("__name__", ""))
        if module.partition(".")[0] == "clausekit":
            yield f"{module}, line {step.tb_lineno}"
        step = step.tb_next

"""Report: how many agreements have what in their words, by sector, year and union; never what was won."""

from dataclasses import dataclass, field

NOTICE = (
    "A survey reads words, not consequences: that a duty, a deadline or a remedy is in the words does not mean that it "
    "is won, kept or enforceable, and a theme may be covered in words that were not recognised. It is not legal advice."
)
"""How every account of a survey ends."""
LEAST = 5
"""Groups of fewer agreements are not shown: a figure for one or two employers is a figure about them."""
ALL = "all"
TOGETHER = "smaller groups together"
UNKNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many agreements of a group have what in their words, for one theme."""

    mentioned: int = 0
    """Some provision is about it."""
    duty: int = 0
    deadline: int = 0
    remedy: int = 0
    traps: int = 0
    """Some provision about it reserves a power to management in words that are not ours."""
    only_permitted: int = 0
    """Every provision about it reserves a power and none protects."""


@dataclass(frozen=True, slots=True)
class Group:
    """Agreements that are counted together."""

    name: str
    agreements: int
    themes: dict[str, Counts] = field(default_factory=dict)
    """By theme; a theme that nothing in the group speaks of is not in it."""

    def counts(self, theme: str) -> Counts:
        """What the group has of a theme."""
        return self.themes.get(theme, Counts())


@dataclass(frozen=True, slots=True)
class Grouping:
    """Every agreement in one of several groups."""

    by: str
    """``sector``, ``year`` or ``union``."""
    groups: tuple[Group, ...]
    withheld: tuple[str, ...] = ()
    """Groups that are not shown; their agreements are in the smaller groups together, if those are enough."""


@dataclass(frozen=True, slots=True)
class NumberSpread:
    """A kind of number over the agreements that state one."""

    kind: str
    unit: str
    agreements: int
    lowest: float
    middle: float
    highest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyReport:
    """All that a report shows."""

    least: int
    """Groups of fewer agreements are withheld."""
    themes: tuple[tuple[str, str], ...]
    """Id and title of each theme that can be told from words."""
    whole: Group
    groupings: tuple[Grouping, ...]
    numbers: tuple[NumberSpread, ...]
    words: int
    refused: int
    waiting: int
    gone: int
    read_by: tuple[str, ...] = ()
    """The fingerprints of what they were read by: one, unless a survey stopped over a change of clausekit."""

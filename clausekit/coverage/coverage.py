"""Coverage: what is in a document's words, provision by provision and theme by theme; never what was won."""

from dataclasses import dataclass, field
from enum import StrEnum

from clausekit.classification.topic import Stance
from clausekit.document.blocks import NOWHERE
from clausekit.findings import Finding, Location
from clausekit.library.fields import PositionName

NOTICE = (
    "Coverage reads words, not consequences: that a duty, a deadline or a remedy is in the words does not mean that it "
    "is won, enough or enforceable. It is not legal advice."
)
"""How every account of coverage ends."""


class Strength(StrEnum):
    """How strong a provision's words are beside the library clause that they come nearest to."""

    IDEAL = "ideal"
    REALISTIC = "realistic"
    FALLBACK = "fallback"
    BELOW = "weaker or unclear"
    """Close to our wording, and weaker than all of it, or nobody can tell."""
    OTHER = "other words"
    """Not close enough to our wording to compare."""


IN_WORDS = {
    Strength.IDEAL: "no loss found against our ideal",
    Strength.REALISTIC: "no loss found against our realistic wording",
    Strength.FALLBACK: "no loss found against our fallback",
    Strength.BELOW: "weaker than our wording, or unclear: read it yourself",
    Strength.OTHER: "in words of its own: read it yourself",
}


OURS = frozenset((Strength.IDEAL, Strength.REALISTIC, Strength.FALLBACK))
"""Strengths beside which no loss was found."""


class Sign(StrEnum):
    """What is looked for in the words; yes or no each."""

    DUTY = "duty"
    """The employer's side must do something, or must not."""
    DEADLINE = "deadline"
    """A duty with a time by which it is to be met."""
    REMEDY = "remedy"
    """Something follows a breach, or somebody may challenge it."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The library clause that a provision comes nearest to."""

    clause: str
    title: str
    position: PositionName
    """The wording that shares most words; of equal ones the weakest."""
    likeness: int
    """How many per cent of the provision's telling words are in it."""
    strength: Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemedProvision:
    """A provision that is about a theme, with what its words hold."""

    label: str
    """By which it is cited, or what it stands under."""
    heading: str
    text: str
    themes: tuple[str, ...]
    """Best first."""
    stance: Stance
    evidence: tuple[str, ...]
    """The words that decided on the first theme."""
    signs: tuple[tuple[Sign, str], ...] = ()
    """Each sign found, with the sentence that holds it."""
    softened: str = ""
    """The words that leave a duty to whoever owes it: such a duty is not counted."""
    permits: tuple[str, ...] = ()
    """Sentences that reserve a power to management."""
    nearest: Nearest | None = None
    place: Location = field(default=NOWHERE, compare=False)

    @property
    def protects(self) -> bool:
        """Whether it counts for the workers; a provision that reserves power counts for nobody."""
        return self.stance is not Stance.PERMISSIVE

    @property
    def is_ours(self) -> bool:
        """Whether no loss was found beside the library clause that it comes nearest to."""
        return self.nearest is not None and self.nearest.strength in OURS

    def sign(self, sign: Sign) -> str:
        """The sentence that holds a sign, or empty."""
        return dict(self.signs).get(sign, "") if self.protects else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A theme and the provisions about it."""

    id: str
    title: str
    provisions: tuple[ThemedProvision, ...] = ()
    mark: str = ""
    """For the theme of a source: whether it was read there or inferred."""
    clauses: tuple[str, ...] = ()
    """The library clauses that answer it."""

    @property
    def mentioned(self) -> bool:
        """Whether any provision speaks of it; if not, it is missing."""
        return bool(self.provisions)

    @property
    def first(self) -> tuple[ThemedProvision, ...]:
        """The provisions that are about it above all."""
        return tuple(one for one in self.provisions if self.mark or one.themes[0] == self.id)

    @property
    def own(self) -> tuple[ThemedProvision, ...]:
        """The provisions that are about it above all; those that only also touch it if there is no other."""
        return self.first or self.provisions

    @property
    def permissive(self) -> tuple[ThemedProvision, ...]:
        """The provisions in which words reserve a power to management."""
        return tuple(one for one in self.provisions if one.permits)

    @property
    def traps(self) -> tuple[ThemedProvision, ...]:
        """Those of them in words that are not ours: a clause of the library leaves management something on purpose."""
        return tuple(one for one in self.permissive if not one.is_ours)

    @property
    def only_permitted(self) -> bool:
        """Whether it is spoken of only to reserve power."""
        return self.mentioned and all(one.permits and not one.protects for one in self.own)

    @property
    def protected(self) -> bool:
        """Whether something about it favours workers or at least reserves no power."""
        return any(one.protects for one in self.own)

    def found(self, sign: Sign) -> ThemedProvision | None:
        """The first provision with a sign, of those that are about it above all.

        A duty to delete data that also touches on selling it is no duty not to sell.
        """
        return next((one for one in self.first if one.sign(sign)), None)

    @property
    def filled(self) -> int:
        """How many of mentioned, duty, deadline and remedy are in the words of provisions that do not reserve power."""
        return (self.mentioned and not self.only_permitted) + sum(self.found(sign) is not None for sign in Sign)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A clause of the library to table next, and why."""

    theme: str
    theme_title: str
    clause: str
    title: str
    reason: str
    """Why the theme needs it, in words to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What the words of one document cover."""

    name: str
    provisions: tuple[ThemedProvision, ...]
    rows: tuple[Row, ...]
    """Every theme that can be told from words, in the library's order."""
    ordinary: int
    """Provisions about no theme of the library."""
    next: tuple[Suggestion, ...] = ()
    """What to table next, the most urgent first."""
    findings: tuple[Finding, ...] = ()

    def row(self, theme: str) -> Row | None:
        """The row of a theme."""
        return next((row for row in self.rows if row.id == theme), None)

    @property
    def traps(self) -> tuple[ThemedProvision, ...]:
        """Provisions that reserve a power in words that are not ours, in the order of the text."""
        return tuple(one for one in self.provisions if one.permits and not one.is_ours)

    @property
    def left(self) -> tuple[ThemedProvision, ...]:
        """Provisions that leave management something as a clause of the library does."""
        return tuple(one for one in self.provisions if one.permits and one.is_ours)

    @property
    def missing(self) -> tuple[Row, ...]:
        """Themes that nothing speaks of."""
        return tuple(row for row in self.rows if not row.mentioned)

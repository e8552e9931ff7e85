"""The registers by which topics are told: words that show a theme or a stance, and sentences under their themes."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from clausekit.library.fields import ClauseId, Filled, Shape, Slug

TopicGroup = Annotated[str, Field(pattern=r"^[A-Z]+$")]
TopicSign = Annotated[str, Field(pattern=r"^[A-Za-z0-9|*]+( (\+ )?[A-Za-z0-9|*]+)*$")]
"""Words that show something: a word, a phrase, a ``GROUP``, ``this|that``, ``begin*``; ``+`` means that both
are in the passage."""


class SignStrengths(Shape):
    """Signs by how much they say."""

    sure: tuple[TopicSign, ...] = ()
    likely: tuple[TopicSign, ...] = ()
    slight: tuple[TopicSign, ...] = ()


class TopicTheme(SignStrengths):
    """The words that show that a provision is about a theme; ``against`` speaks for another one."""

    id: Slug
    certain: tuple[TopicSign, ...] = ()
    """What the provision makes people do, in words that hardly anything else would use."""
    against: tuple[TopicSign, ...] = ()


class StanceSigns(Shape):
    """The words that show whom a provision favours."""

    permissive: SignStrengths
    protective: SignStrengths
    neutral: SignStrengths


class TopicWords(Shape):
    """``register/topics.yaml``."""

    filed_under: dict[ClauseId, Slug]
    """Clauses of themes that are no topics, with the theme that an officer would file their content under."""
    groups: dict[TopicGroup, tuple[TopicSign, ...]]
    """Words that can stand for each other, by a name in capitals that signs use."""
    misleading: tuple[TopicSign, ...]
    """Phrases in which words are not what they seem: platform staff, a hearing test."""
    technology: SignStrengths
    """Words that show that technology, data or digital working is spoken of."""
    ordinary: SignStrengths
    """Words of ordinary agreements, which outweigh a stray word of technology."""
    themes: tuple[TopicTheme, ...] = Field(min_length=1)
    stances: StanceSigns

    def signs(self) -> Iterator[tuple[str, str]]:
        """Every sign with where it stands: a group, a theme, a stance or another heading."""
        stances = ((name, getattr(self.stances, name)) for name in StanceSigns.model_fields)
        for name, words in self.groups.items():
            yield from ((name, word) for word in words)
        yield from (("misleading", sign) for sign in self.misleading)
        headings = (("technology", self.technology), ("ordinary", self.ordinary), *stances)
        for name, strengths in (*headings, *((theme.id, theme) for theme in self.themes)):
            for strength in type(strengths).model_fields:
                if strength != "id":
                    yield from ((name, sign) for sign in getattr(strengths, strength))


class ThemeSentences(Shape):
    """Sentences that an officer would file under a theme; ``ordinary`` for those of none."""

    theme: Slug
    sentences: tuple[Filled, ...] = Field(min_length=1)


class Provisions(Shape):
    """``register/provisions.yaml``."""

    provisions: tuple[ThemeSentences, ...]

"""What a person asks of a batch beside its table and its claim."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from clausekit.batching.claim import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which papers, how, and what to do with folders that are there."""

    papers: tuple[str, ...] = ()
    """Names of papers; none for all that fit."""
    suffix: str = ".docx"
    day: date | None = None
    """The date of the letters; that of the draft if not given."""
    carry_over: bool = False
    """Change folders that are there, merging with what was done by hand, and make none."""
    keep_local: bool = False
    """Where the claim and somebody's hand changed the same place, keep the folder's words and carry over the rest."""

    def fingerprint(self, claim: Claim, texts: Mapping[str, str]) -> str:
        """A hash over all that a folder's papers are made from: when it is the same, nothing is done again."""
        day = self.day.isoformat() if self.day else ""
        content = [claim.edition, dict(texts), self.papers, self.suffix, day]
        return sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

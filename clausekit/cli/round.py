"""``clausekit round``: what was exchanged."""

from clausekit.cli.commands import ROUND_COMMANDS
from clausekit.cli.lazy import group_app

HELP = """
Keep what was exchanged: who, when, which file or words.

\b
Examples:
  clausekit round add for-employer/draft-agreement.docx --from union
  clausekit round add counter.docx --from employer --note "comments by Friday"
  clausekit round list
  clausekit round verify

Copies stand in the folder's rounds/, each with a record beside it. Nothing is ever written over.
In another folder than the bargaining folder, --folder names it. Next: clausekit review.
"""

app = group_app(ROUND_COMMANDS, HELP)

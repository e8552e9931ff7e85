"""``clausekit round``: what was exchanged."""

from clausekit.cli.commands import ROUND_COMMANDS
from clausekit.cli.lazy import group_app

HELP = """
Keep what was exchanged: who, when, which file or words.

\b
Examples:
  clausekit round add draft-agreement.docx --from union --date 2027-03-01
  clausekit round add counter.docx --from employer --note "comments by Friday"
  clausekit round list
  clausekit round verify

Copies stand in the folder's rounds/, each with a record beside it. Nothing is ever written over.
"""

app = group_app(ROUND_COMMANDS, HELP)

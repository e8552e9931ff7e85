"""``clausekit package``: provisions that stand or fall together."""

from clausekit.cli.commands import PACKAGE_COMMANDS
from clausekit.cli.lazy import group_app

HELP = """
Link provisions that stand or fall together: none is agreed until all are.

\b
Examples:
  clausekit package add "jobs for rota" 3.1 7.2
  clausekit package list
"""

app = group_app(PACKAGE_COMMANDS, HELP)

"""``clausekit clauses``: the library."""

from clausekit.cli.commands import CLAUSES_COMMANDS
from clausekit.cli.lazy import group_app

HELP = """
List, show and check the clause library.

\b
Examples:
  clausekit clauses list --theme training
  clausekit clauses show surveillance/covert-monitoring
  clausekit clauses show anti-commodification/no-sale --position ideal
  clausekit clauses check --library our-union/clauses
"""

app = group_app(CLAUSES_COMMANDS, HELP)

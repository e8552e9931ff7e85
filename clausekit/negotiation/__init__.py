"""The exchanges of a negotiation: rounds, what was agreed, and where each clause stands."""

"""Answers to start from: a request that is complete, and a new folder."""

from datetime import date

from clausekit.interview.question import Answers

DAY = date(2026, 11, 21)
REQUEST: Answers = {
    "system": ("FleetSight, trackers in the vans",),
    "kind": ("vehicle-tracking",),
    "stage": ("pilot",),
    "when": ("2027-03-01",),
    "in-writing": ("e-mail to all staff of 3 March",),
    "employer": ("Northshire Council",),
    "union": ("Union of Northern Public Workers, Northshire Branch",),
    "nation": ("england",),
    "public-body": ("no",),
    "recognised-for": ("conditions", "discipline"),
    "asking": ("steward",),
    "reply-by": ("2026-12-04",),
    "letters": (),
}
NEW: Answers = {
    "employer": ("Northshire Council",),
    "union": ("Union of Northern Public Workers",),
    "nation": ("england",),
    "public-body": ("yes",),
    "recognised": ("yes",),
    "recognised-for": ("conditions",),
    "systems": ("FleetSight trackers", "ShiftWise rota"),
    "system-fleetsight-trackers-kind": ("vehicle-tracking",),
    "system-fleetsight-trackers-stage": ("pilot",),
    "system-shiftwise-rota-kind": ("scheduling-algorithm",),
    "system-shiftwise-rota-stage": ("live",),
    "worries": ("being sacked because of the tracker", "no say over rotas", "job cuts"),
    "must": ("being sacked because of the tracker",),
    "could": ("no say over rotas",),
}

"""What to say once the letters are made: what to do with them, and what else the law offers."""

from datetime import date

from clausekit.cli.output import say
from clausekit.interview.next_steps import next_steps
from clausekit.interview.request import Request
from clausekit.library.load import Library
from clausekit.templating import long_date


def say_what_next(request: Request, library: Library, day: date, *, several: bool) -> None:
    """What to do now with the letter, or with several, in a few lines."""
    it, asks = ("them", "They ask") if several else ("it", "It asks")
    say(f"Open {it} in Word, read {it} through, sign {it} and send {it} as your own.")
    say(f"{asks} for an answer by {long_date(request.reply_by)}. Put that day into your diary.")
    if request.requester != "safety-rep":
        for line in _on_recognition(request):
            say(line)
    steps = list(next_steps(request, library, day))
    if steps:
        say("")
        say("What else the law offers here; none of it stands in the letter:")
    for step in steps:
        doubt = "" if step.confirmed else " Not confirmed: ask an officer before you lean on it."
        say(f"- {step.provision}. {step.words}{doubt}")
    say("")
    say("This is not legal advice. If in doubt, ask your union officer before you send.")


def _on_recognition(request: Request) -> tuple[str, ...]:
    if not request.recognised:
        return ("The letter claims no right to information: that right is for recognised unions.",)
    if request.pay_only:
        return (
            "You are recognised for pay, hours and holidays, so the letter claims no right to information.",
            "If the system sets pay or hours, ask your officer whether it should.",
        )
    if not request.recognised_for:
        return ("The letter asks `so far as` you are recognised. Look the matters up in your recognition agreement.",)
    return ()

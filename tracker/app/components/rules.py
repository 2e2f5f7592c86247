"""One sentence of an explanation on the screen: states and statuses by sign and word, findings with their document.

Leaves what the sentences say to `tracker.scoring.explain`.
"""

import re

from tracker.app.components.markup import Html, join, link, tag
from tracker.app.components.prose import readable
from tracker.app.components.verdicts import status_word, word
from tracker.vocabulary import MilestoneState, Status
from tracker.wording import ENGLISH, word_of

STATE = re.compile(r"(?P<when>\S+, (?:was due|falls due) \S+): (?P<state>\w+), because (?P<why>.*)$")
STATUS = re.compile(r"(?P<lead>Status|HEADLINE) (?P<status>\w+): (?P<why>.*?)(?: \(\w+\))?\.$")


def cited(said: str, title: str | None, sources: str) -> Html:
    """One finding with a link to its document among the sources."""
    return join([readable(said), ", in ", link(f"“{title}”" if title else "the sources", sources), "."])


def told(line: str) -> Html:
    """One sentence; states and statuses as a reader knows them."""
    state, status = STATE.match(line), STATUS.match(line)
    if state:
        found = MilestoneState(state["state"])
        shown = word(word_of(found), text=ENGLISH.label(found))
        return join([tag("b", readable(state["when"]), ": "), shown, f" because {readable(state['why'])}"])
    if status:
        lead = "Status" if status["lead"] == "Status" else "Headline"
        exact = Status(status["status"])
        because = f" ({ENGLISH.label(exact).lower()}): {readable(status['why'])}."
        return join([tag("b", f"{lead}: "), status_word(exact, None), because])
    return Html(join([readable(line)]))

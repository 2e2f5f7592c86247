"""Who says what on a commitment: the Government, civil society, others, and where nothing was found."""

from tracker.app.components.markup import Html, items, join, link, outside_link, tag
from tracker.app.components.original import foreign, level_words
from tracker.app.language import say, speaking
from tracker.exports.rich_text import inline_html
from tracker.exports.scorecard import Finding, SourceLine, Voices
from tracker.vocabulary import Flag

#: So many findings of a column are read on the page of a place; all of them stand with the documents.
SHOWN = 6


def column(voices: Voices, documents: str) -> Html:
    """One column of voices, the newest first; `documents` is where the rest of them stand."""
    shown, rest = voices.findings[:SHOWN], len(voices.findings) - SHOWN
    more = tag("p", link(say("country.more_findings", number=speaking().number(rest)), documents)) if rest > 0 else None
    findings = tag("div", *(finding(f) for f in shown), more, class_="findings") if shown else None
    nothing = tag("p", voices.nothing, class_="nothing") if voices.nothing else None
    return tag("section", tag("h3", voices.heading), findings, nothing, class_=None if findings else "silent")


def finding(found: Finding) -> Html:
    """One finding: on which side, at which level, in which words, from which source."""
    side = say(f"part.{found.part}")
    head = (
        join([speaking().colon(side), " ", level_words(found.level, say("level", level=found.level))])
        if found.level
        else side
    )
    about = speaking().semicolon.join([found.observed_on, *notes(found)])
    return tag(
        "article",
        tag("p", tag("b", head), tag("span", f" ({about})", class_="soft")),
        tag("p", Html(inline_html(found.text)), dir="auto", lang=foreign()) if found.text else None,
        tag("p", cited(found.source), class_="source"),
        evidence(found),
    )


def notes(found: Finding) -> list[str]:
    """What limits it: scope, statement, could be undone."""
    said = [*found.notes]
    if found.is_statement:
        said.append(say("statement"))
    if found.fragile is not None:
        said.append(say("fragile", why=found.fragile) if found.fragile else speaking().label(Flag.FRAGILE))
    return said


def evidence(found: Finding) -> Html | None:
    """What shows it, on demand."""
    if not found.evidence:
        return None
    return tag("details", tag("summary", say("country.evidence")), items(cited(line) for line in found.evidence))


def cited(source: SourceLine) -> Html:
    """A source, linked when its publisher's own address is known."""
    linked = outside_link(source.citation, source.url)
    return join([linked, tag("span", f" ({source.grade})", class_="soft") if source.grade else None])

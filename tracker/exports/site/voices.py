"""Who says what on a commitment: the Government, civil society, others, and where nothing was found."""

from tracker.exports.languages import other_language
from tracker.exports.rich_text import inline_html
from tracker.exports.scorecard import Finding, SourceLine, Voices
from tracker.exports.site.markup import Html, folded, items, join, outside_link, tag
from tracker.vocabulary import Flag
from tracker.wording import ENGLISH


def column(voices: Voices) -> Html:
    """One column of voices."""
    findings = tag("div", *(_finding(f) for f in voices.findings), class_="findings") if voices.findings else None
    nothing = tag("p", voices.nothing, class_="nothing") if voices.nothing else None
    return tag("section", tag("h3", voices.heading), findings, nothing, class_=None if findings else "silent")


def _finding(found: Finding) -> Html:
    side = ENGLISH.say(f"part.{found.part}")
    level = f": “{found.level}”" if found.level else ""
    about = "; ".join([found.observed_on, *_notes(found)])
    evidence = folded("Evidence", items(_cited(line) for line in found.evidence)) if found.evidence else None
    return tag(
        "article",
        tag("p", tag("b", side, level), tag("span", f" ({about})", class_="soft")),
        tag("p", quoted(found.text), dir="auto", lang=other_language(found.text, ENGLISH.language))
        if found.text
        else None,
        tag("p", _cited(found.source), class_="source"),
        evidence,
    )


def found_text(text: str) -> Html:
    """What a person wrote, in its language and direction."""
    return tag("p", quoted(text), dir="auto", lang=other_language(text, ENGLISH.language))


def quoted(text: str) -> Html:
    """What a person wrote; its own links tell nothing to where they lead."""
    return Html(inline_html(text).replace("<a href=", '<a referrerpolicy="no-referrer" href='))


def _notes(found: Finding) -> list[str]:
    said = [*found.notes]
    if found.is_statement:
        said.append(ENGLISH.say("statement"))
    if found.fragile is not None:
        said.append(ENGLISH.say("fragile", why=found.fragile) if found.fragile else ENGLISH.label(Flag.FRAGILE))
    return said


def _cited(source: SourceLine) -> Html:
    linked = outside_link(source.citation, source.url)
    return join([linked, tag("span", f" ({source.grade})", class_="soft") if source.grade else None])

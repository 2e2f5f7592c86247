"""Who says what on a commitment: the Government, civil society, others, and where nothing was found."""

from tracker.exports.rich_text import inline_html
from tracker.exports.scorecard import Finding, SourceLine, Voices
from tracker.exports.site.markup import Html, folded, items, join, outside_link, tag
from tracker.exports.site.original import foreign, original, written_in
from tracker.vocabulary import Flag
from tracker.wording import Wording


def column(voices: Voices, say: Wording) -> Html:
    """One column of voices."""
    findings = tag("div", *(_finding(f, say) for f in voices.findings), class_="findings") if voices.findings else None
    nothing = tag("p", voices.nothing, class_="nothing") if voices.nothing else None
    return tag("section", tag("h3", voices.heading), findings, nothing, class_=None if findings else "silent")


def _finding(found: Finding, say: Wording) -> Html:
    side = say.say(f"part.{found.part}")
    level = tag("span", say.say("level", level=found.level), lang=foreign(say, found.level)) if found.level else None
    head = join([say.colon(side), " ", level]) if level else side
    about = say.semicolon.join([found.observed_on, *_notes(found, say)])
    cited = items(_cited(line, say) for line in found.evidence)
    return tag(
        "article",
        tag("p", tag("b", head), tag("span", f" ({about})", class_="soft")),
        found_text(found.text, say) if found.text else None,
        tag("p", _cited(found.source, say), class_="source"),
        folded(say.say("country.evidence"), cited) if found.evidence else None,
    )


def found_text(text: str, say: Wording) -> Html:
    """What a person wrote, in its language and direction."""
    return tag("p", quoted(text), dir="auto", lang=written_in(text, say))


def quoted(text: str) -> Html:
    """What a person wrote; its own links tell nothing to where they lead."""
    return Html(inline_html(text).replace("<a href=", '<a referrerpolicy="no-referrer" href='))


def _notes(found: Finding, say: Wording) -> list[str]:
    said = [*found.notes]
    if found.is_statement:
        said.append(say.say("statement"))
    if found.fragile is not None:
        said.append(say.say("fragile", why=found.fragile) if found.fragile else say.label(Flag.FRAGILE))
    return said


def _cited(source: SourceLine, say: Wording) -> Html:
    """Organisation, title and date, linked when the publisher's own address is known."""
    title = original(source.title, say) if source.title else None
    named = join([part for part in (source.organisation, title, source.date) if part], ", ")
    linked = outside_link(named or source.citation, source.url)
    return join([linked, tag("span", f" ({source.grade})", class_="soft") if source.grade else None])

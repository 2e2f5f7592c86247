"""One finding as a paragraph: which side, what was found, notes, and who says so where."""

from dataclasses import replace

from tracker.exports.languages import other_language
from tracker.exports.paper import Paragraph, Span, soft, strong
from tracker.exports.scorecard import Finding, SourceLine
from tracker.exports.spans import rich_spans, source_spans
from tracker.vocabulary import Flag
from tracker.wording import Wording


def finding_paragraph(finding: Finding, say: Wording, *, is_full: bool = False, has_part: bool = True) -> Paragraph:
    """'In practice: what was found (notes) publisher, title, date'; in full with addresses and evidence."""
    part = (strong(say.colon(say.say(f"part.{finding.part}"))), Span(" ")) if has_part else ()
    notes = finding_notes(finding, say)
    note = (soft(f" ({notes})"),) if notes else ()
    source = source_spans(finding.source, is_address_printed=is_full)
    evidence = _evidence(finding, say) if is_full else ()
    language = other_language(finding.text, say.language)
    text = (replace(span, language=language) for span in rich_spans(finding.text))
    return Paragraph((*part, *text, *note, Span(" "), *source, *evidence))


def finding_notes(finding: Finding, say: Wording) -> str:
    """Scope, partner and group, whether it is a statement, and whether it could be undone."""
    notes = [*finding.notes, *([say.say("statement")] if finding.is_statement else [])]
    if finding.fragile is not None:
        notes.append(say.say("fragile", why=finding.fragile) if finding.fragile else say.label(Flag.FRAGILE).lower())
    return say.semicolon.join(notes)


def _evidence(finding: Finding, say: Wording) -> tuple[Span, ...]:
    if not finding.evidence:
        return ()
    before, after = say.say("annex.evidence", items="\n").split("\n")
    spans: list[Span] = [soft(f". {before}")]
    for number, item in enumerate(finding.evidence):
        spans += [soft("; ")] if number else []
        spans += source_spans(item, is_address_printed=not _is_repeated(item, finding.source))
        spans += [soft(f" ({item.grade})")] if item.grade else []
    return (*spans, soft(after or "."))


def _is_repeated(item: SourceLine, source: SourceLine) -> bool:
    """The source's address is that of its first item of evidence: it is printed once."""
    return item.url is not None and item.url == source.url

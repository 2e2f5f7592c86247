"""CODEBOOK.md and README.md: what each file holds, for people.

Written from the tables, the models and the closed lists, so that it says what the data are.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from tracker import __version__
from tracker.exports.open_data.descriptor import LICENCE, TITLE
from tracker.exports.open_data.tables import FieldType, Table, TableField
from tracker.exports.reading import Reading
from tracker.submissions.confidentiality import Withheld
from tracker.vocabulary import Confidentiality
from tracker.wording import ENGLISH

_ENGLISH = (
    "Names of fields and values of closed lists are English in every language of the tracker on purpose: programs and "
    "packages of different days can rely on them. How they read in words is listed at the end."
)
_TYPES = {
    FieldType.TEXT: "text",
    FieldType.WHOLE: "whole number",
    FieldType.NUMBER: "number",
    FieldType.YES_NO: "true or false",
    FieldType.DAY: "day",
    FieldType.PARTIAL: "date, partial allowed",
}
README = """\
# {title}

Everything public as known on {date}.{places}
What the Global Compact for Migration asks for, what governments say, what civil society and others find, and how
that stands to the milestones at 2, 7 and 12 years.

- `data/`: the tables, UTF-8 without a mark, comma, dates as 2021, 2021-03 or 2021-03-25, as their sources have them.
  An empty cell says that something is not known; it never stands for 0. Nothing in these files is altered.
- `excel/`: the same for a spreadsheet: with a byte-order mark, and with an apostrophe before a cell that a
  spreadsheet would run as a formula. That alters values: for programs take `data/`.
- `datapackage.json`: types, keys and links between the tables (Frictionless Data Package).
- `CODEBOOK.md`: every field and every closed list. `CHANGELOG.md`: what each version of the method changed.
- `SHA256SUMS`: check with `sha256sum -c SHA256SUMS`.

## How to read it

A verdict is given for each account by itself; accounts are never averaged, and places are never ranked. Milestones
are the editors’ placement unless `milestones.csv` says otherwise; no government has agreed them. Places about which
nothing public was said have no rows in the tables of results. The Compact is not legally binding. Nothing here is a
United Nations view, and names of places imply no opinion on their status.

## What was left out

{withheld}
What is kept back changes no number here: results rest on public answers only. `redactions.csv` has the counts
by level; by place or author they are not given out.

## How to cite

Compact Tracker, open data, as known on {date}. {licence}.

- Method {methodology}, code {code}
- Definitions {definitions}
- Data {snapshot}

## Licence

{licence}
({licence_path}); its text is in `LICENSE`.
Titles and findings quoted here remain their authors’; please credit them as `submissions.csv` names them.
"""


def write_readme(reading: Reading, withheld: Mapping[Confidentiality, Withheld], chosen: Sequence[str]) -> bytes:
    """What is in the package, what was left out, how to read and cite it."""
    scores = reading.scores
    names = ENGLISH.join([reading.places.name(code) for code in chosen])
    filled = README.format(
        title=TITLE,
        date=ENGLISH.date(reading.as_of),
        places=f" This package holds {names} only." if chosen else "",
        withheld=_withheld(withheld),
        methodology=scores.methodology,
        definitions=scores.definitions,
        snapshot=scores.snapshot,
        code=__version__,
        licence=LICENCE["title"],
        licence_path=LICENCE["path"],
    )
    return filled.encode()


def _withheld(withheld: Mapping[Confidentiality, Withheld]) -> str:
    documents, answers = (sum(getattr(n, kind) for n in withheld.values()) for kind in ("submissions", "answers"))
    if not documents and not answers and not any(n.evidence for n in withheld.values()):
        return "Nothing is kept back at present."
    evidence = sum(n.evidence for n in withheld.values())
    return f"Kept back because they are not public: documents {documents}, answers {answers}, evidence {evidence}."


def write_changelog(reading: Reading) -> bytes:
    """What each version of the method changed."""
    lines = (f"- {c.version}, {c.date.written}: {c.change}" for c in reading.catalog.methodology.changelog)
    return ("# Versions of the method\n\n" + "\n".join(lines) + "\n").encode()


def write_codebook(tables: Sequence[Table], counts: Mapping[str, int]) -> bytes:
    """Every file with the count of its rows, field and closed list."""
    return ("\n".join(_codebook(tables, counts)) + "\n").encode()


def _codebook(tables: Sequence[Table], counts: Mapping[str, int]) -> Iterator[str]:
    yield "# Codebook\n"
    yield f"{_ENGLISH}\n"
    yield from (f"- [{t.name}.csv](#{t.name}csv): {t.meaning} Rows: {counts[t.name]}." for t in tables)
    for table in tables:
        yield f"\n## {table.name}.csv\n\n{table.meaning}\n\nKey: {', '.join(table.key)}."
        for key in table.foreign_keys:
            yield f"{', '.join(key.fields)} → {key.table}.csv ({', '.join(key.to)})."
        yield "\n| field | holds | must be there | meaning |\n|---|---|---|---|"
        yield from (_line(field) for field in table.fields)
    lists: dict[str, type[StrEnum]] = {f.choices.__name__: f.choices for t in tables for f in t.fields if f.choices}
    yield "\n# Closed lists"
    for name, choices in sorted(lists.items()):
        yield f"\n## {name}\n\n{(choices.__doc__ or '').strip()}\n\n| value | read as |\n|---|---|"
        yield from (f"| {choice.value} | {_label(choice)} |" for choice in choices)


def _line(field: TableField) -> str:
    name = field.choices.__name__ if field.choices is not None else None
    holds = f"one of [{name}](#{name.lower()})" if name else _TYPES[field.holds]
    meaning = field.meaning.replace("|", "\\|")
    return f"| {field.name} | {holds} | {'yes' if field.is_required else ''} | {meaning} |"


def _label(choice: StrEnum) -> str:
    return ENGLISH.labels.get(type(choice), {}).get(choice, choice.value.replace("_", " "))

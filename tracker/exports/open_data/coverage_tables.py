"""Open data on what is not known: where nobody looked, and how much is kept back.

Knows numbers only; of what is kept back it is given nothing else.
"""

from collections.abc import Collection, Iterator, Mapping

from tracker.exports.coverage import build_coverage
from tracker.exports.open_data.tables import Table, chosen, one_key, text, whole
from tracker.exports.reading import Reading
from tracker.submissions.confidentiality import Withheld
from tracker.vocabulary import Account, Confidentiality


def coverage_tables(
    reading: Reading, places: Collection[str], withheld: Mapping[Confidentiality, Withheld]
) -> Iterator[Table]:
    """Places with an observation by indicator and account, and counts of what is withheld by level."""
    yield _coverage(reading, places)
    yield _redactions(withheld)


def _coverage(reading: Reading, places: Collection[str]) -> Table:
    fields = (
        text("indicator", "Which indicator.", required=True),
        whole("objective", "The objective of its commitment.", required=True),
        whole("places", "Places with an observation by any account.", required=True),
        *(whole(a, f"Places with an observation by the account {a}.", required=True) for a in Account),
    )
    found = build_coverage(reading.frame, reading.catalog, places)
    rows = sorted((row.indicator, row.objective, row.places, *row.by_account) for row in found if row.indicator)
    keys = (one_key("indicator", "indicators"), one_key("objective", "objectives"))
    about = "Where somebody looked: places with an observation, by indicator. 0 says that nobody did."
    return Table("coverage", about, fields, ("indicator",), rows, keys)


def _redactions(withheld: Mapping[Confidentiality, Withheld]) -> Table:
    fields = (
        chosen("level", "Who may see it.", Confidentiality, required=True),
        whole("submissions", "Documents kept back whole.", required=True),
        whole("answers", "Answers kept back, in such documents or in public ones.", required=True),
        whole("evidence", "Items of evidence kept back.", required=True),
    )
    levels = [level for level in Confidentiality if level is not Confidentiality.PUBLIC]
    counts = ((level, withheld.get(level, Withheld())) for level in levels)
    rows = [(level, n.submissions, n.answers, n.evidence) for level, n in counts]
    about = "How much is not in this package, by level: of the whole workspace, never by place or author."
    return Table("redactions", about, fields, ("level",), rows)

"""The method's own choices as a table: one line a number, as in the file in force."""

from tracker.descriptions import describe
from tracker.exports.cells import write_rows
from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Thresholds

HEADER = ("field", "value", "decides")


def write_method_csv(catalog: Catalog) -> bytes:
    """Every threshold with its value and what it decides, in the words of the definitions."""
    meanings = describe(Thresholds)
    rows = ((name, repr(getattr(catalog.thresholds, name)), meanings[name]) for name in Thresholds.model_fields)
    return write_rows(HEADER, rows)

"""The shipped definitions are found and sound."""

from tracker.indicators.checks import check_definitions
from tracker.indicators.files import shipped_folder
from tracker.intake.folder import read_folder
from tracker.places import load_places


def test_shipped_folder_holds_sound_definitions() -> None:
    files, problems = read_folder(shipped_folder().parent, "indicators")
    assert problems == []
    documents = [file.document for file in files if file.document]
    catalog, problems = check_definitions(documents, load_places(), [])
    assert problems == []
    assert catalog is not None
    assert catalog.commitments
    assert len(catalog.compact.objectives) == 23

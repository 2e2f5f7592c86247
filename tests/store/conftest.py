"""An open archive for the tests of the store."""

from collections.abc import Iterator

import pytest

from tracker.store import Archive


@pytest.fixture
def archive(database_url: str) -> Iterator[Archive]:
    """An archive on an empty database of this test's own."""
    with Archive.open(database_url) as opened:
        yield opened

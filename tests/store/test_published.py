"""What comes out again: all of what is public, and nothing else."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.specimens import answer, day, evidence, full_submission, read_back, save, statement, submission
from tracker.dates import PartialDate
from tracker.store import Archive
from tracker.submissions.confidentiality import public_view
from tracker.submissions.content import Answer, Evidence, Submission
from tracker.vocabulary import Account, Bound, Confidentiality, EvidenceKind, Grade, Role

SECRET = "Amina of dormitory seven"


def _texts(**limits: int) -> st.SearchStrategy[str]:
    return st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)


def _maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | strategy


_days = st.dates(day("1950").first, day("2100").last)
_dates = st.builds(lambda d, length: PartialDate.parse(d.isoformat()[:length]), _days, st.sampled_from([4, 7, 10]))
_numbers = st.floats(allow_nan=False, allow_infinity=False)
_levels = st.sampled_from(Confidentiality)
_evidence = st.builds(
    Evidence,
    kind=st.sampled_from(EvidenceKind),
    title=_maybe(_texts()),
    url=_maybe(_texts()),
    reference=_maybe(_texts()),
    published_on=_maybe(_dates),
    accessed_on=_maybe(_dates),
    grade=_maybe(st.sampled_from(Grade)),
    confidentiality=_levels,
)
_answers = st.builds(
    Answer,
    country=st.sampled_from(["XAA", "XBB"]),
    indicator=st.sampled_from(["a.law", "a.cost"]),
    amount=_maybe(_numbers),
    observed_on=_dates,
    event_on=_maybe(_dates),
    se=_maybe(st.floats(0, 1e9)),
    role=_maybe(st.sampled_from(Role)),
    partner=_maybe(_texts()),
    group=_maybe(_texts()),
    scope=_maybe(_texts()),
    bound=_maybe(st.sampled_from(Bound)),
    series=_maybe(_texts()),
    primary_evidence=_maybe(_texts()),
    finding=_maybe(_texts()),
    fragile=_maybe(_texts()),
    acknowledges=_maybe(_texts()),
    confidentiality=_levels,
    evidence=st.lists(_evidence, max_size=3).map(tuple),
)
_submissions = st.builds(
    Submission,
    id=_texts(),
    account=st.sampled_from(Account),
    organisation=_texts(),
    family=_texts(),
    published_on=_dates,
    country=_maybe(st.sampled_from(["XAA", "XCC"])),
    title=_maybe(_texts()),
    revised_on=_maybe(_dates),
    period_from=_maybe(_dates),
    period_to=_maybe(_dates),
    method=_maybe(_texts()),
    confidentiality=st.sampled_from([Confidentiality.PUBLIC, Confidentiality.PUBLIC, Confidentiality.EDITORS]),
    asked_on=_maybe(_dates),
    reply_due_on=_maybe(_dates),
    no_reply=st.booleans(),
    answers=st.lists(_answers, max_size=4).map(tuple),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(saved=_submissions)
def test_any_submission_comes_back_as_its_public_view(archive: Archive, saved: Submission) -> None:
    outcome = save(archive, saved)
    assert read_back(archive, saved, outcome.version) == public_view(saved)


def test_submission_comes_back_equal_when_all_of_it_is_public(archive: Archive) -> None:
    save(archive, full_submission())
    assert archive.public_submissions({"XAA-2021-league": 1}) == [(full_submission(), 1)]


def test_versions_come_back_as_asked_for_when_there_are_several(archive: Archive) -> None:
    first, second = submission(), submission(title="Another")
    for saved in (first, second, submission("XBB")):
        save(archive, saved)
    assert archive.public_submissions({"XAA-2021-league": 1}) == [(first, 1)]
    assert archive.public_submissions({"XAA-2021-league": 2, "XBB": 9, "unheard-of": 1}) == [(second, 2)]


def test_many_versions_come_back_when_they_are_read_in_portions(archive: Archive, monkeypatch: object) -> None:
    saved = [submission(f"XAA-{number}") for number in range(7)]
    for one in saved:
        save(archive, one)
    monkeypatch.setattr("tracker.store.published._AT_ONCE", 3)  # type: ignore[attr-defined]
    assert archive.public_submissions({one.id: 1 for one in saved}) == [(one, 1) for one in saved]


def _everything_read(archive: Archive) -> str:
    versions = archive.versions()
    asked = {v.submission: v.version for v in versions} | {SECRET: 1}
    every = [archive.public_submissions({v.submission: v.version}) for v in versions]
    return repr((versions, archive.coded_answers(), archive.public_submissions(asked), every))


def test_restricted_words_are_in_nothing_that_is_read(archive: Archive) -> None:
    for level in (Confidentiality.COALITION, Confidentiality.EDITORS, Confidentiality.SEALED):
        hidden = {"confidentiality": level}
        save(archive, replace(full_submission(), id=f"{SECRET} {level}", organisation=SECRET, **hidden))
        marked = evidence(title=SECRET, url=SECRET, reference=SECRET, **hidden)
        texts = ("scope", "series", "primary_evidence", "finding", "fragile", "acknowledges")
        restricted = dict.fromkeys(texts, SECRET)
        mixed = submission(
            f"XAA-{level}",
            answers=(
                answer(evidence=(evidence(), marked)),
                answer(evidence=(marked,)),
                answer(**restricted, **hidden),
                statement(partner="XBB", group=SECRET, finding=SECRET, **hidden),
            ),
        )
        save(archive, mixed)
    read = _everything_read(archive)
    assert SECRET not in read
    assert read.count("The law forbids it.") > 0


def test_submission_is_hidden_in_all_its_versions_when_it_is_made_confidential(archive: Archive) -> None:
    save(archive, submission(SECRET))
    save(archive, submission(SECRET, confidentiality=Confidentiality.SEALED, revised_on=day("2024")))
    assert SECRET not in _everything_read(archive)


def test_withdrawn_confidential_submission_is_not_named(archive: Archive) -> None:
    from tests.store.specimens import AUDIT

    save(archive, submission(SECRET, confidentiality=Confidentiality.EDITORS))
    archive.withdraw_missing([], AUDIT)
    assert SECRET not in _everything_read(archive)


def test_earlier_confidential_version_is_not_read_when_a_later_one_is_public(archive: Archive) -> None:
    save(archive, submission(title=SECRET, confidentiality=Confidentiality.EDITORS))
    save(archive, submission(revised_on=day("2024")))
    assert SECRET not in _everything_read(archive)
    assert [a.version for a in archive.coded_answers()] == [2]

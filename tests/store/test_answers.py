"""What scoring is given."""

from tests.store.specimens import answer, day, evidence, full_submission, save, statement, submission
from tracker.scoring.frame import CodedAnswer
from tracker.store import Archive
from tracker.vocabulary import Account, Confidentiality, EvidenceKind, Grade

RESTRICTED = {"confidentiality": Confidentiality.COALITION}


def test_coded_answer_carries_all_that_scoring_needs(archive: Archive) -> None:
    save(archive, full_submission())
    first, second = sorted(archive.coded_answers(), key=lambda a: a.country)
    assert first == CodedAnswer(
        submission="XAA-2021-league",
        version=1,
        country="XAA",
        indicator="zero-fees.law",
        account=Account.CIVIL_SOCIETY,
        organisation="Workers' League",
        family="League International",
        amount=0.0,
        observed_on=day("2021-03"),
        published_on=day("2021-03-25"),
        grade=Grade.STRONG,
        event_on=day("2021-03-14"),
        se=0.0,
        is_survey=False,
        is_fragile=True,
        series="hbs-2020",
        primary_evidence="decree-4",
        role="destination",
        scope="household workers",
    )
    assert (second.country, second.amount, second.grade) == ("XBB", 17.6, Grade.NONE)
    assert first.id == "XAA-2021-league@1/zero-fees.law@2021-03"


def test_statements_are_not_given_to_scoring(archive: Archive) -> None:
    said = [
        answer(amount=None),
        statement(amount=3.0),
        answer(partner="XBB"),
        answer(group="women"),
        answer(),
    ]
    save(archive, submission(answers=tuple(said)))
    assert len(archive.coded_answers()) == 1


def test_restricted_evidence_neither_raises_the_grade_nor_makes_a_survey(archive: Archive) -> None:
    hidden = (evidence(EvidenceKind.LAW, **RESTRICTED), evidence(EvidenceKind.SURVEY, **RESTRICTED))
    open_one = evidence(EvidenceKind.TESTIMONY)
    save(archive, submission(answers=(answer(evidence=(*hidden, open_one)),)))
    (read,) = archive.coded_answers()
    assert (read.grade, read.is_survey) == (Grade.WEAK, False)


def test_answer_is_a_survey_when_public_evidence_is_one(archive: Archive) -> None:
    save(archive, submission(answers=(answer(evidence=(evidence(EvidenceKind.SURVEY),)),)))
    (read,) = archive.coded_answers()
    assert (read.grade, read.is_survey) == (Grade.MODERATE, True)


def test_restricted_answers_are_not_given_to_scoring(archive: Archive) -> None:
    save(archive, submission(answers=(answer(**RESTRICTED), answer(observed_on=day("2020")))))
    save(archive, submission("XAA-editors", confidentiality=Confidentiality.EDITORS))
    assert [a.observed_on.written for a in archive.coded_answers()] == ["2020"]


def test_same_organisation_keeps_the_family_of_each_document(archive: Archive) -> None:
    save(archive, submission("XAA-a", family="A"))
    save(archive, submission("XAA-b", family="B"))
    assert {(a.submission, a.family) for a in archive.coded_answers()} == {("XAA-a", "A"), ("XAA-b", "B")}

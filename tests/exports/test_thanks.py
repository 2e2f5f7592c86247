"""Thanks: given for what is met and undisputed or acknowledged in writing; never in the words of a critic."""

import pytest

from tests.exports.factory import answer, catalog, commitment, document, evidence, ladder, placements, reading
from tracker.exports.report import build_scorecard
from tracker.submissions.content import Submission
from tracker.vocabulary import Account, Grade


def thanks_for(*documents: Submission, language: str = "en", **more: object) -> str | None:
    return build_scorecard(reading(*documents, **more), "XAA", language).thanks


def test_thanks_come_from_what_is_met_and_shown_by_others() -> None:
    assert thanks_for(document(Account.GOVERNMENT, answer("fees.law", 3, "2019-05"))) is None
    thanks = thanks_for(document(Account.CIVIL_SOCIETY, answer("fees.law", 3, "2019-05", event_on="2019-02"))) or ""
    assert thanks.startswith("for “Fees banned for all” on paper since Feb 2019 (“Zero fees for workers”, ")


@pytest.mark.parametrize(
    ("language", "since", "seen"),
    [("en", "since", "last seen"), ("fr", "depuis", "dernier constat"), ("es", "desde", "última constatación")],
)
def test_day_of_a_look_is_never_told_as_since_when(language: str, since: str, seen: str) -> None:
    looked = document(Account.CIVIL_SOCIETY, answer("fees.law", 3, "2019-05"))
    dated = document(Account.CIVIL_SOCIETY, answer("fees.law", 3, "2019-05", event_on="2019-02"))
    without, known = (thanks_for(d, language=language) or "" for d in (looked, dated))
    assert (since in without, seen in without) == (False, True)
    assert (since in known, seen in known) == (True, False)


def test_thanks_are_not_given_for_what_another_account_disputes() -> None:
    met = document(Account.CIVIL_SOCIETY, answer("fees.law", 3, "2026-05"))
    assert thanks_for(met, document(Account.INDEPENDENT, answer("fees.law", 0, "2026-05"))) is None


def test_no_thanks_where_the_red_line_is_not_met_or_practice_falls_short() -> None:
    first_step = document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2019-05", event_on="2019-01"))
    assert thanks_for(first_step) is None
    law = document(Account.CIVIL_SOCIETY, answer("fees.law", 3, "2026-05", event_on="2019-01"))
    for account in (Account.CIVIL_SOCIETY, Account.INDEPENDENT, Account.GOVERNMENT):
        lived = document(account, answer("fees.practice", 0, "2026-05"), id="XAA-lived")
        assert thanks_for(law, lived) is None
    assert thanks_for(law, document(Account.INDEPENDENT, answer("fees.practice", 1, "2026-05"), id="XAA-lived"))


def test_no_thanks_for_what_may_be_undone() -> None:
    law = answer("fees.law", 3, "2026-05", event_on="2019-01", fragile="cancelled by order")
    assert thanks_for(document(Account.CIVIL_SOCIETY, law)) is None


def test_thanks_quote_the_government_or_a_register_and_no_other() -> None:
    def found(account: Account, finding: str) -> Submission:
        return document(account, answer("fees.law", 3, "2026-05", event_on="2019-01", finding=finding))

    critic = found(Account.CIVIL_SOCIETY, "The law leaves many out.")
    thanks = thanks_for(critic) or ""
    assert thanks.startswith("for “Fees banned for all”")
    assert "leaves many out" not in thanks
    both = thanks_for(critic, found(Account.GOVERNMENT, "The law of 2019 bans fees. More is to come."))
    assert (both or "").endswith(". The Government says: The law of 2019 bans fees")
    registered = thanks_for(found(Account.RECORD, "In force since 1 January 2019. Another list differs."))
    assert (registered or "").endswith("). In force since 1 January 2019")


def test_weak_word_is_no_reason_for_thanks() -> None:
    weak = answer("fees.law", 3, "2019-05", evidence=(evidence(grade=Grade.WEAK),))
    assert thanks_for(document(Account.CIVIL_SOCIETY, weak)) is None


def test_thanks_are_given_for_a_level_that_rose_though_no_milestone_is_met() -> None:
    before, now = answer("fees.practice", 0, "2019-05"), answer("fees.practice", 1, "2026-05")
    milestones = placements(y7=2, y12=3)
    definitions = catalog(commitment("fees", ladder("fees.practice", "practice", "outcome", milestones=milestones)))
    found = (document(Account.CIVIL_SOCIETY, before, published_on="2019-06"), document(Account.CIVIL_SOCIETY, now))
    thanks = thanks_for(*found, definitions=definitions)
    assert thanks == "for “Capped” in practice (May 2026), after “Allowed” (May 2019): “Title of fees”"
    disputed = document(Account.INDEPENDENT, answer("fees.practice", 0, "2026-06"))
    assert thanks_for(*found, disputed, definitions=definitions) is None
    own = tuple(document(Account.GOVERNMENT, *d.answers, published_on=d.published_on.written) for d in found)
    assert thanks_for(*own, definitions=definitions) is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "for cutting the fee by half (Union of XAA)"),
        ("fr", "pour ce progrès : cutting the fee by half (Union of XAA)"),
        ("es", "por este avance: cutting the fee by half (Union of XAA)"),
    ],
)
def test_what_somebody_acknowledges_in_writing_is_said_whatever_the_level(language: str, said: str) -> None:
    capped = document(Account.GOVERNMENT, answer("fees.law", 1, "2026-05"))
    halved = answer("fees.law", None, "2026-05", acknowledges="cutting the fee by half.")
    praised = document(Account.CIVIL_SOCIETY, halved, organisation="Union of XAA")
    thanks = (thanks_for(capped, praised, language=language) or "").replace("\u202f", " ").replace("\xa0", " ")
    assert thanks == said
    assert thanks_for(capped, document(Account.GOVERNMENT, halved, id="XAA-own")) is None

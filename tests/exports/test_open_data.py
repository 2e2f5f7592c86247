"""The open data package: keys resolve, types hold, checksums match, and nothing restricted is in any byte."""

import csv
import hashlib
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.exports.factory import answer, date, document, reading
from tests.exports.opened import open_planted
from tests.sample import MARKS
from tracker.exports.open_data import write_open_data
from tracker.exports.reading import Reading
from tracker.vocabulary import Account, Confidentiality, Status

BENGALI = "ক্ষতিপূরণ"
READS: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date,
}


def unpack(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def table(content: dict[str, bytes], path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content[path].decode("utf-8-sig"), newline="")))


def spoken() -> Reading:
    return reading(
        document(Account.GOVERNMENT, answer("fees.law", 1, "2026-03", finding="=1+1", scope="Côte d’Ivoire")),
        document(
            Account.CIVIL_SOCIETY,
            answer("fees.law", 0, "2026-03", finding=BENGALI),
            answer("fees.cost", None, "2026-05", country="XBB", partner="XCC", finding='a, "b"\nc'),
        ),
        document(Account.GOVERNMENT, id="XDD-asked", country="XDD", no_reply=True, asked_on="2026-01"),
    )


def problems(content: dict[str, bytes]) -> list[str]:
    """What in the package is not as its descriptor says."""
    resources = json.loads(content["datapackage.json"])["resources"]
    rows = {r["name"]: table(content, r["path"]) for r in resources}
    found: list[str] = []
    for resource in resources:
        name, schema = resource["name"], resource["schema"]
        keys = [tuple(row[f] for f in schema["primaryKey"]) for row in rows[name]]
        found += [f"{name}: two rows {key}" for key in set(keys) if keys.count(key) > 1]
        for described in schema["fields"]:
            values = {row[described["name"]] for row in rows[name]}
            found += [f"{name}: {described['name']}={value}" for value in values if not holds(value, described)]
        for key in schema["foreignKeys"]:
            known = {tuple(r[f] for f in key["reference"]["fields"]) for r in rows[key["reference"]["resource"]]}
            used = {tuple(r[f] for f in key["fields"]) for r in rows[name]}
            found += [f"{name}: {value} resolves nowhere" for value in used - known if any(value)]
        data = content[resource["path"]]
        if (len(data), "sha256:" + hashlib.sha256(data).hexdigest()) != (resource["bytes"], resource["hash"]):
            found.append(f"{name}: size or hash")
    return found


def holds(value: str, described: dict[str, Any]) -> bool:
    """Whether a cell is what its field says."""
    constraints = described.get("constraints", {})
    if value == "":
        return not constraints.get("required")
    READS[described["type"]](value)
    fits = re.fullmatch(constraints.get("pattern", ".*"), value, re.DOTALL) is not None
    return fits and value in constraints.get("enum", [value])


@pytest.mark.parametrize("countries", [None, [], ["XAA"], ["XBB", "XDD"], ["NPL"]])
def test_package_is_what_its_descriptor_says_whichever_places_are_asked(countries: list[str] | None) -> None:
    content = unpack(write_open_data(spoken(), countries, {}))
    assert problems(content) == []
    assert {line.split("  ")[1] for line in content["SHA256SUMS"].decode().splitlines()} == set(content) - {
        "SHA256SUMS"
    }
    for line in content["SHA256SUMS"].decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(content[name]).hexdigest() == digest


def test_package_of_some_places_holds_nothing_said_about_others() -> None:
    content = unpack(write_open_data(spoken(), ["XBB"], {}))
    assert {row["place"] for row in table(content, "data/answers.csv")} == {"XBB"}
    assert {row["place"] for row in table(content, "data/places.csv")} == {"XAA", "XBB", "XCC"}
    assert BENGALI.encode() not in b"".join(content.values())
    assert {row["place"] for row in table(content, "data/results_places.csv")} == {"XBB"}


def test_package_keeps_a_question_that_had_no_reply() -> None:
    rows = {
        row["submission"]: row for row in table(unpack(write_open_data(spoken(), None, {})), "data/submissions.csv")
    }
    assert (rows["XDD-asked"]["no_reply"], rows["XDD-asked"]["asked_on"]) == ("true", "2026-01")


def test_data_are_as_they_are_and_excel_opens_them_safely() -> None:
    content = unpack(write_open_data(spoken(), None, {}))
    data, excel = content["data/answers.csv"], content["excel/answers.csv"]
    assert not data.startswith(b"\xef\xbb\xbf")
    assert excel.startswith(b"\xef\xbb\xbf")
    assert {row["finding"] for row in table(content, "data/answers.csv")} == {"=1+1", BENGALI, 'a, "b"\nc'}
    assert {row["finding"] for row in table(content, "excel/answers.csv")} == {"'=1+1", BENGALI, 'a, "b"\nc'}
    assert "Côte d’Ivoire" in {row["scope"] for row in table(content, "excel/answers.csv")}


def test_package_is_the_same_bytes_each_time_and_unpacks_anywhere() -> None:
    first, second = (write_open_data(spoken(), None, {}) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_answer_keeps_its_id_when_its_document_gets_a_new_version() -> None:
    before = document(Account.GOVERNMENT, answer("fees.law", 1, "2026-03"), id="XAA-report")
    after = document(Account.GOVERNMENT, answer("fees.law", 2, "2026-03", finding="Mended."), id="XAA-report")
    ids = [
        [row["answer"] for row in table(unpack(write_open_data(reading(d), None, {})), "data/answers.csv")]
        for d in (before, after)
    ]
    assert ids[0] == ids[1]


def test_results_say_what_is_scored_and_what_rests_on_it() -> None:
    content = unpack(write_open_data(spoken(), None, {}))
    inputs = {row["input"] for row in table(content, "data/answers.csv") if row["is_counted"] == "true"}
    results = table(content, "data/results_indicators.csv")
    assert {row["inputs"] for row in results} == inputs
    statuses = {(row["account"], row["status"]) for row in results}
    assert statuses == {("civil_society", Status.OVERDUE.value), ("government", Status.OVERDUE.value)}


def test_package_holds_nothing_restricted_and_counts_it_by_level(tmp_path: Path) -> None:
    read, withheld = open_planted(tmp_path)
    packed = write_open_data(read, None, withheld)
    content = unpack(packed)
    everything = packed + b"".join(content.values()) + " ".join(content).encode()
    assert [mark for mark in MARKS if mark.encode() in everything] == []
    assert problems(content) == []
    assert {tuple(row.values()) for row in table(content, "data/redactions.csv")} == {
        ("coalition", "0", "1", "0"),
        ("editors", "0", "0", "1"),
        ("sealed", "1", "1", "2"),
    }
    assert "documents 1, answers 2, evidence 3" in content["README.md"].decode()
    assert withheld[Confidentiality.SEALED].submissions == 1


def test_codebook_names_every_field_and_every_word() -> None:
    content = unpack(write_open_data(spoken(), None, {}))
    codebook = content["CODEBOOK.md"].decode()
    resources = json.loads(content["datapackage.json"])["resources"]
    for described in (f for r in resources for f in r["schema"]["fields"]):
        assert f"| {described['name']} |" in codebook
        assert described["description"]
        assert all(f"| {word} |" in codebook for word in described.get("constraints", {}).get("enum", []))

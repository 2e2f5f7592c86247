"""The site: every link resolves, nothing is fetched from elsewhere, pages stay light, nothing restricted is in it."""

import re
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.app.languages import english_left
from tests.app.quoted import own_words
from tests.exports.factory import answer, catalog, commitment, document, evidence, ladder, numeric, reading, told
from tests.exports.opened import open_planted
from tests.sample import MARKS, write_workspace
from tracker.errors import BadRequest, WorkspaceError
from tracker.exports.reading import Reading
from tracker.exports.site import write_site
from tracker.exports.site.addresses import file_names
from tracker.exports.site.folder import MANIFEST, write_folder
from tracker.exports.site.markup import outside_link
from tracker.registers import Forum, Mechanism, Standard, load_registers
from tracker.settings import Settings
from tracker.vocabulary import Account
from tracker.wording import LANGUAGES
from tracker.workflows.exporting import Choice, export

ROOT = Path(__file__).parents[2]
LARGEST = 100_000
HOSTILE = "</title><script>alert(1)</script> \" onload=x ' & [x](https://evil.example)"


class Tags(HTMLParser):
    """Tags with attributes and text, and a complaint about what is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in {"meta", "link", "br", "input"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def pages(site: Path) -> Iterator[tuple[Path, Tags]]:
    for path in sorted(site.rglob("*.html")):
        yield path, Tags(path.read_text(encoding="utf-8"))


@pytest.fixture
def shipped(shipped_site: Path) -> Path:
    """The site of the shipped workspace."""
    return shipped_site


def test_every_link_of_the_shipped_site_resolves_within_it(shipped: Path) -> None:
    broken = []
    for path, tags in pages(shipped):
        ids = {attributes.get("id") for _, attributes in tags.found}
        for name, attributes in tags.found:
            for address in filter(None, (attributes.get("href"), attributes.get("src"))):
                split = urlsplit(address)
                if split.scheme in {"http", "https"} and name == "a":
                    assert {"noopener", "noreferrer"} <= set((attributes["rel"] or "").split())
                    continue
                assert not split.scheme
                assert not split.netloc
                target = (path.parent / unquote(split.path)).resolve() if split.path else path
                if not target.is_file() or (split.fragment and split.fragment not in ids):
                    broken.append(f"{path.relative_to(shipped)}: {address}")
    assert broken == []


def test_every_page_of_the_shipped_site_is_light_and_says_what_it_is(shipped: Path) -> None:
    for path, tags in pages(shipped):
        text = " ".join(tags.text)
        assert path.stat().st_size < LARGEST, path
        assert tags.named("html") == [{"lang": "en"}]
        assert len(tags.named("h1")) == len(tags.named("main")) == 1
        assert ("a", {"href": "#content", "class": "skip"}) in tags.found
        assert "As known on 22 November 2026" in text
        assert "How to cite:" in text
        assert not tags.named("script")
        assert not [a for _, a in tags.found if any(key.startswith("on") for key in a)]
        assert all(a.get("scope") for a in tags.named("th"))
        drawn = [a for name, a in tags.found if name == "svg" or (name, a.get("role")) == ("figure", "img")]
        assert all(a.get("aria-label") or a.get("aria-hidden") for a in drawn)


def title_of(path: Path) -> str:
    found = re.findall(r"<title>(.*?)</title>", path.read_text(encoding="utf-8").partition("</head>")[0])
    assert len(found) == 1
    return str(found[0])


def test_titles_of_the_shipped_site_tell_its_pages_apart(shipped: Path) -> None:
    for folder in (shipped, shipped / "places", shipped / "commitments"):
        titles = [title_of(path) for path in folder.glob("*.html")]
        assert len(titles) == len(set(titles)) > 10


def test_every_place_and_commitment_and_document_has_a_page(shipped: Path) -> None:
    for name in ("index", "coverage", "method", "404", "places/NPL", "places/TUV", "commitments/zero-fees"):
        assert (shipped / f"{name}.html").is_file()
    for name in ("style.css", "icon.svg", "data/NPL.csv", "data/open-data.zip", "data/workbook.xlsx", MANIFEST):
        assert (shipped / name).is_file()
    assert len(list((shipped / "places").glob("???.html"))) >= 197


def test_page_for_a_wrong_address_carries_its_style_and_leads_to_a_page_of_every_folder(shipped: Path) -> None:
    tags = Tags((shipped / "404.html").read_text(encoding="utf-8"))
    assert {a["href"] for a in tags.named("a")} == {"#content", "index.html"}
    assert not tags.named("link")
    assert all((path.parent / "index.html").is_file() for path in shipped.rglob("*.html"))


def test_site_holds_nothing_restricted_in_any_byte_or_name(tmp_path: Path) -> None:
    read, withheld = open_planted(tmp_path / "workspace")
    written = write_site(read, tmp_path / "site", withheld)
    assert set(written) == {p for p in (tmp_path / "site").rglob("*") if p.is_file()}
    everything = b"".join(p.read_bytes() for p in written) + " ".join(map(str, written)).encode()
    assert [mark for mark in MARKS if mark.encode() in everything] == []
    assert b"XCC-2025-mixed" in everything


@pytest.mark.parametrize("language", ["en", "fr"])
def test_site_is_the_same_bytes_each_time(tmp_path: Path, language: str) -> None:
    for name in ("one", "two"):
        write_site(told(), tmp_path / name, {}, language=language)
    one, two = (
        {p.relative_to(tmp_path / n): p.read_bytes() for p in (tmp_path / n).rglob("*") if p.is_file()}
        for n in ("one", "two")
    )
    assert one == two


@pytest.mark.parametrize("language", ["fr", "es"])
def test_site_of_another_language_says_nothing_of_ours_in_english_and_marks_what_it_quotes(
    tmp_path: Path, language: str
) -> None:
    settings = Settings(write_workspace(tmp_path / "workspace"), f"sqlite:///{tmp_path / 'tracker.db'}")
    site = tmp_path / language
    assert export(settings, Choice("site", "folder", language=language), as_of=told().as_of, output=site).paths == [
        site
    ]
    everything = b"".join(p.read_bytes() for p in site.rglob("*") if p.is_file())
    assert [mark for mark in MARKS if mark.encode() in everything] == []
    own, labels = [], []
    for path, tags in pages(site):
        drawn = re.sub(r"<style>.*?</style>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        own.append(own_words(drawn))
        labels += [a.get(name) or "" for _, a in tags.found for name in ("aria-label", "data-label")]
        assert tags.named("html") == [{"lang": language}]
        assert LANGUAGES[language].say("frame.quoted") in drawn
    assert english_left("\n".join(own), language) == []
    assert english_left("\n".join(dict.fromkeys(labels)), language) == []


@pytest.mark.parametrize("language", ["fr", "es"])
def test_links_of_a_site_of_another_language_stay_in_its_folder(tmp_path: Path, language: str) -> None:
    site = tmp_path / language
    write_site(told(), site, {}, language=language)
    for path, tags in pages(site):
        addresses = [address for _, a in tags.found for address in (a.get("href"), a.get("src")) if address]
        for split in map(urlsplit, addresses):
            if not split.scheme and split.path:
                assert (path.parent / unquote(split.path)).resolve().is_relative_to(site.resolve())
                assert (path.parent / unquote(split.path)).is_file()


YEARS = ["ninguno vencido", "0 de 3", "1 de 3", "1 de 3", "1 de 3", "1 de 3", "1 de 8"]


def test_page_of_a_place_tells_its_milestones_year_by_year(tmp_path: Path) -> None:
    said = [
        document(
            Account.CIVIL_SOCIETY, answer("fees.law", level, f"{year}-05"), published_on=f"{year}-06", id=str(year)
        )
        for level, year in ((0, 2019), (1, 2021))
    ]
    write_site(reading(*said), tmp_path / "site", {}, language="es")
    page = (tmp_path / "site/places/XAA.html").read_text(encoding="utf-8")
    rows = re.findall(r"<tr[^>]*><th[^>]*>(31 de diciembre de \d+)</th>(.*?)</tr>", page)
    assert [day[-4:] for day, _ in rows] == [str(year) for year in range(2019, 2026)]
    told_by = {day[-4:]: re.findall(r"Sociedad civil\">([^<]*)<", cells) for day, cells in rows}
    assert told_by == {str(year): [told] for year, told in zip(range(2019, 2026), YEARS, strict=True)}
    assert "31 de diciembre de" not in (tmp_path / "site/places/NPL.html").read_text(encoding="utf-8")


def test_library_names_each_entry_of_the_registers_with_its_sources(tmp_path: Path) -> None:
    write_site(told(), tmp_path / "site", {}, language="fr")
    registers = load_registers()
    page = "".join(path.read_text(encoding="utf-8") for path in sorted((tmp_path / "site").glob("library*.html")))
    entries: list[Mechanism | Standard | Forum] = [*registers.mechanisms, *registers.standards, *registers.forums]
    assert [entry.name for entry in entries if escape(entry.name) not in page] == []
    assert [term.term for term in registers.glossary if escape(term.term) not in page] == []
    assert [s.title for entry in entries for s in entry.sources if escape(s.title) not in page] == []


def test_site_names_and_orders_places_and_writes_dates_and_numbers_by_its_language(tmp_path: Path) -> None:
    said = [answer("fees.cost", 17.6, "2026-05", country=code) for code in ("EGY", "FRA", "ZWE")]
    write_site(reading(document(Account.CIVIL_SOCIETY, *said), place="EGY"), tmp_path / "site", {}, language="fr")
    index = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert "22 novembre 2026" in index
    places = [index.index(f">{name}</a>") for name in ("Égypte", "France", "Zimbabwe")]
    assert places == sorted(places)
    assert "17,6 mois" in (tmp_path / "site/commitments/fees.html").read_text(encoding="utf-8")
    chart = Tags((tmp_path / "site/commitments/fees.html").read_text(encoding="utf-8")).text
    assert chart.index("Égypte") < chart.index("France") < chart.index("Zimbabwe")


def test_texts_stay_texts(tmp_path: Path) -> None:
    definitions = catalog(commitment("c", ladder("c.law", question=HOSTILE), title=HOSTILE, questions=[HOSTILE]))
    said = answer(
        "c.law", 1, "2026-05", finding=HOSTILE, scope=HOSTILE, evidence=(evidence(title=HOSTILE, url="javascript:x"),)
    )
    submission = document(Account.CIVIL_SOCIETY, said, organisation=HOSTILE, title=HOSTILE, method=HOSTILE)
    write_site(reading(submission, definitions=definitions), tmp_path / "site", {})
    for _, tags in pages(tmp_path / "site"):
        assert not tags.named("script")
        assert not [a for _, a in tags.found if any(key.startswith("on") for key in a)]
        for link in tags.named("a"):
            if (link["href"] or "").startswith("https://evil.example"):
                assert link["referrerpolicy"] == "no-referrer"
                assert "noreferrer" in (link["rel"] or "")
            assert not (link["href"] or "").startswith("javascript")


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "data:text/html,x", "ftp://x", "https://[", "/x"])
def test_link_to_what_no_browser_should_open_is_its_label_only(url: str | None) -> None:
    assert outside_link("a<b", url) == "a&lt;b"


def test_long_page_goes_on_on_further_pages(tmp_path: Path) -> None:
    long = "Everybody whom we met had paid before leaving home. " * 40
    places = [f"X{a}{b}" for a in "ABCDEF" for b in "ABCDEFGHIJ"]
    answers = [answer("fees.law", 1, "2026-05", country=code, finding=long) for code in places]
    write_site(reading(document(Account.CIVIL_SOCIETY, *answers, id="long")), tmp_path / "site", {})
    found = sorted(p.name for p in (tmp_path / "site/sources").glob("long*.html"))
    assert len(found) > 1
    assert found[:2] == ["long.html", "long~2.html"]
    assert all(p.stat().st_size < LARGEST for p in (tmp_path / "site").rglob("*.html"))
    texts = [(tmp_path / "site/sources" / name).read_text(encoding="utf-8") for name in found]
    assert sum(text.count(long.strip()) for text in texts) == len(places)
    assert all('href="long~2.html"' in text for text in texts if text is not texts[found.index("long~2.html")])


def test_pages_stay_light_when_everybody_speaks_about_every_place_and_much_about_one(tmp_path: Path) -> None:
    said = "A finding of the usual length about fees and what workers pay for them. " * 4
    codes = [f"X{a}{b}" for a in "ABCDEFGH" for b in "ABCDEFGHIJKLMNOPQRST"]
    documents = [
        document(account, *(answer("fees.law", 1, "2026-03", country=c, finding=said) for c in codes), id=account.value)
        for account in (Account.GOVERNMENT, Account.CIVIL_SOCIETY, Account.INDEPENDENT)
    ]
    many = [
        answer("fees.law", None, "2025-03", country="XAA", finding=f"{n}: {said}", group=str(n)) for n in range(200)
    ]
    documents.append(document(Account.CIVIL_SOCIETY, *many, id="many"))
    site = tmp_path / "site"
    write_site(reading(*documents), site, {})
    assert [p.name for p in site.rglob("*.html") if p.stat().st_size >= LARGEST] == []
    about = "".join(p.read_text(encoding="utf-8") for p in (site / "places").glob("XAA*.html"))
    assert all(f'<p dir="auto">{n}: A finding' in about for n in range(200))
    points = [tags for path, tags in pages(site) if path.name.startswith("fees")]
    titles = [text for tags in points for text in tags.text if text.endswith(": Capped") and ", Government" in text]
    assert len(titles) == len(set(titles)) == len(codes)


def drawn(read: Reading, folder: Path) -> Tags:
    write_site(read, folder, {})
    return Tags((folder / "commitments/fees.html").read_text(encoding="utf-8"))


def test_chart_draws_each_account_with_a_shape_of_its_own_and_says_so_in_words(tmp_path: Path) -> None:
    old = answer("fees.practice", 1, "2015-05")
    read = reading(
        document(Account.GOVERNMENT, answer("fees.law", 1, "2026-03")),
        document(Account.CIVIL_SOCIETY, answer("fees.law", 2, "2026-03"), old),
        document(Account.INDEPENDENT, answer("fees.law", 0, "2026-03")),
    )
    tags = drawn(read, tmp_path / "site")
    first = tags.named("svg")[0]
    assert first["role"] == "img"
    assert "What about fees.law?" in (first["aria-label"] or "")
    steps = {a["class"]: re.sub(r"^M\S+ \S+", "", a["d"] or "") for a in tags.named("path")}
    assert {"a0", "a1", "a1 old", "a2"} <= set(steps)
    assert len({steps["a0"], steps["a1"], steps["a2"]}) == 3
    assert steps["a1"] == steps["a1 old"]
    assert tags.named("rect")
    assert any("XAA, Government: Capped" in text for text in tags.text)


@pytest.mark.parametrize("amounts", [[0.0], [2.5], [0.001, 17.6], [-3.0, 4.0], [1e6], [5.0, 5.0]])
def test_chart_of_numbers_has_its_marks_between_its_ticks(tmp_path: Path, amounts: list[float]) -> None:
    definitions = catalog(commitment("fees", numeric("fees.cost", domain={}, milestones=[])))
    answers = [answer("fees.cost", a, "2026-05", country=f"XA{chr(65 + n)}") for n, a in enumerate(amounts)]
    read = reading(document(Account.GOVERNMENT, *answers), definitions=definitions)
    marks = [a["d"] for a in drawn(read, tmp_path / "site").named("path") if (a["class"] or "").startswith("a0")]
    starts = [float(re.match(r"M(-?[\d.]+)", d or "")[1]) for d in marks]  # type: ignore[index]
    assert len(starts) == len(amounts) + 1
    assert all(165 <= x <= 856 for x in starts)


def test_names_of_files_can_stand_on_every_disk() -> None:
    ids = ["NPL-2021-hrw", "npl-2021-HRW", "con", "a/b", "..", "index", "ক", "x" * 200, "aux.txt", "trailing."]
    names = file_names(ids)
    assert names["NPL-2021-hrw"] == "NPL-2021-hrw"
    assert len({name.casefold() for name in names.values()}) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", name) for name in names.values())
    assert not {"con", "index", "aux.txt"} & {name.casefold() for name in names.values()}


def test_new_site_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_folder(site, [("index.html", b"old"), ("gone.html", b"old")], {}, lambda _: None)
    (site / ".DS_Store").write_bytes(b"litter")
    heard: list[int] = []
    names = write_folder(site, [("index.html", b"new"), ("a/b.html", b"new")], {"as_of": "2026"}, heard.append)
    assert names == ["a/b.html", "index.html", MANIFEST]
    assert sorted(p.name for p in site.rglob("*")) == ["a", "b.html", "index.html", MANIFEST]
    assert heard == [1, 2]
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("stranger", ["thesis.docx", ".git/HEAD", "deep/er/CNAME", f"{MANIFEST}"])
def test_folder_with_anything_of_somebody_else_is_refused_and_untouched(tmp_path: Path, stranger: str) -> None:
    site = tmp_path / "site"
    (site / stranger).parent.mkdir(parents=True)
    (site / stranger).write_text("[]")
    if stranger != MANIFEST:
        (site / MANIFEST).write_text('{"site": 1, "files": {"index.html": ""}}')
    with pytest.raises(BadRequest, match="no part of a site"):
        write_folder(site, [("index.html", b"new")], {}, lambda _: None)
    assert (site / stranger).read_text() == "[]"
    assert not (site / "index.html").exists()


def test_file_is_refused_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(BadRequest, match="is a file"):
        write_folder(tmp_path / "site", [], {}, lambda _: None)


def test_site_that_fails_half_way_leaves_the_earlier_one(tmp_path: Path) -> None:
    def failing() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"new"
        raise OSError(28, "No space left on device")

    site = tmp_path / "site"
    write_folder(site, [("index.html", b"old")], {}, lambda _: None)
    with pytest.raises(WorkspaceError, match="the disk is full"):
        write_folder(site, failing(), {}, lambda _: None)
    assert (site / "index.html").read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_two_pages_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="Two pages"):
        write_folder(tmp_path / "site", [("a", b"1"), ("a", b"2")], {}, lambda _: None)
    assert list(tmp_path.iterdir()) == []

"""A site carries the letters of the scripts in which its pages are written, and no others."""

import re
from pathlib import Path

from tests.exports.factory import reading
from tests.exports.many_scripts import FONTS, many_scripts
from tracker.exports.site import write_site


def test_site_carries_the_fonts_of_its_scripts_with_their_licence(tmp_path: Path) -> None:
    write_site(many_scripts(), tmp_path / "site", {}, places=["XAA"])
    style = (tmp_path / "site" / "style.css").read_text(encoding="utf-8")
    named = set(re.findall(r'url\("(.+?)"\)', style))
    carried = {f"fonts/{path.name}" for path in (tmp_path / "site" / "fonts").glob("*.ttf")}
    assert named == carried
    assert {re.sub("fonts/NotoSans|_.*", "", name) for name in carried} == set(FONTS)
    assert all(style.index(f'"Noto Sans {name}"') < style.index("system-ui") for name in FONTS)
    assert (tmp_path / "site" / "fonts" / "OFL.txt").is_file()


def test_site_in_latin_letters_carries_none(tmp_path: Path) -> None:
    write_site(reading(), tmp_path / "site", {}, places=["XAA"])
    assert not (tmp_path / "site" / "fonts").exists()
    assert "font-face" not in (tmp_path / "site" / "style.css").read_text(encoding="utf-8")

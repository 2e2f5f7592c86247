"""`translations`."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict

from tracker.cli.boundary import FINE, PROBLEMS_FOUND
from tracker.wording import LANGUAGES
from tracker.wording.definition_gaps import find_definition_gaps
from tracker.wording.definitions import translations_into
from tracker.wording.gaps import Gap, everything_said, find_gaps
from tracker.workspace import open_shipped_definitions


def show_translations(parsed: argparse.Namespace) -> int:
    """Print what each language does not say yet, of pages, papers and shipped definitions; 0 when all is said."""
    gaps = [*find_gaps(LANGUAGES.values()), *find_definition_gaps(open_shipped_definitions(), LANGUAGES)]
    print(_json(gaps) if parsed.format == "json" else "\n".join(_table(gaps)))
    return PROBLEMS_FOUND if gaps else FINE


def _table(gaps: Sequence[Gap]) -> list[str]:
    lines = []
    for language, spoken in LANGUAGES.items():
        own = [gap for gap in gaps if gap.language == language]
        state = f"{len(own)} to mend" if own else "complete"
        texts = len(translations_into(language).everywhere)
        said = f"{len(everything_said(spoken))} keys" + (f" and {texts} texts of the definitions" if texts else "")
        lines.append(f"{language}  {said}, {state}")
        lines += [f"    {gap.kind:8} {gap.key}{f' ({gap.detail})' if gap.detail else ''}" for gap in own]
    return lines


def _json(gaps: Sequence[Gap]) -> str:
    keys = {language: len(everything_said(spoken)) for language, spoken in LANGUAGES.items()}
    texts = {language: len(translations_into(language).everywhere) for language in LANGUAGES}
    found = {"gaps": [asdict(gap) for gap in gaps], "keys": keys, "definitions": texts}
    return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True)

"""`translations`."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict

from tracker.cli.boundary import FINE, PROBLEMS_FOUND
from tracker.wording import LANGUAGES
from tracker.wording.gaps import Gap, everything_said, find_gaps


def show_translations(parsed: argparse.Namespace) -> int:
    """Print what each language does not say yet; 0 when every language is complete."""
    gaps = list(find_gaps(LANGUAGES.values()))
    print(_json(gaps) if parsed.format == "json" else "\n".join(_table(gaps)))
    return PROBLEMS_FOUND if gaps else FINE


def _table(gaps: Sequence[Gap]) -> list[str]:
    lines = []
    for language, spoken in LANGUAGES.items():
        own = [gap for gap in gaps if gap.language == language]
        state = f"{len(own)} to mend" if own else "complete"
        lines.append(f"{language}  {len(everything_said(spoken))} keys, {state}")
        lines += [f"    {gap.kind:8} {gap.key}{f' ({gap.detail})' if gap.detail else ''}" for gap in own]
    return lines


def _json(gaps: Sequence[Gap]) -> str:
    keys = {language: len(everything_said(spoken)) for language, spoken in LANGUAGES.items()}
    found = {"gaps": [asdict(gap) for gap in gaps], "keys": keys}
    return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True)

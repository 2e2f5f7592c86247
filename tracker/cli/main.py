"""`tracker [--workspace DIR] COMMAND`: parses the words and hands them to the verbs.

Knows the commands and their options. Leaves the work to the workflows and failures to
`boundary`. Nothing heavy is imported before a command needs it.
"""

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tracker.cli.boundary import run_guarded
from tracker.exports.calendar_kinds import EventKind
from tracker.exports.library.entries import Kind
from tracker.vocabulary import SPEAKING_ACCOUNTS

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]

EXAMPLES = """examples:
  tracker check
  tracker score NPL --as-of 2025-12-20
  tracker explain NPL zero-fees.law
  tracker export scorecard NPL --format html
  tracker serve
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 fine, 1 problems found, 2 could not run."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    parsed = build_parser().parse_args(arguments)
    return run_guarded(lambda: find_command(parsed.command)(parsed))


def find_command(name: str) -> Callable[[argparse.Namespace], int]:
    """The function behind a command, for example `filing:check`; imported only now."""
    module, function = name.split(":")
    found: Callable[[argparse.Namespace], int] = getattr(importlib.import_module(f"tracker.cli.{module}"), function)
    return found


def build_parser() -> argparse.ArgumentParser:
    """Every command with its options."""
    parser = argparse.ArgumentParser(
        prog="tracker",
        description="Tracks what was promised in the Global Compact for Migration against what happened.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--workspace", type=Path, metavar="DIR", help="the folder to work in (default: this one)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_serve(commands)
    _add_check(commands)
    _add_load(commands)
    _add_score(commands)
    _add_explain(commands)
    _add_export(commands)
    _add_coverage(commands)
    _add_look_ups(commands)
    _add_verify(commands)
    _add_compare(commands)
    _add_analysis(commands)
    _add_translations(commands)
    return parser


def _add_serve(commands: "Commands") -> None:
    parser = commands.add_parser("serve", help="prepare the database, load what is new, show the pages")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8501, help="port to listen on (default: 8501)")
    parser.set_defaults(command="serving:serve")


def _add_check(commands: "Commands") -> None:
    parser = commands.add_parser("check", help="judge the files, change nothing")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders (default: all)")
    parser.set_defaults(command="filing:check")


def _add_load(commands: "Commands") -> None:
    parser = commands.add_parser("load", help="bring the submissions into the database")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders (default: all)")
    parser.set_defaults(command="filing:load")


def _add_score(commands: "Commands") -> None:
    parser = commands.add_parser("score", help="verdicts on the 2-, 7- and 12-year timelines")
    parser.add_argument("countries", nargs="*", metavar="COUNTRY", help="alpha-3 codes (default: places with answers)")
    parser.add_argument("--format", choices=("table", "json", "csv"), default="table")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write there instead of showing")
    parser.add_argument("--all", action="store_true", help="every place, also those nobody spoke about")
    _add_reading_options(parser)
    parser.set_defaults(command="results:show_scores")


def _add_explain(commands: "Commands") -> None:
    parser = commands.add_parser("explain", help="why one indicator of one place says what it says")
    parser.add_argument("country", metavar="COUNTRY")
    parser.add_argument("indicator", metavar="INDICATOR")
    _add_reading_options(parser)
    parser.set_defaults(command="results:show_explanation")


def _add_export(commands: "Commands") -> None:
    parser = commands.add_parser("export", help="write something to hand in, print or publish")
    parser.add_argument(
        "kind", metavar="KIND", help="scorecard, questions, letter, summary, receipt, open-data, workbook or site"
    )
    parser.add_argument("countries", nargs="*", metavar="COUNTRY", help="alpha-3 codes (default: places with answers)")
    parser.add_argument(
        "--format",
        help="scorecard: md html csv json docx pdf xlsx; summary and letter: md html docx pdf; questions: md docx pdf",
    )
    parser.add_argument("--output", type=Path, metavar="PATH", help="file, or folder for several")
    parser.add_argument("--language", default="en", metavar="en|fr|es", help="language of a paper (default: en)")
    parser.add_argument("--audience", default="public", help="public, the only one there is")
    parser.add_argument("--length", choices=("half", "two", "full"), default="two", help="pages of a summary")
    parser.add_argument("--mechanism", metavar="upr|imrf", help="for a shadow report, which is not built yet")
    _add_choices(parser)
    _add_reading_options(parser)
    parser.set_defaults(command="exporting:write_exports")


def _add_choices(parser: argparse.ArgumentParser) -> None:
    """What of everything is told, and on which terms."""
    parser.add_argument("--region", help="a region or group in place of countries, for example 'Southern Asia'")
    parser.add_argument("--process", help="for a summary: the regional process for which the countries are named")
    for name, metavar, told in (
        ("--objective", "NUMBER", "only this objective"),
        ("--commitment", "ID", "only this commitment"),
        ("--account", "ACCOUNT", "for a summary: only this voice, beside registers"),
    ):
        parser.add_argument(name, metavar=metavar, action="append", default=[], help=f"{told}; may be repeated")
    parser.add_argument("--embargo", metavar="MOMENT", help="2026-05-05 or 2026-05-05T10:00+02:00: on every page")
    parser.add_argument("--recipient", metavar="NAME", help="the organisation whose copy it is: on every page")


def _add_coverage(commands: "Commands") -> None:
    parser = commands.add_parser("coverage", help="what is watched under each objective, and what nobody watches")
    parser.add_argument("--format", choices=("table", "csv", "json"), default="table")
    _add_reading_options(parser)
    parser.set_defaults(command="coverage:show_coverage")


def _add_look_ups(commands: "Commands") -> None:
    finding = commands.add_parser("find", help="everything public that holds all of these words, in any script")
    finding.add_argument("words", nargs="+", metavar="WORD", help="quotation marks inside a word keep a phrase")
    finding.add_argument("--kind", choices=[kind.value for kind in Kind], help="only entries of this kind")
    finding.add_argument("--format", choices=("table", "csv"), default="table")
    finding.set_defaults(command="looking_up:find")
    coming = commands.add_parser("calendar", help="deadlines, meetings, decisions, and checks that grow too old")
    coming.add_argument("--from", dest="start", metavar="DATE", help="2026, 2026-11 or 2026-11-30")
    coming.add_argument("--to", dest="end", metavar="DATE", help="the last day, written likewise")
    coming.add_argument("--kind", choices=[kind.value for kind in EventKind])
    coming.add_argument("--place", metavar="COUNTRY", help="leaves out what is about other places")
    coming.add_argument("--language", choices=("en", "fr", "es"), default="en", help="of titles (default: en)")
    coming.add_argument("--format", choices=("table", "csv", "ics"), default="table")
    coming.set_defaults(command="looking_up:show_calendar")
    corridor = commands.add_parser("corridor", help="two places and what is known between them, as CSV")
    corridor.add_argument("origin", metavar="ORIGIN")
    corridor.add_argument("destination", metavar="DESTINATION")
    corridor.set_defaults(command="looking_up:show_corridor")
    one = commands.add_parser("commitment", help="every place and account on one commitment, as CSV")
    one.add_argument("commitment", metavar="COMMITMENT")
    one.set_defaults(command="looking_up:show_commitment")
    gap = commands.add_parser("gap", help="questions on which governments and others both gave a level, as CSV")
    gap.add_argument("--commitment", metavar="ID", action="append", default=[], help="only this one; may be repeated")
    gap.add_argument("--voice", choices=("civil_society", "independent"), default="civil_society")
    gap.set_defaults(command="looking_up:show_gap")
    for parser in (finding, coming, corridor, one, gap):
        _add_reading_options(parser)


def _add_verify(commands: "Commands") -> None:
    parser = commands.add_parser("verify", help="compute a receipt again, without the database")
    parser.add_argument("file", type=Path, metavar="FILE", help="what `tracker export receipt` wrote")
    parser.set_defaults(command="verifying:verify")


def _add_compare(commands: "Commands") -> None:
    parser = commands.add_parser("compare", help="two versions of the definitions side by side, year by year")
    parser.add_argument("earlier", type=Path, metavar="FOLDER", help="a folder whose indicators/ is the other version")
    parser.add_argument("countries", nargs="*", metavar="COUNTRY", help="alpha-3 codes (default: places with answers)")
    parser.add_argument("--format", choices=("table", "csv"), default="table")
    parser.add_argument("--as-of", metavar="DATE", help="the last day of the series (default: today)")
    parser.set_defaults(command="comparing:compare")


def _add_analysis(commands: "Commands") -> None:
    trend = commands.add_parser("trend", help="a place at each year-end since adoption")
    trend.add_argument("country", metavar="COUNTRY")
    trend.set_defaults(command="analysing:show_trend")
    following = commands.add_parser("next", help="what would change a verdict of a place")
    following.add_argument("country", metavar="COUNTRY")
    following.add_argument("commitment", nargs="?", metavar="COMMITMENT")
    following.set_defaults(command="analysing:show_next")
    agreement = commands.add_parser("agreement", help="how far voices agree: alpha, kappa, and when they are not given")
    agreement.set_defaults(command="analysing:show_agreement")
    uncertainty = commands.add_parser("uncertainty", help="how far scores depend on choices and on chance")
    uncertainty.add_argument(
        "countries", nargs="*", metavar="COUNTRY", help="alpha-3 codes (default: all with answers)"
    )
    uncertainty.add_argument("--account", choices=[str(a) for a in SPEAKING_ACCOUNTS], default="civil_society")
    uncertainty.add_argument("--ranks", action="store_true", help="rank intervals, where at least 10 places are scored")
    uncertainty.add_argument("--sensitivity", action="store_true", help="how far each choice alone moves each score")
    uncertainty.set_defaults(command="analysing:show_uncertainty")
    for parser in (trend, following, agreement, uncertainty):
        parser.add_argument("--as-of", metavar="DATE", help="what was known then: 2025, 2025-12 or 2025-12-20")


def _add_translations(commands: "Commands") -> None:
    parser = commands.add_parser("translations", help="what a language of the pages and papers does not say yet")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    parser.set_defaults(command="translations:show_translations")


def _add_reading_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as-of", metavar="DATE", help="what was known then: 2025, 2025-12 or 2025-12-20")
    parser.add_argument("--no-load", action="store_true", help="do not load changed files first")


if __name__ == "__main__":
    sys.exit(main())

"""Where the command line meets failure: a clear sentence and an exit code, never a traceback for a person's mistake."""

import os
import sys
from collections.abc import Callable, Iterable

from tracker.errors import DefinitionsBroken, TrackerError
from tracker.problems import Problem

FINE, PROBLEMS_FOUND, COULD_NOT_RUN = 0, 1, 2


def run_guarded(command: Callable[[], int]) -> int:
    """Run a command; what stops it becomes a sentence on standard error and exit code 2."""
    try:
        code = command()
        sys.stdout.flush()
    except DefinitionsBroken as error:
        show_problems(error.problems)
        print(f"tracker: {error}", file=sys.stderr)
    except TrackerError as error:
        print(f"tracker: {error}", file=sys.stderr)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print("tracker: stopped.", file=sys.stderr)
    else:
        return code
    return COULD_NOT_RUN


def show_problems(problems: Iterable[Problem]) -> int:
    """Print problems to standard error, one a line; exit code 1 when there is any, else 0."""
    shown = [print(problem, file=sys.stderr) for problem in problems]
    return PROBLEMS_FOUND if shown else FINE

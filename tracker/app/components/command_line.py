"""How to get the same from the command line."""

from tracker.app.addresses import Address
from tracker.app.components.markup import show, tag
from tracker.app.language import say, speaking


def command(words: str, address: Address) -> str:
    """The command, as of the same day."""
    as_of = address.usable_as_of
    return f"tracker {words}" + (f" --as-of {as_of}" if as_of else "")


def in_language() -> str:
    """The option that asks for a paper in the reader's language; nothing for English."""
    language = speaking().language
    return "" if language == "en" else f" --language {language}"


def show_same_on_command_line(words: str, address: Address) -> None:
    """One line that repeats what the page shows."""
    show(tag("p", say("frame.command_line"), " ", tag("code", command(words, address)), class_="soft small"))

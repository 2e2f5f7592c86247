"""What a person wrote, as safe HTML: italics, bold and links of Markdown, nothing else.

Two walls: Markdown that knows no blocks, tags or pictures, then nh3 with an own list of what may pass.
"""

import nh3
from markdown import Markdown

_BLOCKS = ("indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference", "empty")
_INLINE = ("html", "image_link", "image_reference", "reference", "short_reference", "short_image_ref", "entity")
_TAGS = {"em", "strong", "a", "code", "br"}
_PARAGRAPH = "<p>", "</p>"


def inline_html(text: str) -> str:
    """One paragraph of a person's text as HTML without a surrounding tag."""
    made = _markdown().convert(" ".join(text.split()))
    inner = made.removeprefix(_PARAGRAPH[0]).removesuffix(_PARAGRAPH[1])
    return nh3.clean(
        inner,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )


def _markdown() -> Markdown:
    engine = Markdown()
    engine.preprocessors.deregister("html_block")
    for name in _BLOCKS:
        engine.parser.blockprocessors.deregister(name, strict=False)
    for name in _INLINE:
        engine.inlinePatterns.deregister(name, strict=False)
    return engine

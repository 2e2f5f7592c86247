"""The parts of which pages are drawn: data in, HTML or a widget out."""

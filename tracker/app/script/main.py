"""The script that Streamlit runs for every page: the frame, and the page asked for inside it."""

from tracker.app.addresses import read_address
from tracker.app.boundary import boundary
from tracker.app.cached import one_state
from tracker.app.components.frame import show_footer, show_header, show_style
from tracker.app.language import settle_language
from tracker.app.navigation import ENTRIES, register_pages

with one_state():
    settle_language()
    show_style()
    name, page = register_pages()
    address = read_address()
    show_header(ENTRIES, name, address)
    with boundary(address, name):
        page.run()
    show_footer(address)

"""The launcher for `streamlit run streamlit_app.py`; `tracker serve` starts the same application.

`streamlit run` serves our routes only where it reads `app = st.App(...)` in this very file.
"""

import sys

import streamlit as st

from tracker.app.server import SCRIPT, options
from tracker.settings import read_settings
from tracker.workflows.reading import prepare

for problem in prepare(read_settings()):
    print(problem, file=sys.stderr)
app = st.App(SCRIPT, **options())

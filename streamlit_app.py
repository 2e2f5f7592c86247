"""The launcher for `streamlit run streamlit_app.py`; `tracker serve` starts the same application."""

from tracker.app.server import build_app

app = build_app()

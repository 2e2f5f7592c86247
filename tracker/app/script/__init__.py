"""A folder for the page script alone: Streamlit would take pages/ beside it for pages without our frame."""

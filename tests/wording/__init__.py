"""How things are said in each language."""

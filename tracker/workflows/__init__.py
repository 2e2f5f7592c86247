"""The verbs: check, bring in, score, explain, export. Open, call the core, close."""

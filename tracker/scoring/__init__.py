"""How a score is made: pure functions from definitions and answers to results."""

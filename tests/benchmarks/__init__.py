"""Benchmarks: sides in turn in one run, paired ratios, never a timed assertion."""

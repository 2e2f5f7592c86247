"""Style sheets of the printed formats."""

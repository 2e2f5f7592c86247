"""What was promised, and how it is measured: the owner of the folder indicators/."""

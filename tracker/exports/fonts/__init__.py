"""Letters for the scripts that the papers are written in; licence in OFL.txt."""

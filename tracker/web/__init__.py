"""What the server answers beside the pages, and the headers on everything it answers."""

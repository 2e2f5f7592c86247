"""What people hand in, print and publish: the owner of the folder exports/."""

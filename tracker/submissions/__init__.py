"""What governments, civil society and registers say: the owner of the folder submissions/."""

"""A file becomes documents and problems: the only reader of what people put into the workspace."""

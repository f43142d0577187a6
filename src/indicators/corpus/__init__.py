"""Many documents in, their mentions out: files, folders and the forms that they are written in."""

"""What a text has told, quoted and said, and where: what several checks of discourse share."""

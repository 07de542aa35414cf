"""Ages that a text takes up: what several checks of discourse share."""

"""Names of people and how they are spelled: what several checks of discourse share."""

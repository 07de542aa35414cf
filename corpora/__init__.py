"""Evidence: the texts that checks are judged by, and a generator of damage. See README.md."""

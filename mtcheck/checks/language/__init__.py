"""Words and forms of another language."""

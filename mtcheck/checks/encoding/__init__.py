"""Characters that were damaged on the way."""

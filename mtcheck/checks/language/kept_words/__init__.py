"""Foreign words that stand there on purpose."""

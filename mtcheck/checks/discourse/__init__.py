"""What does not fit together across sentences."""

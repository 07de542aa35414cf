"""What a pattern or a word out of place may have been: candidates for the language model, and what is sure besides."""

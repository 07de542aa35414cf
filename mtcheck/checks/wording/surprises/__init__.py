"""Where the language model is surprised, for the checks that ask it about words."""

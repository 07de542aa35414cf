"""How the words of a question stand, by what stands first: the verb or its subject."""

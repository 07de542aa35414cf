"""Finite verbs at the end of their clause, by what tells: a conjunction, an object, a pronoun as subject."""

"""What is known about a text before any check reads it: sentences, words, clauses, tags, terms, differences."""

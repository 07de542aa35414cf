"""The same thing twice."""

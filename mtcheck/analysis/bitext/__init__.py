"""A source and its translation side by side: what several checks ask of both."""

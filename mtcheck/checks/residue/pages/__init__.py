"""What pages print around an article, and articles that speak of it."""

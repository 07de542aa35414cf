"""What is not prose: debris of markup and of the page around an article."""

"""What German says in other words than English, carried over word by word: tables by what they tell of."""

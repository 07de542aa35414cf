"""What the translation says beside what the source says: nothing lost, added or changed."""

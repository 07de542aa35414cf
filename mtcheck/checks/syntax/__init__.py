"""Word order and grammar that the source language left behind."""

"""The gate: which checks run where, what is known or ignored already, and the verdict."""

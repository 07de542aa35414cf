"""Particles at the end of their clause: which verb before them may have them, and what says that none has."""

"""The one person of whom a text speaks, and a pronoun of the other sex: "Professor Lind … She … He will receive"."""

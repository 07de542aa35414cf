"""A verb and its subject of another number: a module per place in which the subject stands."""

"""What can go wrong between a model's name and a model in memory."""


class ModelUnavailable(Exception):  # noqa: N818 - a situation the user can mend, not a bug
    """A model is missing, damaged or cannot be used; the message is one line: what, where, remedy."""

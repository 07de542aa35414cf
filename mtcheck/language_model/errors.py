"""What can go wrong between a model's name and a model in memory."""


class ModelUnavailable(Exception):  # noqa: N818 - a situation the user can mend, not a bug
    """A model is missing, damaged or cannot be used; the message is one line: what, where, remedy."""


def first_line(error: BaseException) -> str:
    """An exception of a library as half a line for the user: the libraries write whole paragraphs."""
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__

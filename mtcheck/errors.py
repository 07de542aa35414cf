"""Errors that a user can do something about, named for whose fault they are.

    MtcheckError
    ├── InputError            the text to check: unreadable, undecodable, over a limit
    ├── ConfigurationError    settings or command line
    ├── OutputError           a report that cannot be written
    └── ModelUnavailable      a model is not installed, or its files are damaged

Each message says what is wrong, where, and what to do next. Anything else that is raised is a defect of
mtcheck itself: if a check raises it, its document is reported without what the check would find and the run ends
incomplete; else the command line turns it into exit status 3 with a report to paste.
"""

__all__ = ["ConfigurationError", "InputError", "ModelUnavailable", "MtcheckError", "OutputError", "first_line"]


class MtcheckError(Exception):
    """Base of all errors that are not defects of mtcheck."""


class InputError(MtcheckError):
    """An input cannot be read; the run goes on with the others and ends incomplete."""


class ConfigurationError(MtcheckError):
    """Settings or arguments that make no sense; nothing is checked."""


class ModelUnavailable(MtcheckError):
    """A language model or tagger cannot be used; the rules still run and the run ends incomplete."""


class OutputError(MtcheckError):
    """A report cannot be written; the other reports of the run are."""


def first_line(error: BaseException) -> str:
    """An exception of a library as half a line for the user: some libraries write whole paragraphs."""
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__

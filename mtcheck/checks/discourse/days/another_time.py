"""What is told of another time, of which a text may well say something else."""

import re

from mtcheck.languages.patterns import lazy_regex

__all__ = ["ANOTHER_TIME"]

ANOTHER_TIME = lazy_regex(
    r"\b(?:(?:years?|decades?|months?|weeks?|seasons?|centur(?:y|ies))\s(?:ago|earlier|before)"
    r"|(?:last|previous)\s(?:year|season|month|week|time|decade|century|spring|summer|autumn|fall|winter)"
    r"|original(?:ly)?|previous(?:ly)?|former(?:ly)?|once|(?:had|has|have)\s(?:been\sdue|hoped|planned|meant)|return(?:s|ed)\s(?:to|from)"
    r"|would\sotherwise)\b",
    re.IGNORECASE,
)

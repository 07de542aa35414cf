"""Speech that a text gives as it was spoken, or sung: “I ain’t never seen nothing like it.”"""

from __future__ import annotations

from functools import lru_cache

from mtcheck.analysis.masking import Mask
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex

__all__ = ["spoken_dialect"]

_SIGNS = lazy_regex(
    r"\b(?:ain['’]t|innit|nobbut|t['’]other|(?:din|can|was|is|did|would|could|are)nae|y['’]all"
    r"|[yY]ouse?s|nowt|owt|summat|gonna|wanna|gotta|dunno|gimme|lemme|[tT]heirselves|[hH]isself"
    r"|[a-z]{3,}in['’](?=[\s,.!?])|(?:me|yer) (?:mam|mum|dad|nan|mates?|missus)|(?:[hH]e|[sS]he|[iI]t) don['’]t"
    r"|(?:[hH]e|[sS]he|[iI]t) do(?= \w+ (?:on|in|up|down|out|like|well))"
    r"|(?:[wW]e|[yY]ou|[tT]hey) was"
    r"|[tT]hem (?:lads|lasses|boys|girls|days|things|folks?|kids)|I (?:seen|done|been)|n['’]t (?:[a-z]+ )?(?:no|nothing"
    r"|nobody|never))\b|(?<!\w)['’]em\b"
)
"""What standard English writes in another way wherever it stands."""
_VERSE = lazy_regex(r"[\w’',;:.!?—–]\s/\s(?=[“‘\"'A-Z])")
"""Between two lines of a poem or a song that are quoted as one."""


@lru_cache(maxsize=1_000)
def spoken_dialect(text: str) -> tuple[Span, ...]:
    """The quotations of a passage, if one of them speaks dialect, or is verse."""
    quotations = tuple(Span(*match.span()) for match in Mask.QUOTATION.value.finditer(text))
    signs = (_SIGNS, _VERSE) if "/" in text else (_SIGNS,)
    return (
        quotations
        if any(sign.search(text, quotation.start, quotation.end) for quotation in quotations for sign in signs)
        else ()
    )

"""Quotation marks of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ForeignQuotes"]

_QUOTED = lazy_regex(
    r"(?P<double>[„‟](?P<d>[^„‟“”\"\n]{1,600})[“”\"]|»\s?(?P<i>[^«»\n]{1,600}?)\s?«|«\s?(?P<o>[^«»\n]{1,600}?)\s?»"
    r"|(?<!\S)[«»](?P<m>[A-Z][^«»“”\"\n]{8,600}[.!?,])[”\"]"
    r"|(?<![\w`])``(?P<l>[^`'\n]{1,300})''|(?<!\w)″(?P<p>\w[^″\n]{1,200})″(?!\w)"
    r"|(?<!\w),,(?P<c>[^,“”\"'\n][^“”\"'\n]{0,300})(?:[“”\"]|''))"
    r"|(?P<single>‚(?P<s>[^‚‘’\n]{1,300})[‘’']|›\s?(?P<j>[^‹›\n]{1,300}?)\s?‹|‹\s?(?P<k>[^‹›\n]{1,300}?)\s?›)"
    r"|(?P<stray>[„‟])"
)
_MARK = lazy_regex("[„‟»‚›«`″,](?:(?<![,`])|(?<=,),|(?<=`)`)")
_TALK = lazy_regex(
    r"\b(?:quotation marks?|guillemets?|in (?:German|French|Russian|Polish|Danish)|typograph\w+)\b", re.IGNORECASE
)

KNOWN = 2.5
"""Zipf frequency from which a word is in use in English (3 in ten million)."""
TIE = 0.3
"""By how much it may be more frequent in another language (a factor of two)."""


class ForeignQuotes(Check):
    id = "foreign-quotes"
    category = "locale-convention/quotation-marks"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = _MARK
    message = "quotation marks of another language"
    explanation = """
Finds German („…“, ‚…‘, »…«), French («…») and other quotation marks around English words. An engine copies the
source's marks where it takes them for symbols. English has “…” and ‘…’.

Text that talks about typography, or says that the quoted words are German or French, stays silent.
"""
    examples = (
        bad("The mayor called it ⟦„⟧a scandal“.", repair="The mayor called it “a scandal”."),
        bad("The mayor called it ⟦«⟧ a scandal ».", repair="The mayor called it “a scandal”."),
        bad(
            "The mayor called it ⟦»⟧a scandal« and ⟦‚⟧a shame‘.",
            repair="The mayor called it “a scandal” and ‘a shame’.",
        ),
        bad("The mayor called it ⟦``⟧a scandal''.", repair="The mayor called it “a scandal”."),
        bad("The show is called ⟦″⟧the bridge″.", repair="The show is called “the bridge”."),
        bad("The mayor called it ⟦,,⟧a scandal''.", repair="The mayor called it “a scandal”."),
        bad("The mayor said: ⟦„⟧It is a scandal."),
        bad("The tapir, christened ⟦„⟧Krümel”, sleeps.", repair="The tapir, christened “Krümel”, sleeps."),
        bad(
            "“It was empty,” she said. ⟦»⟧The roof gave way within seconds.” It will be rebuilt.",
            repair="“It was empty,” she said. “The roof gave way within seconds.” It will be rebuilt.",
        ),
        bad('⟦«⟧I have nothing to hide," the mayor told us.', repair="“I have nothing to hide,” the mayor told us."),
        good("In German, quotation marks look like this: „Ja“; in French they are «oui»."),
        good("The mayor called it “a scandal” and ‘a shame’, one « mark alone."),
        good("The sign says «Salve», her essay is on »Der Stechlin«, and the mark „ stands alone."),
        good("We met in a,,b''."),
    )
    supersedes = ("unbalanced-quotes", "mismatched-quotes", "doubled-punctuation", "space-before-punctuation")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.CODE)
        if _TALK.search(text):
            return
        for match in _QUOTED.finditer(text):
            if not _is_english(match):
                continue
            opener = Span(match.start(), match.start() + (2 if match["c"] or match["l"] else 1))
            yield Hit(opener, repair=_in_english(match), safe=True)


def _is_english(match: re.Match[str]) -> bool:
    """Whether most of the quoted words are English: a title or motto left in its own language keeps its own marks."""
    if match["stray"]:
        text = match.string
        return bool(text[match.end() : match.end() + 1].strip())
    inner = _inner(match)
    found = re.findall(r"[^\W\d_]+", inner)[:12]
    if match[0][0] == "„" and match[0][-1] == "”" and len(found) <= _NICKNAME:
        return True  # the tapir „Krümel”: opened in one language and closed in the other
    return 2 * sum(map(_reads_as_english, found)) > len(found)


def _inner(match: re.Match[str]) -> str:
    """What stands between the marks, whichever they are."""
    return next(match[name] for name in "diomclpsjk" if match[name] is not None)


_NICKNAME = 2
"""Words of a name between marks; a title in another language that has such marks is longer."""


def _reads_as_english(word: str) -> bool:
    here = zipf(word)
    return here >= KNOWN and all(here + TIE >= zipf(word, code) for code in ("de", "fr", "es", "it"))


def _in_english(match: re.Match[str]) -> Edit | None:
    if match["stray"]:
        return None
    inner = _inner(match)
    left, right = ("“", "”") if match["double"] else ("‘", "’")
    return Edit(Span(*match.span()), f"{left}{inner}{right}")

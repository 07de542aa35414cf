"""Text decoded with the wrong encoding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain

from mtcheck.analysis.code_pages import frequency_anywhere, misread_utf8, misread_word, read_anew
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.residue.pages.talk import is_shown
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["Mojibake"]

_UNUSUAL = lazy_regex("[^\x00-\x7f“”‘’–—…éáíóüöäñ]")
"""Every damaged sequence holds a character other than the marks and letters that are common in English text."""
_GLUED_QUOTE = lazy_regex("”(?<=[a-z]”)[a-z]")
_ODD_INSIDE = lazy_regex(
    r"[–—‘•…€°·±™©®¢£¥ƒ†‡‰‹›¡¿«»µπ∩≤≥Θ╖-╬▀┼ˆ¯](?<=[A-Za-z].)(?=[a-z])|[…‚™€«≈÷╟┼╓](?<!\w.)(?=[a-z]{3})"
    r"|[^\x00-\x7f–—…“”‘’€£§°½•·©®™´«»àâäáãåéèêëíìîïóòôöõøúùûüñçßæœÄÖÜÉ]"
)
"""A mark between letters, or a character that English and its neighbours seldom write."""
_NO_AMOUNT = lazy_regex(r"(?<=[^(“\"‘'])[£€]|[£€](?!\d)")
"""A currency sign that does not stand before its amount."""
_SIGN = lazy_regex(f"(?![£€]){_UNUSUAL.pattern}|{_NO_AMOUNT.pattern}|{_GLUED_QUOTE.pattern}|{_ODD_INSIDE.pattern}")
_WITH_NBSP = lazy_regex("[ÃÅÄ]\xa0(?=[a-zà-ÿ])")
"""Bytes C3 to C5 before A0, which ftfy leaves alone: Å and a space that does not break may be Norwegian."""
_TWO_BYTES = lazy_regex(r"[Ã-Ñ](?:[€‚ƒ†‡ˆ‰Š‹ŒŽšœžŸ›¡-¨ª¬®-º¼-¿](?!\w{0,40}\W?™)|[™©](?=[a-z]))")
"""What the two bytes of an accented letter look like in Windows-1252, where ftfy has no rule for the pair."""
_PAGES = (
    ("cp1252", "iso8859_2"),
    ("cp437", "cp1252"),
    ("cp850", "cp1252"),
    ("mac_roman", "cp1252"),
    ("cp1252", "mac_roman"),
    ("cp1252", "cp850"),
)
"""Encodings that letters were read in, and those they were written in, besides the pairs that ftfy knows."""
_SYMBOL = "ⁿ³²÷§¸¤¦¬¯±¼¶"
"""What never stands inside a word."""
_LETTER = "õšŠžŽŸÚÕ‚„”"
"""What stands inside some words, or glued to them."""
_MISREAD = lazy_regex(
    rf"[^\W\d_]{{1,20}}[{_SYMBOL}][^\W\d_]{{2,20}}|[^\W\d_]{{3,20}}[{_SYMBOL}][^\W\d_]|[^\W\d_]{{2,20}}[ⁿ÷§¸¤][^\W\d_]"
    rf"|[^\W\d_]{{0,20}}[a-z](?![ÕÆ](?:s|t|re|ve|ll|d|m)\b)[À-ÞŠŽŸ][a-z]{{1,20}}|[A-Z][ŸŠ][a-z]{{2,20}}"
    rf"|[A-Za-z]Ã[a-z]{{2,20}}"
    rf"|(?P<letter>[^\W\d_]{{1,20}}(?:[{_LETTER}][^\W\d_]{{1,20}}|[‚Ú](?![\w”])))"
)
_IRISH = lazy_regex(r"(?:n|h|t|bh|dt|gc|mb|nd|ng|bp)[ÁÉÍÓÚ][a-záéíóú]+")
"""A capital behind what Irish grammar puts before a name: na nÓg, an tÉireannach."""
_ODD = lazy_regex(rf"[{_SYMBOL}õšŠžŽŸÚÕ‚„¨´ÒÃÂìí¡∞░ÛЂЈ]|[ÄÇ](?=\d)|[a-z][À-Þ”](?=[a-z])|ô[a-z]")
"""What every misread word holds: cheap to look for, and rare."""
_MARKS = lazy_regex(
    r"(?P<apostrophe>(?<=[a-z])[ÕÆ](?=(?:s|t|re|ve|ll|d|m)\b)|(?<=n)í(?=t\b))|(?<!\w)(?:Ò(?=\w)(?P<mac>[^ÒÓ\n]{1,300})Ó"
    r"|ô(?=[A-Za-z])(?P<dos>[^ôö\n]{1,300})ö(?!\w)|ì(?=[A-Za-z])(?P<mac2>[^ìî\n]{1,300})î(?!\w))"
    r"|(?<!\w)(?P<euro>[ÛÄÇЂ€Ј](?=\d)(?<!€))|(?<=\d)(?P<degree>\s?[¡∞░](?=C\b))"
    r"|(?P<first>(?<![\w’])Â(?=\d)|(?<=[a-z0-9%€])Â(?=[\s.,;:€]|$))"
    r"|(?P<accent>[AOUEaoue]¨|(?<=[a-z]{2})e´)(?![ \w]´)"
    r"|(?P<diaeresis>(?:(?<=[A-Za-z])|(?<![^\s“\"(]))¨[aouAOU](?=[a-z]{2}))"
    r"|(?P<acute>(?<=[a-z]{2}[b-df-hj-np-tv-z])´[aeiouy])"
)
"""Typographic marks in a Mac or DOS code page, and accents that stand behind their letters (Zu¨rich)."""
_LAST_BYTE = str.maketrans("¼¶¤", "üöä")
"""Letters of which UTF-8 has lost the first byte."""
_RESTORED = frozenset("äöüßéèàâçñóíáêëîïôûÄÖÜÉłęąśćżźńřěšžčť")
_KNOWN = 3.0
"""Zipf frequency from which the restored word is known, in English or in one of the languages of its letters."""
_SHOWN = lazy_regex(
    r"\b(?:read|reads|reading|said|saying|displayed|showed|shows|as|spelled|spelt|printed|garbled|into"
    r"|called)\s[“‘\"'«]$"
)
"""A quotation of what a screen or label shows."""
_OF_SPELLING = lazy_regex(
    r"\b(?:mojibake|character sets?|encodings?|Unicode|UTF-8|code pages?|spellings?|(?:spelled|spelt) as|mis-?spel\w+"
    r"|garbled|mangled"
    r"|misprint\w*|gibberish|should (?:have been|be|read)|instead of)\b"
)
_SENTENCE_ENDS = lazy_regex(r"[.!?][”\"’]?\s")
_TOKEN_EDGE = lazy_regex(r"[\s\"“„«(\[]")


class Mojibake(Check):
    id = "mojibake"
    category = "design/markup/encoding"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    triggers = _SIGN
    message = "text decoded with the wrong encoding"
    explanation = """
Finds sequences that arise when bytes of one encoding are read as another: `ZÃ¼rich` for Zürich, `donâ€™t` for don’t.
The detection and the repair are ftfy's (Speer 2019). Somewhere between source and page a step guesses the encoding;
fix that step, and decode the text again.

Accented names, currency signs and typographic marks that make sense stay silent.
"""
    examples = (
        good('For years her licence gave her name as "ZoÃ« Bright", and nobody asked.'),
        bad("The mayor of ⟦ZÃ¼rich⟧ objects.", repair="The mayor of Zürich objects."),
        bad("The bridge ⟦wonâ€™t⟧ hold.", repair="The bridge won’t hold."),
        bad("He paid ⟦Â£300⟧ for it.", repair="He paid £300 for it."),
        bad("⟦â€œWeâ€⟧ will see.", repair=None),
        bad("Mr ⟦MÃƒÂ¼ller⟧ objects.", repair="Mr Müller objects."),
        bad("It made 20⟦Â⟧ million for President ⟦ErdoÄŸan⟧.", repair="It made 20 million for President Erdoğan."),
        bad("The player ⟦Å\xa0elupenko⟧ objects.", repair="The player Šelupenko objects."),
        bad("The mayor of ⟦Zⁿrich⟧ and Mr ⟦M³ller⟧ object.", repair="The mayor of Zürich and Mr Müller object."),
        bad("The cellars of ⟦Kˆniz⟧ and ⟦W‰ngi⟧ are cool.", repair="The cellars of Köniz and Wängi are cool."),
        bad("Mr ⟦Kšnig⟧ of ⟦K”ln⟧ objects.", repair="Mr König of Köln objects."),
        good("The area of 3 m², 10ⁿ, x÷y, § 12, Dušan Šimon from Žilina and Paral·lel are as they should be."),
        bad("The town of ⟦Z¼rich⟧ and of M⟦u¨⟧nster object.", repair="The town of Zürich and of Münster object."),
        bad("Yannick Gr⟦¨u⟧ber of ⟦¨U⟧lmen ate in a caf⟦´e⟧.", repair="Yannick Grüber of Ülmen ate in a café."),
        good("It´s d´Artagnan’s, qu´il est beau; 5´10 tall and 20´ long; the mark ¨ stands over an o."),
        bad("It cost ⟦Â⟧20 per person.", repair="It cost 20 per person."),
        bad("The cafe couldn⟦Õ⟧t hold ⟦Ò⟧usÓ, he said.", repair="The cafe couldn’t hold “us”, he said."),
        good("Señor Muñoz’s café in Łódź serves 300 £ crème brûlée – “naïve”, said Ångström."),
        good("The Ärzte played in Åre at −5 °C; ½ of the crowd sang “Ça ira”."),
        good("The screen read “GrÃ¼ezi” instead of “Grüezi”."),
        good('His pass read "FranÃ§ois", a spelling that François Delmas is used to.'),
        good("What should have been Zoë came out as ZoÃ« on the certificate."),
        good("She received letters addressed to “Frau GrÃ¼n” for years."),
        good("Scór na nÓg was won by Clann na nGael; the bank of na hÉireann, and an tÉireannach in Tuam."),
        good("ÀÉÎ, São Tomé and Öland are names."),
    )
    supersedes = (
        "foreign-quotes",
        "invisible-character",
        "mismatched-quotes",
        "unbalanced-quotes",
        "glued-words",
        "mixed-script",
    )
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if text.isascii():
            return
        unusual = _UNUSUAL.search(text) is not None
        garbled = list(_garbled_utf8(text)) if unusual else []
        garbled += _in_code_pages(text, garbled) if unusual or _ODD_INSIDE.search(text) else []
        garbled = [hit for hit in garbled if not _is_meant(text, hit.span)]
        yield from garbled
        if not _ODD.search(text):
            return
        for match in _MARKS.finditer(text):
            yield _mark_restored(match)
        for match in _MISREAD.finditer(_without(text, garbled)):
            span = Span(*match.span())
            if _IRISH.fullmatch(match[0]) or _is_meant(text, span):
                continue  # Tír na nÓg
            restored = _restored(match[0], match["letter"] is None)
            if restored and not is_shown(text, span) and not _is_told_of(text, span, restored):
                yield Hit(span, repair=Edit(span, restored), safe=True)


_FOOTNOTES = lazy_regex(r"^\w+[†‡]+$")
_PHONETIC = lazy_regex(r"[\[/][^\]/\n]*[ɐɑɔɛəɜɪʊʃʒŋɾɹʁβθðɲʎ][^\]/\n]*[\]/]")


def _is_meant(text: str, span: Span) -> bool:
    """Whether a word has the signs of footnotes behind it, or stands in phonetic script: the Fox†‡, [œ̃ bɔ̃ vɛ̃]."""
    near = text[max(span.start - _LONGEST, 0) : span.end + _LONGEST]
    return _FOOTNOTES.search(span.of(text)) is not None or _PHONETIC.search(near) is not None


_LONGEST = 40
_WORD_WITH_ODD = lazy_regex(r"[^\s\x00-\x40\[-`{-\x7f“”„]{4,40}")


def _in_code_pages(text: str, garbled: list[Hit]) -> Iterator[Hit]:
    """UTF-8 read in other code pages than ftfy looks for, and words that were read in the wrong page of one byte."""
    left = _without(text, garbled)
    taken = 0
    for start, end, _ in misread_utf8(left):
        span = _token(left, start, end)
        if start >= taken and not is_shown(text, span) and not _is_told_of(text, span, read_anew(span.of(left))):
            taken = span.end
            yield Hit(span, repair=Edit(span, read_anew(span.of(left))), safe=True)
            left = left[: span.start] + " " * len(span) + left[span.end :]
    for odd in _ODD_INSIDE.finditer(left):
        near = _WORD_WITH_ODD.finditer(left, max(odd.start() - _LONGEST, 0), odd.end() + _LONGEST)
        word = next((match for match in near if match.end() > odd.start()), None)
        if word is None or word.start() > odd.start() or word.start() < taken:
            continue
        restored = misread_word(word[0])
        span = Span(*word.span())
        if restored and not is_shown(text, span) and not _is_told_of(text, span, restored):
            taken = span.end
            yield Hit(span, repair=Edit(span, restored), safe=True)


def _mark_restored(match: re.Match[str]) -> Hit:
    quoted = match["mac"] or match["dos"] or match["mac2"]
    if match["diaeresis"] or match["acute"]:
        written = unicodedata.normalize("NFC", match[0][1] + ("\u0308" if match["diaeresis"] else "\u0301"))
    elif match["accent"]:
        written = unicodedata.normalize("NFC", match[0][0] + ("\u0308" if match[0][1] == "¨" else "\u0301"))
    elif match["first"]:
        written = ""
    elif match["euro"] or match["degree"]:
        written = "€" if match["euro"] else " °"
    else:
        written = f"“{quoted}”" if quoted else "’"
    span = Span(*match.span())
    return Hit(Span(span.start, span.start + 1) if quoted else span, repair=Edit(span, written), safe=True)


def _without(text: str, hits: list[Hit]) -> str:
    """The text with what is found already blotted out, character for character."""
    parts, end = [], 0
    for hit in hits:
        parts += [text[end : hit.span.start], " " * len(hit.span)]
        end = hit.span.end
    return "".join([*parts, text[end:]])


def _garbled_utf8(text: str) -> Iterator[Hit]:
    """UTF-8 read as a code page, by ftfy's signs."""
    from ftfy import fix_encoding
    from ftfy.badness import BADNESS_RE

    taken = 0
    pairs = (match for match in _TWO_BYTES.finditer(text) if len(_read_as_utf8(match[0])) == 1)
    found = chain(BADNESS_RE.finditer(text), _WITH_NBSP.finditer(text), pairs)
    for match in sorted(found, key=lambda match: match.start()):
        if match.start() < taken:
            continue
        span = _token(text, match.start(), match.end())
        taken = span.end
        if is_shown(text, span) or (
            _SHOWN.search(text[max(span.start - 40, 0) : span.start]) and text[span.end - 1] in "”’\"'»"
        ):
            continue
        fixed = fix_encoding(span.of(text))
        if fixed == span.of(text):
            fixed = _read_as_utf8(fixed)
        if _is_told_of(text, span, fixed):
            continue
        repair = Edit(span, fixed) if fixed != span.of(text) and not BADNESS_RE.search(fixed) else None
        yield Hit(span, repair=repair, safe=True)


def _is_told_of(text: str, span: Span, fixed: str) -> bool:
    """Whether the sentence speaks of the spelling, or has the word as it should be as well."""
    before = _SENTENCE_ENDS.split(text[max(span.start - 200, 0) : span.start])[-1]
    after = _SENTENCE_ENDS.split(text[span.end : span.end + 200], maxsplit=1)[0]
    if _OF_SPELLING.search(before) or _OF_SPELLING.search(after):
        return True
    forms = {form.strip("“”\"'‘’,.;:()") for form in (fixed, _read_as_utf8(span.of(text)))}
    return any(form not in span.of(text) and not form.isascii() and (form in before or form in after) for form in forms)


@cache
def _restored(word: str, sure: bool) -> str | None:
    """The word in the code page in which it is known; where a symbol stands in it, in the first that has letters."""
    readings = []
    if (last := word.translate(_LAST_BYTE)) != word and last.isalpha():
        readings.append((frequency_anywhere(last), last))
    for read, written in _PAGES:
        try:
            reading = word.encode(read).decode(written)
        except UnicodeError:
            continue
        if reading.isalpha() and not _RESTORED.isdisjoint(reading) and reading != word:
            known = frequency_anywhere(reading)
            readings.append((known, reading))
    if not readings and sure and word.isalpha():
        return word[0] + word[1:].lower()
    if not readings or (not sure and max(frequency_anywhere(word), zipf(word, "cs"), zipf(word, "pl")) > 0):
        return None
    known, reading = max(readings, key=lambda reading: reading[0])
    return reading if sure or known >= _KNOWN else None


def _read_as_utf8(text: str) -> str:
    try:
        return text.encode("sloppy-windows-1252").decode("utf-8")
    except UnicodeError:
        return text


def _token(text: str, start: int, end: int) -> Span:
    """The word around a bad sequence, without the marks that open it."""
    while start < end - 1 and text[start].isascii():
        start += 1
    while start and not _TOKEN_EDGE.match(text[start - 1]):
        start -= 1
    while end < len(text) and (not text[end].isspace() or (text[end] == "\xa0" and text[end - 1] in "ÂÃÅÄ")):
        end += 1
    while end > start + 1 and text[end - 1] in ".,;:!?)]":
        end -= 1
    return Span(start, end)

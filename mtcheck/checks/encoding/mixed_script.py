"""Letters of two scripts in one word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.known_words import is_common
from mtcheck.check import Check, Context, Edit, Hit, Layer, Unfamiliar, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MixedScript"]

_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_CYRILLIC = "\u0400-\u052f\u0531-\u0587"
"""Cyrillic, and Armenian, whose letters look like n, o and u."""
_GREEK = "\u0370-\u03ff"
_MIXED = lazy_regex(
    rf"(?<!\w)[{_LATIN}{_CYRILLIC}]*?(?:[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}])[{_LATIN}{_CYRILLIC}]*(?!\w)"
    rf"|(?<!\w)(?:[{_LATIN}]*[a-z][{_GREEK}]{{1,3}}[a-z]|[{_GREEK}][a-z]{{2}}"
    rf"|[A-Z][{_GREEK}]{{1,2}}[a-z]{{2}})[{_LATIN}{_GREEK}]*(?!\w)"
)
_AT_THE_END = lazy_regex(rf"(?<!\w)[A-Za-z][a-z]{{3,30}}[{_GREEK}]{{1,3}}(?!\w)")
"""Where a Greek letter may be a symbol (TNFα), the word must be a common one."""
_DISGUISED = lazy_regex(rf"(?<!\w)(?:[{_CYRILLIC}]{{2,20}}|[{_GREEK}]{{2,20}})(?!\w)")
LEAST = 4
"""Letters that a word must have more of for a character in it to be taken for another."""
_COMMON = 4.0
"""Zipf frequency of an English word that a word of another script may stand for, letter by letter."""
_TWINS = str.maketrans(
    "ıɩɡɑſᴀᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢⅽⅾⅰⅼⅿⅴⅹℓℎℯℊℴⲟⲥⲣⲕⲛꓳꓐꓚꓓꓰꓖꓧꓙꓗꓡꓟꓠꓑꓢꓔꓴꓦꓪꓫꓬꓜᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏚᎢᏙᏔᏃ",
    "iigasacdeghijklmnoprstuvwyzcdilmvxlhegoocpknOBCDEGHJKLMNPSTUVWXYZABCDEHJKLMPSTVWZ",
)
_OTHERS = "".join(map(chr, _TWINS))
_LATIN_TWIN = lazy_regex(rf"(?<!\w)[A-Za-z]{{0,20}}[{_OTHERS}][A-Za-z{_OTHERS}]{{0,20}}(?!\w)")
"""Letters that look like Latin ones: of other alphabets, of phonetics, small capitals and numerals."""
_DIGIT = lazy_regex(
    r"(?<![\w#@/.-])(?:[A-Za-z][a-z]{0,20}[0135]|[A-Z]?[a-z]{2,20}I|I(?=[a-z]{4}))[a-z]{1,20}(?![\w@/-])"
)
_DIGITS = str.maketrans("0135I", "olesl")
"""What optical recognition reads for a letter."""
_OTHER_SCRIPT = lazy_regex(f"[{_GREEK}{_CYRILLIC}]")
_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТХУЗаеѕіјорсухвкмнтԁһԛԝոօսցΑΒΕΖΗΙΚΜΝΟΡΤΥΧανοριυκτϲϹϳεηγωϱ",
    "ABESIJKMHOPCTXYZaesijopcyxbkmhtdhqwnougABEZHIKMNOPTYXavopiuktcCjenywp",
)
"""After the confusables of Unicode Technical Standard 39, Latin against Cyrillic and Greek."""


def _meant(word: str, twins: dict[int, int]) -> str | None:
    """The common word that an unknown one is, character for character."""
    written = word.translate(twins)
    return written if len(written) > LEAST and is_common(written.lower()) and not zipf(word) else None


def _is_misread(token: str) -> bool:
    """Whether a figure or a capital stands for a letter of a word."""
    if token.isalpha() and "I" not in token:
        return False
    return any(_meant(match[0], _DIGITS) for match in _DIGIT.finditer(token))


class MixedScript(Check):
    id = "mixed-script"
    category = "design/markup/encoding"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    triggers = frozenset(map(chr, range(0x370, 0x588))), lazy_regex(f"[{_OTHERS}]"), Unfamiliar(_is_misread)
    message = "characters of two scripts stand in one word"
    explanation = """
Finds a word that mixes Latin letters with Cyrillic or Greek ones that look the same, such as `Рutin` with a Cyrillic
Р. Transliteration, optical recognition and spam do this; search and spelling no longer know the word. Write the word
in one script.

Words wholly in another script, and Greek letters as symbols (TNFα, μm, Δt, kΩ), stay silent.
"""
    examples = (
        bad("President ⟦Рutin⟧ objects.", repair="President Putin objects."),
        bad("The ⟦gоvernment⟧ objects.", repair="The government objects."),
        bad("The ⟦baոk⟧ closed.", repair="The bank closed."),
        bad("The ⟦gονernment⟧ objects.", repair="The government objects."),
        bad("The minister of ⟦Sοuth⟧ Korea objects.", repair="The minister of South Korea objects."),
        bad("The ⟦СЕО⟧ objects.", repair="The CEO objects."),
        good("“Мир” and “Ура” are words; ΔT, Hα and TNFα are symbols."),
        bad("The ⟦paйor⟧ objects."),
        bad("The ⟦соmpany⟧ objects.", repair="The company objects."),
        bad("The ⟦fınance⟧ committee and the ⟦po1ice⟧ object.", repair="The finance committee and the police object."),
        bad("The ⟦pubIic⟧ was excluded.", repair="The public was excluded."),
        good("Işıl Çalık met Erdoğan in Diyarbakır; Inter, Iceland and B2B are words, k8s and h2o too."),
        bad("His ⟦electriϲ⟧ fence and the ⟦pᴏlice⟧.", repair="His electric fence and the police."),
        good("TNFα, IFNγ, αvβ3, β-carotene, 5 μm, Δt and 10 kΩ were measured."),
        good("Яндекс and Газпром are written with the letter Я; Ελλάδα is Greece."),
        good("The link led to “аpple.com”, in which the first letter, though nobody saw it, was Cyrillic."),
        good("The КАМАЗ-based lorry. The T-shirt said KoЯn."),
        good(
            "The printer used the long s, so that it appears to speak of “the Houſe of Peers” and of “ſinking funds”."
        ),
    )
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _MIXED.finditer(text):
            span = Span(*match.span())
            if _is_told_of(text, span) or _TURNED.fullmatch(match[0]) or _SYMBOL.fullmatch(match[0]):
                continue
            written = match[0].translate(_LOOKALIKES)
            is_latin = re.fullmatch(rf"[{_LATIN}]+", written)
            yield Hit(span, repair=Edit(span, written) if is_latin else None, safe=True)
        for match in _AT_THE_END.finditer(text):
            span = Span(*match.span())
            if (meant := _meant(match[0], _LOOKALIKES)) and not _is_told_of(text, span):
                yield Hit(span, repair=Edit(span, meant), safe=True)
        for pattern, twins in ((_LATIN_TWIN, _TWINS), (_DIGIT, _DIGITS)):
            for match in pattern.finditer(text):
                span = Span(*match.span())
                if (meant := _meant(match[0], twins)) and not _is_told_of(text, span):
                    yield Hit(span, repair=Edit(span, meant), safe=True)
        for match in _DISGUISED.finditer(text):
            written = match[0].translate(_LOOKALIKES)
            if written.isascii() and zipf(written) >= _COMMON and not _OTHER_SCRIPT.search(_around(text, match)):
                span = Span(*match.span())
                yield Hit(span, repair=Edit(span, written), safe=True)


_SYMBOL = lazy_regex(r"[ΓΔΘΛΞΠΣΦΨΩβδθλμπσφψω][a-z]{1,4}")
"""A quantity of physics with its index, whose letter is like no Latin one: σmax, Δv."""
_TURNED = lazy_regex(r"[A-Za-z]+[ЯИ][A-Za-z]*")
"""Letters turned round by those who design: KoЯn."""
_OF_LETTERS = lazy_regex(
    r"\b(?:Cyrillic|Greek|Latin|Russian|Ukrainian|Armenian|Turkish|homoglyphs?|homographs?|look-?alikes?|letters?"
    r"|alphabets?|characters?|Unicode|spoof(?:ed|ing)?|phishing|(?:dotless|capital|small) \w|digits?|glyphs?"
    r"|scripts?|typed|typefaces?|fonts?|(?:spelled|spelt|written) (?:as|with)|long s|instead of an?)\b"
)


def _is_told_of(text: str, span: Span) -> bool:
    """Whether a word is quoted or an address, and its sentence speaks of letters: “аpple.com”."""
    quoted = (
        _OPENS_QUOTATION.search(text, max(span.start - 24, 0), span.start) is not None
        or _ADDRESS.match(text, span.end) is not None
    )
    if not quoted:
        return False
    before = _STOP.split(text[max(span.start - 200, 0) : span.start])[-1]
    after = _STOP.split(text[span.end : span.end + 200], maxsplit=1)[0]
    return _OF_LETTERS.search(before) is not None or _OF_LETTERS.search(after) is not None


_OPENS_QUOTATION = lazy_regex(r"[“\"‘'«](?:\w+\s){0,2}$")
_ADDRESS = lazy_regex(r"\.(?:com|org|net|de|ch|at|co|uk|eu|ru|gov|info)\b")
_STOP = lazy_regex(r"[.!?][”\"]?\s")


def _around(text: str, match: re.Match[str]) -> str:
    """The two words or so beside a word."""
    return text[max(match.start() - 12, 0) : match.start()] + text[match.end() : match.end() + 12]

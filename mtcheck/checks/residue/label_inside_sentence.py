"""A label of the page in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from mtcheck.analysis.finiteness import is_tensed
from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, Unfamiliar, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import DETERMINERS, PREPOSITIONS
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import unless_small_word
from mtcheck.report import Severity

__all__ = ["LabelInsideSentence"]

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_DATE = rf"(?:\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{1,2}}\.?\s{_MONTH}(?:\s\d{{4}})?|{_MONTH}\s\d{{1,2}},\s\d{{4}})"
_CLOCK = r"\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?|h|Uhr))?"
_AGENCY = (
    r"(?:[Ii]mago(?:\s?[Ii]mages)?|IMAGO|[Pp]icture[ -][Aa]lliance|Getty(?: Images)?|Keystone(?:-SDA)?|Reuters|AFP|dpa"
    r"|EPA|APA|SDA|Shutterstock|iStock|Alamy|Unsplash|Pixabay|Adobe Stock|LaPresse|ANSA|Xinhua|TASS|Freshfocus"
    r"|NurPhoto)"
)
_PERSON = r"(?:[A-ZÀ-Þ]\.\s?)?[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+){0,2}"
_PICTURE = r"(?:Photo|PHOTO|Picture|Image|IMAGE|Foto|FOTO|Bild|Graphic|Illustration|Screenshot|Video|Source|Credit)s?"
_SORT = r"(?:Archive|Symbol|Symbolic|Stock|File|Press|Main|Cover|Title|Agency)"
_BUTTON = r"(?:Play|Pause|Mute|Unmute|Fullscreen|Replay|Skip ad|Current Time|Duration|Volume|Loaded:?|Settings)"
_AD = (
    r"(?:ADVERTISEMENT|Advertisement|ADVERTISING|Advertising|ANZEIGE|Anzeige|WERBUNG|Werbung|PUBLICITÉ|Publicité"
    r"|Sponsored(?: content| post)?|Paid content|Partner content)"
)
_HERE = r"(?:more|also|on|all|now|here|next|too)"
_CALLS = (
    rf"[»›>→▶]{{1,3}}\s?(?![A-Z][a-z]?\d)[A-Z]\w+(?:\s{_HERE})*|(?:Read|See|Learn|Show|Load|View|Discover|Watch"
    rf"|Listen)\s{_HERE}\b(?:\shere)?"
    r"|(?:READ|SEE|WATCH)\s(?:MORE|ALSO|NEXT|ON|NOW)\b|(?:ALSO|MUST)\sREAD\b|(?:Also|Must) read\b|More on (?:this"
    r"|the topic)\b"
    r"|(?:Sign up|Subscribe|Register|Log in|Sign in|Order|Join|Donate|Vote|Download|Book|Apply|Listen|Watch|Play|Try"
    r"|Test)"
    r"\s(?:now|here|today|for free|for our|to our|our|the app)\b(?:\sand (?:read|save|listen)\s(?:on|more"
    r"|now)?)?(?:\s?newsletter)?"
    r"|(?:Test|Try|Read)\s\d{1,3}\s(?:days|weeks|months)\b(?:\sfor free)?"
    r"|(?:Follow|Like|Find|Join|Visit|Support|Write to) us\b(?:\s(?:on|via|at)\s[A-Z]\w+)?"
    r"|Get (?:the|our) (?:app|newsletter|news|e-?paper)\b|Newsletter\s?:?(?=\s[A-Z])|To the (?:newsletter|gallery"
    r"|video|ticker)\b"
    r"|(?:Accept|Reject|Allow) (?:all|cookies)\b(?:\scookies)?|(?:Change|Cookie|Privacy) settings\b"
    r"|Load (?:content|media|video|map)\b|Scroll (?:down|on)\b|Skip ad\b|(?:Watch|Play|Show|View) (?:the )?(?:video"
    r"|gallery|pictures)\b"
    r"|(?:Share|Tweet|Facebook|Twitter|WhatsApp|Print|E-?[Mm]ail)(?:\s(?:Share|Tweet|Facebook|Twitter|WhatsApp|Print"
    r"|E-?[Mm]ail)){1,6}"
    r"|Please (?:enable|activate) (?:JavaScript|cookies)\b|Page \d{1,2} of \d{1,2}\b"
    r"|(?:IMG|DSC|img|dsc|image|photo)_?\d{3,6}(?:\.(?:jpe?g|JPE?G|png|PNG|webp))?"
    r"|(?:Become|Be) (?:a|our) (?:member|subscriber|supporter)\b|Link copied\b|Copy link\b|Share (?:article"
    r"|on [A-Z]\w+|now|this)\b|Picture gallery\b|Photo gallery\b"
    r"|Video Player is loading\.?|Loading\s?(?:…|\.{3})"
)
_CREDITS = (
    rf"(?:{_SORT}\s(?:image|picture|photo)|{_PICTURE})(?:\s(?:source|credit|by))?\s?[:©|]\s?(?:©\s?)?(?:zVg|zvg|dpa"
    rf"|private|police|{_AGENCY}|{_PERSON})"
    rf"(?:\s?[/|,]\s?(?:{_AGENCY}|zVg|private|archive|police|{_PERSON}|[A-Za-z]{{3,20}})){{0,3}}"
    rf"|(?:©|\([cC]\))\s?{_PERSON}(?:\s?[/|]\s?(?:{_AGENCY}|{_PERSON}))?"
    rf"|{_AGENCY}\s?[/|]\s?(?:{_AGENCY}|{_PERSON})|{_PERSON}\s?[/|]\s?{_AGENCY}|{_SORT} (?:image|picture|photo)"
)
_STAMPS = (
    r"(?:(?:Last |First )?(?:Updated?|Published|Created|Modified|Posted|updated|published)|Status|Stand|As of)(?:\son"
    r"|\sat)?\s?:?\s?"
    rf"(?:{_DATE}(?:,?\s(?:at\s)?{_CLOCK})?|\d{{1,3}}\s(?:minutes?|hours?|days?)\sago|{_CLOCK})"
    rf"|\d{{1,2}}\.\d{{1,2}}\.\d{{4}},?\s(?:[-–|]\s|at\s)?{_CLOCK}"
    r"|Reading time:?\s\d{1,2}\smin(?:utes|\.)?"
)
_ARTICLES = (
    r"(?:Also (?:interesting|read)|Read (?:also|here|more|on)|See also|More on (?:this|the topic)|You might also like"
    r"|Recommended):\s[A-Z“\"][^.!?…\n]{4,120}(?:…|\.{3})"
)
"""A link to another article, cut as teasers are."""
_COUNTS = (
    r"(?:Image|Photo|Picture|Slide|Bild|Foto)\s\d{1,3}(?:\s(?:of|von)\s|\s?/\s?)\d{1,3}"
    r"|(?:Image|Photo|Picture)\s(?:gallery|series):?\s\d{1,3}\s(?:images|photos|pictures|slides)"
    r"|(?:Slideshow|Gallery)\s\(\d{1,3}\s(?:images|photos|pictures|slides)\)|\d{1,3}/\d{1,3}\s(?:Gallery|Photos)|Comments?\s\(?\d{1,4}\)?"
    r"|\d{1,4}\sComments?"
    r"|\(\d{1,4}\)\sComments?"
)
_ITEM = rf"{_BUTTON}(?:\sVideo)?(?:\s\d{{1,3}}(?:[.:]\d{{1,2}})?\s?%?)?(?:\s?/\s?\d{{1,2}}:\d\d)?"
_PLAYER = (
    rf"{_ITEM}(?:\s{_ITEM}){{1,8}}|(?:{_BUTTON}\s)?\d{{1,2}}:\d\d\s?/\s?\d{{1,2}}:\d\d(?:\s{_BUTTON})?"
    r"|Loaded:\s\d{1,3}(?:\.\d+)?\s?%"
)
_BOXED = (
    rf"[\[(–—-]{{1,2}}\s?{_AD}\s?[\])–—-]{{1,2}}"
    rf"|(?:{_AD}|AD)\s?[–—|-]\s?(?:[Ss]croll|continue|the article)[a-z ]{{2,40}}?(?:continue|below|reading)"
)
_STYLE = (
    r"[a-z]{3,12}(?:-[a-z]{2,12}){0,3}:\s?(?:#[0-9a-f]{3,6}|\d{1,4}(?:px|em|rem|pt|%)|none|auto|bold|block|inherit)\s?;"
)
_LABEL = lazy_regex(
    r"(?:(?<=[\w,;)”\"’%–—] )|(?P<glued>(?<=[a-z])(?=Photo:|Image:|Foto:|Picture:|©|Image source|Photo credit)))"
    rf"(?:(?P<sure>{_BOXED}|{_PLAYER}|{_STYLE})|(?P<words>{_ARTICLES}|{_CALLS}|{_CREDITS}|{_STAMPS}|{_COUNTS}|{_AD})"
    rf"|(?P<agency>{_AGENCY})|(?P<count>\(?\d{{1,3}}\s?/\s?\d{{1,3}}\)?|\d{{1,2}}:\d\d(?:\smin\.?)?)"
    r"|(?P<single>AD|VIDEO|LIVE|AUDIO|PHOTOS?|GALLERY|null|undefined|NaN))(?![\w’'%-]|\.\w)"
)
_OPENING_SIGN = lazy_regex(
    r"^(?:Read|See|Learn|Show|Load|View|Discover|Watch|Listen|READ|SEE|WATCH|ALSO|MUST|Also|Must|More|Sign"
    r"|Subscribe"
    r"|Register|Log|Order|Join|Test|Try|Donate|Vote|Download|Book|Apply|Play|Follow|Like|Find|Visit|Support|Write|Get"
    r"|Newsletter:?|To|Accept|Reject|Allow|Change|Cookie|Privacy|Scroll|Skip|Link|Copy|Share|Video|Loading|Pause|Mute"
    r"|Unmute"
    r"|Fullscreen|Replay|Current|Duration|Volume|Loaded:?|Settings|AD|VIDEO|LIVE|AUDIO|PHOTOS?|GALLERY|null|undefined"
    r"|NaN"
    r"|Updated?:?|Published:?|Created:?|Modified:?|Posted:?|Last|First|Status:?|Stand:?|As|Reading|Tweet|Facebook"
    r"|Twitter|WhatsApp|Print|E-?[Mm]ail|Please|Page|Comments?|Slide|Slideshow|Gallery"
    r"|Become|Be|You|Recommended)\W?$"
)
"""A word that a label in words begins with, or one button of several."""
_SIGN = lazy_regex(
    rf"^[\[(–—-]{{0,2}}{_AD.replace('(?: content| post)?', '').replace('Paid content|Partner content', 'Paid|Partner')}"
    rf"|^[»›>→▶]|^\([cC]\)\W?$|^{_PICTURE}|[a-z]{_PICTURE}[:©]|©|^{_AGENCY}|/{_AGENCY}|^(?:[Ii]mago|[Pp]icture|Adobe|{_SORT})$|\d/\d|^/$"
    rf"|\d:\d\d"
    rf"|^\d{{1,2}}\.\d{{1,2}}\.\d{{4}}"
    r"|^(?:IMG|DSC|img|dsc|image|photo)_?\d"
)
"""What every other label shows in one of its tokens."""


def _may_open(token: str) -> bool:
    """Whether a token with a capital may be the first of a label."""
    return not token.islower() and _OPENING_SIGN.match(token) is not None


def _may_go_on(token: str) -> bool:
    """Whether a label inside a sentence may stand behind a token."""
    return token[-1].isalnum() or token[-1] in '_,;)”"’%–—'


_LEFT = lazy_regex(r"([\w’'-]+)([^\w\s]{0,3})\s?$")
_RIGHT = lazy_regex(r"[)\]:!»›→]{0,2}\s?([^\W\d_][\w’-]*)?")
_NAMED = frozenset(
    """
    called marked labelled named titled entitled said says say reads read saying word words name title film movie book
    song series file files photo picture image photograph
    show button buttons app campaign group magazine newspaper paper album play novel hashtag motto slogan label
    agency agencies service services company companies photographer photographers tag option function sign banner
    poster project initiative programme program section column page channel award club band festival game spot site
    format team list store shop article clause paragraph chapter version room flight route line channels rival
    rivals partner competitor subsidiary owner broadcaster publisher client customer giant provider platform library
    archive bank news journal review quarterly weekly daily monthly periodical anthology exhibition show podcast blog
    musical opera game series trilogy
    """.split()
)
"""Words beside which a name may stand that looks like a label."""
_RELATIVES = lazy_regex(r"\s?(?:(?:in|for|to|at|on|with|from|by)\s)?(?:which|who|whose|where|when)\b")
_NEXT = lazy_regex(r"\s*\S+?(?=[.,;:!?)\]”]{0,3}(?:\s|$))")
_ORDINARY = 4.0
"""Zipf frequency of a word with a capital that is part of a title and no name."""
MOST = 10
"""Words behind a label that may still belong to it."""
MARGIN = 3.0
"""Nats that a sentence must gain without a single capital word that may be a name; the most on sound text is −0.6 of
those that no naming word stands beside (corpora/clean, NTREX-128, clean-gov)."""


class LabelInsideSentence(Check):
    id = "label-inside-sentence"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER, Role.CAPTION, Role.HEADING})
    triggers = (
        Bigram(_may_go_on, _may_open, by_second=True),
        Unfamiliar(unless_small_word(_SIGN)),
        frozenset({"null", "undefined"}),
        Together(lazy_regex(r"^[a-z]{3}[a-z-]{0,30}:"), frozenset(";")),
    )
    message = "a label of the page stands in the middle of the sentence"
    confidence = 0.9
    explanation = """
Finds what stood beside or over the text on its page and now interrupts a sentence: "ADVERTISEMENT", "Read more",
"Subscribe now", a picture's credit, the buttons of a player, the counter of a gallery, a time stamp. A scraper that
drops tags leaves it where the page had its box, and translation carries it along. Delete it.

Names that look like a label (the Play store, an agency, the button Read more) and fractions stay silent. Of single
words in capitals, and of where a label ends, the language model decides.
"""
    examples = (
        bad(
            "The price of milk rose ⟦ADVERTISEMENT⟧ for the fourth time in a row.",
            repair="The price of milk rose for the fourth time in a row.",
        ),
        bad("The fire broke out ⟦- Advertisement -⟧ in the attic.", repair="The fire broke out in the attic."),
        bad(
            "In the last minute the captain ⟦Play Mute 0:00 / 2:14 Fullscreen⟧ headed the ball into the net.",
            repair="In the last minute the captain headed the ball into the net.",
        ),
        bad(
            "The two bears ⟦Keystone / Jane Doe⟧ arrived at the zoo on Wednesday.",
            repair="The two bears arrived at the zoo on Wednesday.",
        ),
        bad(
            "Talks between the two parties, ⟦Subscribe now⟧: first month for 1 euro which had begun in May, failed.",
            repair="Talks between the two parties, which had begun in May, failed.",
        ),
        bad(
            "Mourners lined the streets on Sunday ⟦Picture: IMAGO/Nordbild/L. Gashaj⟧ as the coffin was carried.",
            repair="Mourners lined the streets on Sunday as the coffin was carried.",
        ),
        bad("The bridge, ⟦3/17⟧ which is closed, will hold.", repair="The bridge, which is closed, will hold."),
        good("He told the crowd that he would read more; see also the Play store and the film Read on."),
        bad(
            "They had a share in the success ⟦Also interesting: These clubs are …⟧ with seventeen saves.",
            repair="They had a share in the success with seventeen saves.",
        ),
        bad(
            "Guests were brought to safety by boat ⟦Image gallery: 12 pictures⟧ in the middle of the night.",
            repair="Guests were brought to safety by boat in the middle of the night.",
        ),
        good("The agency Keystone / SDA and its rival Getty Images share archives, Reuters reported on Monday."),
        good("See Doe (ed.), From a Common Source: Studies in Prehistory, and the journal Image: Art and Faith."),
        good("The vote went 4/11 in the first round, in AD 79, and the contract was null and void."),
        good("The flat, 3/4 of which belongs to her, is for sale. He ran 1:32 min over 800 metres."),
        good("Those who want it back can restore it under Settings > Privacy > Site data, at least for now."),
    )
    supersedes = (
        *("lowercase-sentence-start", "run-on-sentence", "unlikely-wording", "wrong-article", "agreement"),
        *("boilerplate-credit", "capitalised-noun", "foreign-time", "foreign-ordinal"),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.QUOTATION, Mask.CODE)
        for match in _LABEL.finditer(text):
            kind = match.lastgroup
            left, right = _around(match)
            if _PATH.search(text, max(match.start() - 40, 0), match.start()):
                continue
            if not (kind == "sure" or match["glued"] is not None) and (not right or _is_name(match, left, right)):
                continue
            if kind == "count" and not _interrupts(match, left, right):
                continue
            if kind == "agency" and not (right == "." and _is_noun(left) and "VERB" not in can_be(left)):
                continue
            start, end = match.start(kind or 0), match.end()
            span = Span(start, start + len(text[start:end].rstrip()))
            edits = tuple(_deletions(text, span)) if kind == "words" else ()
            if kind == "single":
                yield Hit(span, contrast=Contrast((deletion(text, span),), margin=MARGIN))
            elif len(edits) > 1:
                yield Hit(span, repair=edits[0], contrast=Contrast(edits, decides=False, margin=-100.0))
            else:
                yield Hit(span, repair=deletion(text, span, between=" "))


_PATH = lazy_regex(r"[A-Z]\w+\s[>›→]\s[A-Z]\w+(?:\s[a-z]+)?\s$")
"""A path through menus: under Settings > Privacy > Site data."""


def _around(match: re.Match[str]) -> tuple[str, str]:
    """The word before a label, with the mark behind it, and what follows the label: a word, or a mark that ends."""
    text, start = match.string, match.start(match.lastgroup or 0)
    before = _LEFT.search(text, max(start - 40, 0), start)
    left = before[1] + before[2] if before else ""
    after = _RIGHT.match(text, match.end())
    assert after is not None
    if after[1]:
        return left, after[1]
    return left, text[match.end() : match.end() + 2].strip()[:1]


_CREDITED = lazy_regex(rf"{_PICTURE}:\s[^/]{{2,40}}/")
"""What nobody is named: their Photo: Karl Meier/Agency homes."""


def _is_name(match: re.Match[str], left: str, right: str) -> bool:
    """Whether a label is named or belongs to a noun phrase: the film Read on, an Advertisement panel."""
    word = left.lower()
    if match["words"] and _CREDITED.match(match["words"]):
        return False
    if word in DETERMINERS or word in PREPOSITIONS or word in {"the", "a", "an", "to"} or left.endswith(("’s", "'s")):
        return True
    if match["words"] and left.istitle() and left.isalpha() and zipf(word) >= _ORDINARY and "ADJ" in can_be(word):
        return True  # a title: From a Common Source: Studies in Prehistory
    if not left or word in _NAMED or right in _NAMED or (right in {"and", "or"} and match["words"] is None):
        return True
    goes_on = right[0].islower() or right[0] in ".;,:" or (match["words"] is not None and right[0].isdigit())
    return not goes_on and match.string[match.end() - 1] != ":"


def _interrupts(match: re.Match[str], left: str, right: str) -> bool:
    """Whether figures part a subject from its verb, or a noun from its relative clause."""
    if left.endswith(","):
        return _RELATIVES.match(match.string, match.end()) is not None
    return _is_noun(left) and is_tensed(right)


@cache
def _is_noun(word: str) -> bool:
    return "NOUN" in can_be(word.lower())


def _deletions(text: str, label: Span) -> Iterator[Edit]:
    """Edits that take out a label, and more of what follows it, to places where the sentence may go on."""
    end = label.end
    for word in islice(_NEXT.finditer(text, label.end), MOST):
        while text[end : end + 1] and text[end] in ")]!:»›>→":
            end += 1
        following = text[end : end + 2].lstrip()[:1]
        announces = text[end - 1] == ":" and end - label.end <= 1
        if not announces and (following.islower() or (following and following in ".,;–")):
            yield deletion(text, Span(label.start, end), between=" ")
        if not following or following in ".!?":
            return
        end = word.end()

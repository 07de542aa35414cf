"""Figures that take up another of the same thing, which they contradict: "40 buses … the 14 buses"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from mtcheck.checks.discourse.amounts.counted_nouns import NOT_COUNTED, is_of_one_name, kinds, taken_up_by
from mtcheck.checks.discourse.amounts.figures import DURATIONS, LASTED, Figure
from mtcheck.checks.discourse.telling.telling import FARTHEST, SENTENCE_END, sentence_around, told_before
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english_numbers import NUMBER, amount
from mtcheck.languages.patterns import lazy_regex

__all__ = ["LARGEST", "MORE", "contradicted", "fate_of", "have_swapped", "sentence_of"]

MORE = lazy_regex(
    r"\b(?:another|more(?! than)|further(?!\snotice)|additional"
    r"|(?<!days )(?<!weeks )(?<!hours )(?<!months )(?<!minutes )later"
    r"|(?:a|the) (?:second|third|fourth|fifth|sixth)|initially|at first|so far|originally|first reports?|rose|risen"
    r"|rises|rising|grew|grown|climbed|increased?|meanwhile|now|since(?!\s(?:last\s|early\s|late\s)?"
    rf"(?:{ANY_WEEKDAY}|{ANY_MONTH}|yesterday|week|month|morning|noon))|by (?:the )?(?:evening|noon|morning)|yesterday"
    r"|earlier|previous|last (?:year|week)|in (?:19|20)\d\d|both|together|altogether|in total|other|others|instead"
    r"|not|extended"
    r"|shortened|rather|neighbou?ring|expected|(?<!\b[Tt]he\s)planned|each(?!\sof\sthe\b)|per|one)\b",
    re.IGNORECASE,
)
"""What adds to a number, changes it, or tells of another."""
_POSTMODIFIED = lazy_regex(
    r"\s(?!(?:from|in|on|at|since|until|to|for|with|of)\s(?:(?:last|next|early|late|mid|the\ssummer\sof)[\s-])?"
    rf"(?:{ANY_WEEKDAY}|{ANY_MONTH}|today|tomorrow|yesterday|now|Easter|Christmas|Whitsun|noon|midnight|(?:19"
    rf"|20)\d\d)\b|(?:back\s)?to\s(?:its|their|his|her)\s|back\sto\s(?:its|their|his|her)\s|that\s(?:same|very|day|evening|morning|night|afternoon)\b)"
    r"(?:from|who|whose|that|which|in|with|of|on|at|under|over|aged|still|killed|injured|born|for|to|between|towards?"
    r"|near|above|below|beneath|outside|inside|behind|opposite|around|along|without|within|through|against|by|left"
    r"|next\sdoor|remaining|already|currently|back|home|[a-z]{3,}ed\s(?:in|on|since|last|this|so|between|until|during))\b"
)
_OF_ANOTHER = lazy_regex(
    r"\s(?:[a-z-]+\s)?of\s(?:its|his|her|their)\s(?:[a-z]+\s)?(?:rival|competitor|neighbour|parent|sister|brother|predecessor|successor"
    r"|opponent|partner)|\s(?:[a-z-]+\s)?(?:of|from|at|in|on|aboard|for)\s(?:the\s)?(?:old|new|other|previous|former|latter|first"
    r"|second|third|fourth|last|next)\b"
)
_OF_A_SORT = lazy_regex(
    r"\s(?:older|newer|younger|smaller|larger|bigger|taller|other|remaining|existing|additional|further|oldest"
    r"|newest|youngest|smallest"
    r"|largest|biggest|best|worst|new|old)\s[a-z]"
)
"""What tells some of those that are counted from the rest: the 12 older turbines."""
_FROM = lazy_regex(r"\s(?:from|that|which|who)\b")
_TEENS = {f"1{digit}{noughts}": f"{digit}0{noughts}" for digit in "3456789" for noughts in ("", ",000")}
_TEENS_AND_TENS = _TEENS | {tens: teens for teens, tens in _TEENS.items()}
"""Numbers that German says alike, *achtzehn* and *achtzig*."""
LARGEST = 200
"""Number up to which every difference counts: larger ones are rounded."""
_FAR_APART = 1.12
"""How many times as large as the other a figure is that is no rounding of it."""


def contradicted(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """The figure that another takes up and contradicts, if there is one."""
    text = texts[figure.index]
    slipped = _slipped(text, figure, near) or _too_many(texts, figure, near) or _distant(texts, figure, near)
    if (slipped is None and not figure.definite) or _is_of_another(text, figure):
        return None
    if slipped is not None:
        return slipped
    held = _held(texts, figure, near)
    if held is not None:
        return held
    belongs = (_belongs(texts, figure, near) or _sum_again(texts, figure, near)) if figure.unit else None
    if belongs is not None:
        return belongs
    return None if figure.compound else _befell(texts, figure, near) or _counted(texts, figure, near)


def _is_of_another(text: str, figure: Figure) -> bool:
    """Whether the words around a figure say that it takes up nothing that was told."""
    if _OF_A_SORT.match(text, figure.span.end) or _OF_ANOTHER.match(text, figure.end):
        return True
    if _OF_A_YEAR.match(text, figure.end):
        return True  # “the quake that killed 51 people in 2019”
    if figure.compound and figure.noun.partition(" ")[0] in _TENORS:
        return True  # “the 10-year yield”, beside that of 30 years
    if _is_age_of_all(text, figure) or _is_of_its_own(text, figure) or _tells_when(text, figure):
        return True
    if _WANTED.match(text, figure.end):
        return True
    return figure.unit == "%" and _OF_ANOTHER_TIME.match(text, figure.end) is not None


def _is_age_of_all(text: str, figure: Figure) -> bool:
    """“The lads, all 15, had been dozing.”"""
    apposed = _OF_ALL_BEFORE.search(text, max(figure.span.start - 6, 0), figure.span.start)
    return (
        not (figure.noun or figure.unit) and apposed is not None and text[figure.span.end : figure.span.end + 1] in ",."
    )


_TENORS = frozenset("yield bond note bill gilt bund treasury mortgage loan lease debt swap".split())
"""What is called by how long it runs."""
_OF_ALL_BEFORE = lazy_regex(r",\s(?:all|both)\s$")
_OF_A_YEAR = lazy_regex(r"(?:\s[a-z]+)?\s(?:in|during)\s(?:19|20)\d\d\b")
_WANTED = lazy_regex(
    r"\s(?:that|which)\s[^.!?;]{0,40}\b(?:want(?:s|ed)|demand(?:s|ed)|asked|proposed|sought|requested|called\sfor|hoped|expected|forecast)\b"
    r"|\s(?:it|he|she|they|we|the\s[a-z]+)\s(?:still\s|also\s|had\s|have\s|has\s)?(?:needs?|needed|wants?|wanted|lacks?|lacked|owes?|owed|hopes?"
    r"|hoped|expects?|expected|requires?|required|seeks?|sought|asked|demands?|demanded|must|would|planned|proposed)\b"
)
"""“the fine of 21,000 euros that the prosecutor wanted”, “the 45,000 francs it needs”"""
_ALL = lazy_regex(r"\b[Aa]ll\s$")


def _too_many(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """“Four people were injured … all five of the injured”: the whole differs, or a part is larger."""
    text = texts[figure.index]
    of = None if figure.unit or figure.scale else _OF_THEM.match(text, figure.span.end)
    if of is None:
        return None
    noun = "" if of["noun"] is None else (of["noun"] if of["noun"] in _PLURALS else of["noun"].removesuffix("s"))
    if noun in NOT_COUNTED:
        return None
    same = [
        one
        for one in near
        if not one.unit
        and not one.scale
        and (is_of_one_name(noun, one.noun) if noun else fate_of(texts, one) == of.lastgroup)
    ]
    if len({one.value for one in same}) != 1 or MORE.search(_between(texts, same[0], figure)):
        return None
    whole = _ALL.search(text, max(figure.span.start - 4, 0), figure.span.start) is not None
    wrong = figure.value != same[0].value if whole else figure.value > same[0].value
    others = len(_AND_ANOTHER.findall(sentence_of(texts, same[0])))
    return same[0] if wrong and not same[0].value < figure.value <= same[0].value + others else None


_PLURALS = frozenset("people children men women".split())
_DISTANCE = lazy_regex(r"\bdistance\sof\s(?:only\s|just\s|about\s|around\s|some\s|roughly\s|almost\s|nearly\s)?$")
_AWAY = lazy_regex(r"\s[a-z-]+(?:\s[a-z-]+)?\s(?:away|from|distant|off)\b")


def _distant(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """“41 light years from Earth … at a distance of 14 light years”: the digits have changed places."""
    if not figure.unit or figure.unit in DURATIONS or figure.compound:
        return None
    text = texts[figure.index]
    if not _DISTANCE.search(text, max(figure.span.start - 30, 0), figure.span.start):
        return None
    same = [one for one in near if one.unit == figure.unit and _AWAY.match(texts[one.index], one.span.end)]
    swapped = len(same) == 1 and have_swapped(figure, same[0])
    return same[0] if swapped and not _CONTRAST.search(sentence_of(texts, figure)) else None


_HELD = lazy_regex(
    r"\syears\s(?:in\s(?:charge|office|power|the\s(?:job|post|role|office)|service)|at\s(?:the\s(?:helm|top)|its\shead)"
    r"|of\sservice"
    r"|on\sthe\s(?:throne|job)|as\s(?:the\s)?(?:head|director|mayor|manager|leader|chair\w*|president|coach"
    r"|conductor|principal))\b"
)
_HELD_FOR = lazy_regex(r"\b(?:for|after)\s(?:a\stotal\sof\s|almost\s|nearly\s|more\sthan\s|over\s)?$", re.IGNORECASE)
_LED = lazy_regex(
    r"\b(?:ran|run|led|headed|directed|managed|chaired|conducted|ruled|reigned|governed|served|held|worked|coached"
    r"|presided|edited|taught"
    r"|(?:been|was)\s(?:the\s)?(?:head|director|mayor|manager|leader|chair\w*|president|coach|conductor|principal"
    r"|in\scharge|in\soffice))\b"
)
_THEIR_YEARS = lazy_regex(r"\b(?:his|her|their)\s$", re.IGNORECASE)


def _held(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """“For 22 years, she ran the library … her 27 years in charge”."""
    text = texts[figure.index]
    if figure.unit != "year" or figure.compound or not _HELD.match(text, figure.span.end):
        return None
    if not _THEIR_YEARS.search(text, max(figure.span.start - 6, 0), figure.span.start):
        return None
    same = [one for one in near if one.unit == "year" and not one.compound]
    if len(same) != 1 or same[0].value == figure.value:
        return None
    first = same[0]
    before = texts[first.index][max(first.span.start - 24, 0) : first.span.start]
    told = _HELD_FOR.search(before) and _LED.search(sentence_of(texts, first))
    return first if told and not MORE.search(_between(texts, first, figure)) else None


def _tells_when(text: str, figure: Figure) -> bool:
    """Whether it is a time from one event to another: “her retirement 20 years later”."""
    return figure.unit in DURATIONS and _FROM_THEN.match(text, figure.span.end) is not None


_FROM_THEN = lazy_regex(r"\s[a-z]+\s(?:later|earlier|before|ago|after)\b")
_AROUND = 40
_CONTRAST = lazy_regex(
    r"\b(?:another|second|other|new|neighbouring|neighboring|adjacent|nearby|earlier|previous|old|instead|extended"
    r"|shortened"
    r"|rather|not(?=\s(?:the|an?|that|this|as|only|just|by|for|with|in)\b|\s\d))\b",
    re.IGNORECASE,
)

_CONTRAST_TOLD = lazy_regex(_CONTRAST.pattern.replace("|new", ""), re.IGNORECASE)
"""The same where a thing is introduced, which may well be new."""


def _slipped(text: str, figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """Another figure that has the digits at another scale, in another order, or the tens for the teens."""
    clear = len(figure.digits) > 1 or (figure.definite and not _POSTMODIFIED.match(text, figure.end))
    scaled = [one for one in near if one.digits == figure.digits] if clear and not figure.compound else []
    for one in scaled:
        if (_is_same_kind(figure, one) or _is_bare_sum(figure, one)) and _are_told_apart(figure, one):
            return one
    if not figure.definite:
        return None
    if not figure.unit and _IN_REGION.match(text, figure.end):
        return None
    swapped = [
        one for one in near if have_swapped(figure, one) and (one.unit == figure.unit or _is_same_kind(figure, one))
    ]
    if len(swapped) == 1 and (
        sum(map(str.isdigit, _number(figure))) > _FEW_DIGITS
        or (not figure.compound and (figure.unit or (len(near) <= _FEW and not _POSTMODIFIED.match(text, figure.end))))
    ):
        return swapped[0]
    another = (_FROM if figure.unit or figure.scale else _POSTMODIFIED).match(text, figure.end)
    lasted = figure.unit in DURATIONS and not _THOSE.search(text, max(figure.span.start - 6, 0), figure.span.start)
    if figure.compound or lasted or another:
        return None
    misheard = _TEENS_AND_TENS.get(_number(figure))
    if misheard is None:
        return None
    same = [one for one in near if _is_same_kind(figure, one)]
    clause = text[max(figure.span.start - _AROUND, 0) : figure.end + _AROUND]
    is_teen = {_number(one) for one in same} == {misheard}
    return same[0] if is_teen and not _CONTRAST.search(clause) else None


def _is_bare_sum(figure: Figure, other: Figure) -> bool:
    """Whether a figure is a sum like another, and names no currency: “310 million euros … Of the 310 billion, …”."""
    return figure.definite and bool(figure.scale and other.scale and other.unit) and not (figure.unit or figure.noun)


def _is_of_its_own(text: str, figure: Figure) -> bool:
    """Whether a figure is the name of a race, a share of something else, or of what its own words tell."""
    if figure.unit == "metre" and not figure.compound:
        return figure.value in _RACES
    if figure.unit == "%":
        return (
            not figure.definite
            or _SHARE_OF.match(text, figure.sentence) is not None
            or _OF_PART.match(text, figure.end) is not None
        )
    return figure.noun in _OF_STUFF


_OF_PART = lazy_regex(
    r"\s(?:in|among|at|for)\s(?!(?:19|20)\d\d\b|the\s(?:rent|price|fare|fee|tax|budget|wage)s?\b)[a-z]+"
)
_OF_STUFF = frozenset(
    "gram milligram millilitre milliliter litre liter cup spoon ounce teaspoon tablespoon slice".split()
)
_RACES = frozenset({25, 50, 60, 80, 100, 110, 200, 300, 400, 800, 1000, 1500, 3000, 5000, 10000})
"""Metres by which athletes call their races."""
_SHARE_OF = lazy_regex(r"(?:Among|In|For|At|Within|Across|Of|Outside)\s(?!the (?:vote|end|first|second)\b)[^,.]{2,40},")


def _are_told_apart(figure: Figure, other: Figure) -> bool:
    """Whether one of two figures with the same digits may be a slip for the other: by a nought, or million for billion.

    A profit of 3,100 and costs of 310,000 euros are two things; so are two years and 20 years, of which a text is full;
    and, where no article takes one up, whatever has no noun in common: a surplus of 4.1 billion, exports of 41 billion.
    """
    ratio = max(figure.value, other.value) / max(min(figure.value, other.value), 1e-9)
    if other.compound or (ratio > _FARTHEST and _number(figure) != _number(other)):
        return False
    if figure.definite:
        return figure.unit not in DURATIONS or figure.noun in {"", other.noun} | _LASTING
    apart = (other.index, other.sentence) != (figure.index, figure.sentence)
    same = bool(figure.noun) and figure.noun == other.noun
    return same and apart and figure.unit not in DURATIONS and round(ratio) != _TWO_NOUGHTS


_TWO_NOUGHTS = 100
_FARTHEST = 1000
"""How many times as large a figure may be for a slip of noughts."""
_LASTING = frozenset("term sentence period duration length time spell ban stretch delay wait career reign".split())
"""What a time is the length of: the term of 50 years, where her home of 50 years is something else."""


def _number(figure: Figure) -> str:
    number = figure.written.partition(" ")[0]
    return number if number[0].isdigit() else f"{amount(number):.0f}"


def have_swapped(figure: Figure, other: Figure) -> bool:
    """Whether two figures of one form, in digits or in words, differ in the order of two digits."""
    if figure.sorted_digits != other.sorted_digits:
        return False
    return figure.scale == other.scale and _is_swapped(_number(figure), _number(other))


_IN_REGION = lazy_regex(
    r"\s(?:in|from|of)\s(?:the\s(?:village|town|city|country|region|whole|entire|area|canton|district|state|capital|county)\b|[A-ZÀ-ÖØ-Þ])"
)
_THOSE = lazy_regex(r"\b[Tt]h[eo]se\s$")
_FEW_DIGITS = 2
_FEW = 4
"""Figures before one of two digits that may have been swapped with any of them."""


@cache
def _is_swapped(one: str, other: str) -> bool:
    """Whether two figures of one form differ in the order of two digits."""
    if len(one) != len(other) or re.sub(r"\d", "0", one) != re.sub(r"\d", "0", other):
        return False
    return sorted(one) == sorted(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 2


_OF_A_PLACE = frozenset(
    "resident tenant occupant inhabitant guest passenger patient pupil student employee visitor spectator".split()
)
"""People of a house, train or firm, of whom those told of before may be a part."""


_ANYBODY = frozenset({"people", "person"})
_TEN = 10
"""By how much two numbers differ of which one is the other misread."""


def _is_same_kind(figure: Figure, other: Figure) -> bool:
    """Whether a figure may take up what another measures or counts."""
    if figure.scale and figure.noun and other.unit and not figure.unit:
        return False  # “worth €6.7 million … the 7.9 million cigarettes”
    if figure.unit or other.unit or figure.scale:
        return other.unit == figure.unit if figure.unit else bool(figure.scale) and figure.scale == other.scale
    if not figure.noun:
        return figure.every and "person" in kinds(other.noun)
    misheard = (
        abs(figure.value - other.value) == _TEN or _TEENS_AND_TENS.get(f"{figure.value:.0f}") == f"{other.value:.0f}"
    )
    if other.noun in _ANYBODY and "person" in kinds(figure.noun) and misheard:
        return True  # “Nineteen people were rescued. … the twenty-nine passengers”
    if figure.noun in _OF_A_PLACE and figure.noun != other.noun and figure.value > other.value:
        return False  # “Two people were injured. All 24 residents …”
    if figure.every and "person" in kinds(figure.noun) & kinds(other.noun):
        return True
    long = len(figure.noun) >= _SHORTEST or figure.noun == "boy"
    compound = long and other.noun.endswith(figure.noun)  # schoolboys, boys
    return compound or not taken_up_by(figure.noun).isdisjoint(kinds(other.noun))


def sentence_of(texts: Sequence[str], figure: Figure) -> str:
    return sentence_around(texts[figure.index], figure.span).of(texts[figure.index])


_VERBS = {
    **dict.fromkeys("increase rise hike growth".split(), "ris(?:e|ing)|rose|increas|gr[eo]w|up"),
    **dict.fromkeys("decrease decline fall drop cut reduction".split(), "fall|fell|declin|decreas|drop|cut|reduc|down"),
    **LASTED,
    "sentence": "sentenc",
    "detention": "detain|deten|held",
}
"""How the text tells of what a noun takes up."""


_MONEY = frozenset("euro franc dollar pound".split())
_SUM_BEHIND = lazy_regex(
    r"(?:\s(?:from|of)\sthe\s(?P<giver>[a-z]{4,}))?(?:\s(?:will|is|are|was|were|has|have|had|comes?|came|goes|go|went|would|must|can|could)\b"
    r"(?!\s(?:not|n[’']t|needed|required|missing|lacking|more|less))|[.,;])"
)
_PAID_UP = lazy_regex(
    r"\b(?:support(?:s|ed|ing)?|gives?|gave|given|giving|donat(?:es?|ed|ing)|contribut(?:es?|ed|ing)|pa(?:ys?|id|ying)|invest(?:s|ed|ing)?|grant(?:s|ed|ing)?"
    r"|cost(?:s|ing)?|award(?:s|ed|ing)?|provid(?:es?|ed|ing)|spend(?:s|ing)?|spent|put(?:s|ting)?\sup|fined|worth|won|bequeath(?:s|ed)?|lend(?:s|ing)?|lent"
    r"|rais(?:ed|ing)|stole(?:n)?|embezzled|sum\sof|grant\sof|damage\sof)\b"
)


def _sum_again(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """“supports it with 2.4 million euros … The 2.6 million euros from the state will be paid”: the only sum before."""
    text = texts[figure.index]
    behind = _SUM_BEHIND.match(text, figure.end) if figure.unit in _MONEY and not figure.compound else None
    sums = [one for one in near if one.unit in _MONEY] if behind else []
    if behind is None or len(sums) != 1 or sums[0].unit != figure.unit or sums[0].compound:
        return None
    first = sums[0]
    told = sentence_of(texts, first)
    if not _PAID_UP.search(told) or (behind["giver"] and behind["giver"] not in told.lower()):
        return None
    share = min(figure.value, first.value) / max(figure.value, first.value, 1e-9)
    if share == 1 or share < _MISHEARD or (behind[0][-1] in ".,;" and not _PART_OF.search(text, 0, figure.span.start)):
        return None
    between = _between(texts, first, figure) + sentence_of(texts, figure)
    return None if MORE.search(between) or _CONTRAST_TOLD.search(between) else first


_MISHEARD = 0.5
"""How small a sum may be beside the other of which it is a slip: with more between them they are two."""
_PART_OF = lazy_regex(
    r"\b(?:half|(?:a|one)\s(?:third|quarter|fifth|tenth)|two[\s-]thirds|most|part|all|none)\sof\sthe\s$"
)
_OF_ANOTHER_TIME = lazy_regex(rf"\s(?:of|in|from)\s(?:(?:19|20)\d\d|last\s|{ANY_MONTH}\b)")
_IN_TOWN = lazy_regex(rf"In\s(?!{ANY_MONTH})[A-ZÀ-ÖØ-Þ][\w-]+(?:\s[\w-]+)?,")
_BACK = lazy_regex(r"\s(?:back|home|return)\b")
_FOLLOWS = lazy_regex(r"\bfollow(?:ed|s|ing)?\b")
_IMPOSED = lazy_regex(r"\s(?:years|months)\s(?:in\s(?:prison|jail)|behind\sbars|of\simprisonment)\b")
_OF_WHAT = lazy_regex(r"\sof\s(?:the|this|its|their|his|her)\s(?P<noun>[a-z]{4,})\b")


def _belongs(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """The other size of what a noun names: “was delayed by 40 minutes … the delay of 50 minutes”."""
    of = _OF_WHAT.match(texts[figure.index], figure.end) if figure.unit != "%" else None  # a part of it, no size
    imposed = _IMPOSED.match(texts[figure.index], figure.span.end)
    nouns = "prison" if imposed else figure.noun or (of["noun"] if of else "")
    before = texts[figure.index][max(figure.span.start - _AROUND, figure.sentence) : figure.end]
    another = _BACK.search(texts[figure.index], figure.end - 1, figure.end + 8) or _OF_ANOTHER_TIME.match(
        texts[figure.index], figure.end
    )
    if _IN_TOWN.match(texts[figure.index], figure.sentence):
        return None
    if not nouns or another or _CONTRAST.search(before) or _FOLLOWS.search(sentence_of(texts, figure)):
        return None
    known = {}
    for one in near:
        if one.unit != figure.unit or (one.index, one.sentence) == (figure.index, figure.sentence):
            continue
        if (one.compound and not set(one.noun.split()).isdisjoint(nouns.split())) or (
            not one.compound and _is_told_of(sentence_of(texts, one), nouns)
        ):
            known[one.value] = one
    first = next(iter(known.values())) if len(known) == 1 else None
    return None if first is None or _CONTRAST_TOLD.search(sentence_of(texts, first)) else first


def _is_told_of(sentence: str, nouns: str) -> bool:
    return any(
        _stem(noun).search(sentence) for noun in nouns.split() if len(noun) >= _SHORTEST and noun not in _NO_NOUNS
    )


@cache
def _stem(noun: str) -> re.Pattern[str]:
    return lazy_regex(rf"\b(?:{_VERBS.get(noun) or noun[:_STEM]})", re.IGNORECASE)


_STEM = 5
"""Letters by which a noun is known again in its verb: sentence, sentenced."""
_SHORTEST = 4
_NO_NOUNS = frozenset("were have will from with that which into after before during long more than come goes".split())

_FATES = {
    "dead": r"died|(?:were\s|are\s|was\s|have\sbeen\s)?(?:killed|dead)|lost\stheir\slives|perished|drowned",
    "injured": r"(?:were\s|are\s|have\sbeen\s)?(?:[a-z]+ly\s)?(?:injured|hurt|wounded)",
    "arrested": r"(?:were\s|have\sbeen\s)?(?:arrested|detained)|(?:were\s)?taken\sinto\scustody",
    "infected": r"(?:were\s|are\s|have\sbeen\s)?(?:newly\s)?infected",
    "evacuated": r"(?:were\s|are\s|have\sbeen\s)?(?:evacuated|brought\sto\ssafety)",
    "rescued": r"(?:were\s|are\s|have\sbeen\s)?(?:rescued|saved)",
    "missing": r"(?:were\s|are\s|was\s)?(?:still\s)?missing",
    "trapped": r"(?:were\s|are\s|have\sbeen\s)?(?:trapped|stranded|stuck|marooned)",
}
"""What befalls people, as predicates of a count."""
_BEFELL = lazy_regex(
    r"(?:\s[a-z-]+){0,3}?\s(?:" + "|".join(rf"(?P<{fate}>{predicate})" for fate, predicate in _FATES.items()) + r")\b",
    re.IGNORECASE,
)
_VICTIM = (
    r"(?:[a-z]+ly\s)?(?:(?P<dead>dead|killed|fatalities|bodies|(?:people|victims)\skilled)|(?P<injured>injured|wounded|casualties"
    r"|hurt)|(?P<arrested>arrested|detained|detainees)|(?P<infected>infected)|(?P<evacuated>evacuated|evacuees)"
    r"|(?P<rescued>rescued)|(?P<missing>missing)|(?P<trapped>trapped|stranded|stuck|marooned)"
)
"""Who is counted by what befell them."""
_VICTIMS = lazy_regex(
    rf"\s{_VICTIM}|(?P<any>victims))\b(?!\s(?:body|bodies|in\s|of\s(?!the\s[a-z]{{4,}}\b)|from\s|on\s))", re.IGNORECASE
)
_OF_WHAT_BEFELL = lazy_regex(r"\sof\sthe\s(?P<noun>[a-z]{4,})\b")
_OF_THEM = lazy_regex(
    rf"\sof\s(?:the|those|these)\s{_VICTIM}|(?P<noun>[a-z]{{3,}}s|people|children|men|women))\b(?!\s(?:in|from|on|at|who)\b)"
)


_BEFALLS = lazy_regex(
    r"\b(?:(?P<dead>kills?|killed|killing|(?:claim|cost)(?:ed|ing)?\sthe\slives\sof)"
    r"|(?P<injured>injur(?:e[sd]?|ing)|wound(?:s|ed|ing)?|hurt(?:ing)?)"
    r"|(?P<arrested>arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?)|(?P<rescued>rescu(?:e[sd]?|ing)|sav(?:e[sd]?|ing))|(?P<evacuated>evacuate[sd]?))\s$"
)
"""The same with the count behind: the fire killed eight people."""
_OF_PEOPLE = lazy_regex(
    r"\s(?:[a-z-]+\s)?(?:people|persons|men|women|children|residents|passengers|workers|guests|hikers|tourists)\b"
)


def fate_of(texts: Sequence[str], figure: Figure) -> str | None:
    """What befell those that a figure counts."""
    text = texts[figure.index]
    match = _BEFELL.match(text, figure.span.end)
    if match is None and _OF_PEOPLE.match(text, figure.span.end):
        match = _BEFALLS.search(text, max(figure.span.start - 24, 0), figure.span.start)
    return match.lastgroup if match else None


def _befell(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """Another number of victims: “six people died … the nine dead”."""
    victims = _VICTIMS.match(texts[figure.index], figure.span.end)
    if victims is None:
        return None
    fate = victims.lastgroup
    of = _OF_WHAT_BEFELL.match(texts[figure.index], victims.end())
    if of is not None and not any(of["noun"] in sentence_of(texts, one) for one in near):
        return None
    same = [one for one in near if (its := fate_of(texts, one)) and fate in (its, "any")]
    alone = len({one.value for one in same}) == 1 and (fate != "any" or len({fate_of(texts, one) for one in same}) == 1)
    return same[0] if alone and not MORE.search(_between(texts, same[0], figure)) else None


def _between(texts: Sequence[str], first: Figure, second: Figure) -> str:
    """What stands from the sentence of one figure to another."""
    if first.index == second.index:
        told = texts[first.index][max(first.sentence, second.span.start - FARTHEST) : second.span.start]
    else:
        opening = texts[first.index][first.sentence : first.sentence + FARTHEST]
        told = f"{opening}\n{told_before(texts, second.index, second.span.start, second.index - first.index - 1)}"
    return _UNCLEAR.sub("", told)


_UNCLEAR = lazy_regex(
    r"\b(?:(?:is|was|are|were)\s(?:initially\s|at\sfirst\s|still\s)?not\s(?:yet\s|initially\s)?(?:clear|known)"
    r"|(?:is|was|are|were|remains?|remained)\s(?:initially\s|at\sfirst\s|still\s)?(?:unclear|unknown))"
    r"(?:\s(?:at\sfirst|initially|so\sfar))?\b"
)
"""What is not known tells of no other number."""


_AND_ANOTHER = lazy_regex(r"\b(?:and|with) (?:an?|his|her|their|its|the|one) [a-z]+")
"""Who is counted in without a figure: five people and their guide."""


def _counted(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """Another number of the same things, or another amount in the same measure."""
    text = texts[figure.index]
    if figure.unit in DURATIONS or figure.unit == "%" or figure.noun in NOT_COUNTED or figure.value <= 1:
        return None
    if not (figure.noun or figure.unit or figure.scale or figure.every):
        return None
    postmodified = _POSTMODIFIED.match(text, figure.end)
    runaways = figure.every and figure.noun in _RUNAWAYS and not _FROM.match(text, figure.end)
    valued = _VALUED.match(text, figure.end)
    restated = _WHO_WERE.match(text, figure.end) is not None
    if (
        postmodified
        and not restated
        and not (figure.unit and postmodified[0].strip() == "of")
        and not runaways
        and not valued
    ):
        return None
    same = [one for one in near if not one.compound and _is_same_kind(figure, one)]
    values = {one.value for one in same}
    if not values:
        return None
    first = same[0]
    part = _PART_BEFORE.search(text, max(figure.span.start - 24, 0), figure.span.start)
    if part is not None and amount(part["number"]) in values:
        return None  # six employees … six of the eight employees
    if figure.index == first.index and _SET_AGAINST.search(text, first.end, figure.span.start):
        return None  # four toes, while the rear feet have all five toes
    listed = _is_listed(sentence_of(texts, first), first)
    if MORE.search(_between(texts, first, figure).removesuffix("one of the " if listed else "")):
        return None
    told = texts[first.index]
    if _is_above(figure, first) and (_IN_A_LIST.match(told, first.end) or _ADDED.search(told, 0, first.span.start)):
        return None
    if len(values) > 1:
        together = (
            figure.every and len({(one.index, one.sentence) for one in same}) == 1 and "person" in kinds(figure.noun)
        )
        return first if together and len(values) == len(same) and figure.value > max(values) else None
    others = 0 if listed else len(_AND_ANOTHER.findall(sentence_of(texts, first)))
    if first.value < figure.value <= first.value + others:
        return None
    if _is_another(figure, first):
        return first
    at_once = figure.index == first.index and len(SENTENCE_END.findall(text, first.end, figure.sentence + 1)) == 1
    return first if at_once and _is_bare(text, figure, first) else None


def _is_listed(sentence: str, figure: Figure) -> bool:
    """Whether a colon and a list of as many follow a figure: three ponies: Luna, Max and Flocke."""
    listed = sentence.partition(": ")[2]
    return bool(listed) and len(_IN_LIST.split(listed)) == figure.value


_WHO_WERE = lazy_regex(
    r"\swho\s(?:were|had\sbeen|have\sbeen)\s(?:injured|hurt|wounded|arrested|rescued|killed|evacuated|detained|taken\sto\shospital)\b"
)
"""What befell them, told again."""
_SET_AGAINST = lazy_regex(r",\s(?:while|whereas|unlike|as\sagainst)\s(?:(?!\.\s).)*$")
_PART_BEFORE = lazy_regex(rf"\b(?P<number>{NUMBER})\sof\s(?:the|its|their|these|those)\s$")
_IN_LIST = lazy_regex(r",\s(?:and\s)?|\sand\s")
_RUNAWAYS = frozenset("runaway escapee fugitive".split())
_VALUED = lazy_regex(
    r"\sat\s(?:around\s|about\s|some\s|roughly\s|over\s|more\sthan\s|almost\s|nearly\s)?(?:[€$£]\s?)?\d"
)
"""“the nine animals at 2,500 euros”"""
_IN_A_LIST = lazy_regex(
    r"(?:,|\s(?:and|or|as\swell\sas|along\swith|together\swith|plus|with)\b)(?!\s(?:are|is|was|were|has|had|have)\b)"
)


_ADDED = lazy_regex(r"\b(?:and|with|plus)\s$")
"""“his minister and two officials … all three”"""


def _is_above(figure: Figure, first: Figure) -> bool:
    """Whether a figure takes up things by a more general word: the nine animals."""
    return not is_of_one_name(figure.noun, first.noun) and not figure.unit and not figure.scale


def _is_another(figure: Figure, first: Figure) -> bool:
    """Whether a figure is no rounding of another, nor a part of it."""
    smaller, larger = sorted((figure.value, first.value))
    if figure.unit or figure.scale or larger > LARGEST:
        return larger > _FAR_APART * smaller and bool(figure.opens or figure.every)
    return figure.value == larger or figure.every or (figure.opens and is_of_one_name(figure.noun, first.noun))


_PART = lazy_regex(r"\b(?:some|both|the rest|half|most|none|neither|either|among|[a-z]+er|best|worst|alone)\b")


def _is_bare(text: str, figure: Figure, first: Figure) -> bool:
    """Whether a figure takes up another by its very noun, and nothing tells of a part of it."""
    words = text[figure.span.end : figure.end].split()
    counted = bool(figure.noun) and not (figure.unit or figure.scale) and figure.noun == first.noun
    return counted and len(words) == 1 and not _PART.search(text, first.end, figure.end)

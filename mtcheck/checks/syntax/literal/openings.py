"""What German opens a sentence with, carried over word by word: by the German that is behind it, patterns, what English
has there, and words of which each pattern needs one. Elsewhere in a sentence most of these may be sound."""

from __future__ import annotations

from mtcheck.languages.patterns import one_of

__all__ = ["OPENINGS"]

_OPENING = r"(?:^|(?<=[.!?] ))"
_THE_ONE = (
    "city country party state woman man club team player company bank municipality canton university airline".split()
)
_GIVEN_AS = {
    **dict.fromkeys("reason cause motive justification explanation goal".split(), "the"),
    "consequence": "a",
}
"""What something is given as, with the article of English: *als Grund nannte er*."""
_ROADS = "exit|junction|rest area|turn-off|bus stop|petrol station|service area|house number|motorway exit|kilometre"
_OPEN = "open|unclear|uncertain|unknown|not clear|not certain|not yet clear|completely open"
_BODIES = (
    "ministry|opposition|government|union|unions|association|authorities|police|company|party|prosecutor’s office"
    "|prosecutor's office|city|town hall|operator|chancellery|commission|foreign ministry|finance ministry|club"
)


def _anywhere(source: str, repair: str, *hints: str) -> dict[str, tuple[str, ...]]:
    """A pattern in small letters and, with its repair, at the beginning of a sentence."""
    return {
        rf"\b{source}": (repair, *hints),
        rf"{_OPENING}{source[0].upper()}{source[1:]}": (f"{repair[0].upper()}{repair[1:]}", *hints),
    }


OPENINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "als erste Stadt": {
        rf"{_OPENING}As (first|only|sole|second|third) ({one_of(_THE_ONE)}) (?=[a-z]|[A-Z])": (
            r"As the \1 \2 ",
            *(f"as {nth}" for nth in "first only sole second third".split()),
        ),
    },
    "als Nächstes": {
        rf"{_OPENING}As (?:first (?=(?:he|she|they|it)\b)|next (?=(?:he|she|they|it|the)\b))": (
            "First ",
            "as first",
            "as next",
        ),
    },
    "als Grund nannte er": {
        rf"{_OPENING}As {what}(?= (?:(?:he|she|they|police|the [a-z]+) (?:names?|named|gives?|gave|cites?|cited"
        rf"|mentions?|mentioned|states?|stated|suspects?|suspected|assumes?|assumed)\b|for (?:the|his|her|this|its)\b"
        rf"|comes\b|came\b|serves\b|served\b))": (f"As {article} {what}", f"as {what}")
        for what, article in _GIVEN_AS.items()
    },
    "als Täter kommt … in Frage": {
        rf"{_OPENING}As ((?:the )?[a-z]+) (comes|came) ([^.,;!?]{{3,40}}) in(?:to)? question\b": (
            r"\3 is possible as \1",
            "in question",
            "into question",
        ),
    },
    "wie schon im Vorjahr": {
        rf"{_OPENING}(?:Like|As) already (?=(?:in (?:the|(?:19|20)\d\d|[A-Z])|at the|on [A-Z]|last|during the)\b)": (
            "As ",
            "like already",
            "as already",
        ),
    },
    "aus dem Ministerium hieß es": {
        rf"{_OPENING}From the ({_BODIES}) it (?:says|said|was said|is said|was called|is called|hears"
        rf"|sounds)(?= that\b|[,:])": (
            r"The \1 said",
            *(f"it {said}" for said in "says said was is hears sounds".split()),
        ),
        r"\b([Aa]s it|[Ii]t) (is|was) called (?=from the\b)": (r"\1 \2 said ", "called from"),
        rf"{_OPENING}It (is|was) called that (?=(?:the|there|he|she|they|no)\b)": (r"It \1 said that ", "called that"),
    },
    "nach Meinung von Experten": {
        rf"{_OPENING}(?:After|To) (?:opinion|view|assessment|estimation|conviction) of (?=[a-z])": (
            "In the opinion of ",
            *(f"{view} of" for view in "opinion view assessment estimation conviction".split()),
        ),
        rf"{_OPENING}To the opinion of (?=[a-z])": ("In the opinion of ", "opinion of"),
    },
    "aus Sicht der": {
        rf"{_OPENING}From (?:the )?(?:view|sight) of (?=the (?:{_BODIES}|experts|farmers|residents|critics"
        rf"|employees|patients"
        r"|consumers|court|judges|investigators|neighbours|parents|teachers|trade)\b)": (
            "From the point of view of ",
            "view of",
            "sight of",
        ),
        rf"{_OPENING}From (today['’]s|legal|economic|medical|scientific|technical|current|present) view\b": (
            r"From a \1 point of view",
            "view",
        ),
    },
    "auf Höhe der Ausfahrt": {
        **{
            source: repair
            for at in ("on", "in", "at")
            for source, repair in _anywhere(
                rf"{at} (?:the )?height of (?:the )?(?=(?:{_ROADS})\b)", "near the ", "height of"
            ).items()
        },
    },
    "in Richtung München": {
        **_anywhere(r"in (?:the )?direction (?=[A-Z][a-z]+)", "towards ", "direction"),
        **_anywhere(r"in driving direction (?:of )?(?=[A-Z])", "towards ", "driving direction"),
    },
    "wie es weitergeht": {
        rf"\b([Hh])ow it (?:goes on|goes further|further goes|should go on|will go on|goes on further) "
        rf"(?=(?:is|remains|was|stays) (?:{_OPEN})\b)": (r"\1ow things go on ", "how it"),
        r"\b(unclear|clear|decide|decides|decided|discuss|discussed|knows?|open) how it (?:goes|should go|will go"
        r"|is going|is to go)"
        r" (?:on|further)(?: now| here)?(?=[.,;!?]| with\b| for\b)": (r"\1 what happens next", "how it"),
    },
    "aus diesem Grund": {
        **{
            source: repair
            for out in ("from", "out of")
            for source, repair in _anywhere(
                rf"{out} (this|that|these|what|which|several|various|different|many) (reasons?)\b(?! to\b)",
                r"for \1 \2",
                f"{out} …reason",
                f"{out} …reasons",
            ).items()
        },
        **_anywhere(
            r"from (security|safety|cost|health|privacy|data protection|time|space|personal|family|financial|economic"
            r"|religious|legal|environmental|tactical|technical) reasons\b(?! to\b)",
            r"for \1 reasons",
            "from …reasons",
        ),
        rf"{_OPENING}From this ground,? ": ("For this reason ", "this ground"),
    },
    "in erster Linie": {
        **_anywhere(
            r"in first line (?=(?:it|the|is|for|with|about|because|to|by|on|a|families|people)\b)",
            "primarily ",
            "first line",
        ),
    },
    "zurzeit": {
        rf"{_OPENING}At the time being,? (?=(?:nothing|there|no|the|it|he|she|we|they|not)\b)": (
            "For the time being ",
            "time being",
        ),
    },
    "es geht nicht": {
        r"\b([Ii]t) goes not(?=[.;!?]| any\b| without (?:the|a|him|her|them)\b)": (r"\1 does not work", "goes not"),
    },
    "auf den ersten Blick": {
        r"\b([Oo])n (?:the )?first view(?=,| (?:it|the|this|that|he|she|they|everything|nothing)\b)": (
            r"\1n the face of it",
            "first view",
        ),
        **{
            source: repair
            for by in ("by", "at", "with")
            for source, repair in _anywhere(
                rf"{by} closer (?:look|consideration|view|looking|examination),? ", "on closer inspection ", "closer"
            ).items()
        },
    },
    "seitens der Stadt": {
        **{
            source: repair
            for by in ("from", "by", "on")
            for source, repair in _anywhere(
                rf"{by} (?:the )?sides? of (?=the (?:ministry|opposition|government|unions?|association|authorities"
                r"|employers|federal government|prosecution|defence|operator)\b(?! building| car| bench))",
                "on the part of ",
                "side of",
                "sides of",
            ).items()
        },
    },
}

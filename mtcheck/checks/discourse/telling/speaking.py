"""Who says it, as news writes it: the verbs that report speech and what stands for a speaker before or behind them."""

from __future__ import annotations

from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.patterns import one_of

__all__ = [
    "NAMED",
    "PERSON",
    "PERSON_NOUN",
    "SAID_BEHIND",
    "SAID_BY",
    "SAYING",
    "SAYS",
    "SAYS_WHO",
    "SPEAKER_BEFORE",
    "SPEAKER_BEHIND",
    "TOLD_NEWS",
]

_VERBS = """
say explain add stress emphasise emphasize warn demand complain criticise criticize announce write ask reply answer
respond retort counter confirm claim believe think note insist argue recall remember admit concede promise assure
affirm assert report declare state comment praise sigh shout cry call lament joke rejoice tell relate recount remark
observe point continue conclude whisper gasp laugh grumble scold rage protest appeal plead beg urge thank apologise
beam estimate smile grin elaborate caution sob moan advise recommend suggest hope suspect fear find know summarise
summarize joke quip rant gush groan chuckle describe
apologize swear vow mock scoff muse wonder speculate predict reveal disclose testify confess deny reassure enthuse
rave marvel exult specify clarify quote inform post tweet cheer regret deplore bemoan maintain contend underline
underscore acknowledge opine deadpan drawl growl mumble mutter murmur stammer yell bellow splutter aver intone holler
""".split()
SAYING = frozenset(form for plain in _VERBS for form in (verb(plain).past, verb(plain).third))
"""Forms of the verbs of saying that a third person takes."""
SAYS = one_of(SAYING)
"""A pattern of them."""
_ROLE = r"(?!(?:and|but|or|which|who|that|as|if|when|because|so|while|it|we|I|you|they|what|how)\b)"
_NAME = r"(?:(?:Drs?|Mrs?|Ms|St|Prof|[A-Z])\.|[A-ZÀ-ÖØ-ÞČŠŽ][\w’'-]+(?:\.[\w’'-]+)*)"
_LINKS = "(?:and|but|or|in|at|on|of|from|to|with|by|for|after|the|a|an|his|her|their|who|that|while|as)"
SPEAKER_BEHIND = (
    rf"(?:(?:the|a|an|his|her|its|their|one|another)\s[\w’'-]+(?:\s[\w’'-]+){{0,4}}?(?=[\s,.;:”\"’])"
    rf"|(?:[A-ZÀ-ÖØ-Þ][\w’-]*\s(?=(?:(?!{_LINKS}\s)[a-z’'-]+\s){{1,3}}{_NAME}\s{_NAME}))?"
    rf"(?:{_ROLE}[a-z’'-]+\s){{0,4}}{_NAME}(?:\s{_NAME}){{0,3}}|(?i:he|she|they)(?=[\s,.])(?!\s(?:were|was|had|have|has|would|could|should|might|will|can|must)\b))"
)
"""“… says the engineer”, “… says police spokeswoman Jane Doe”."""
SPEAKER_BEFORE = (
    rf"(?:(?:the|a|an|his|her|its|their|one|another)\s(?:{_ROLE}[\w’'-]+\s){{1,4}}?"
    rf"|(?:{_ROLE}[a-z-]+\s){{0,4}}(?:{_NAME}\s){{1,3}}|(?:he|she)\s"
    rf"|the\s(?:{_ROLE}[\w’'-]+\s){{0,5}}{_ROLE}[\w’'-]+,\s(?:{_NAME}\s){{1,2}}{_NAME}(?:\s\(\d\d\))?,\s)"
    rf"(?:(?:from|of|at)\s(?:the\s)?(?:{_ROLE}[\w’'-]+\s){{1,2}}?)?"
)
"""“… the engineer says”; with the white space behind it."""
SAID_BEHIND = rf"(?:{SAYS}|{SPEAKER_BEFORE}(?:had\s)?(?:{SAYS}))"
"""What stands behind the closing mark: “says …”, “the engineer says”."""
SAID_BY = rf"(?:(?:{SAYS})\s{SPEAKER_BEHIND}|{SPEAKER_BEFORE}(?:had\s)?(?:{SAYS}))"
"""“says the engineer”, “the engineer says”: the verb with its speaker, in either order."""
_PARTICLE = r"(?:(?:von|van|vom|zu|zum|de|di|da|del|della|der|den|ten|ter|af|av|al|el|bin|dos|du|la|le)\s){0,2}"
_FULL = rf"{_NAME}\s{_PARTICLE}{_NAME}(?:\s{_NAME})?"
NAMED = rf"(?:(?:the|a|an|his|her|its|their)\s)?(?:{_ROLE}(?:[A-Z]{{2,5}}|[A-Z]?[a-z’'-]+)\s){{0,5}}?{_FULL}"
"""Somebody by full name, as news introduces him: “harbour master Jane Doe”."""
PERSON_NOUN = (
    r"(?:[a-z]+(?:er|or|ist|ian|ant|man|woman|person|eur|ee|ess)|\d{1,3}-year-old|president|police|head|chief|coach|guide"
    r"|mayor|doctor|nurse|chef|vet|monk|nun|priest|bishop|pope|king|queen|pilot|captain|guard|judge|suspect|accused"
    r"|defendant|victim|student|pupil|boy|girl|mother|father|widow|expert|official|officer|secretary|colleague|couple"
    r"|client|agent|scientist|graduate|host|hostess|landlady|delegate|candidate|athlete|diplomat|cook|clerk|smith|aide"
    r"|spokes\w+|association|ministry|company|club|union|authority|party|court|council|parents|organisers|residents)"
)
PERSON = rf"(?:the|a|an|his|her|its|their|one|another)\s(?:{_ROLE}[\w’'-]+\s){{0,4}}?{PERSON_NOUN}"
"""Somebody by what he is: “the young skier”, “a spokesman”."""
SAYS_WHO = rf"(?:{SAYS})\s(?:{NAMED}|{PERSON})"
"""“says engineer Jane Doe”, “said the young skier”: a speaker that only a report introduces so."""
TOLD_NEWS = (
    rf"(?:\bon\s(?:{ANY_WEEKDAY}|Instagram|Facebook|Twitter|TikTok|YouTube|Telegram|Bluesky|X|television|TV|air|the\sradio|request)\b"
    r"|\b(?:tells?|told)\s(?:us|reporters|journalists|staff|investigators|parliament|the\s(?:court|judges?|jury|media|press"
    r"|paper|newspaper|magazine|broadcaster|(?:news\s)?agency|committee|audience|Security\sCouncil|German|dpa|police))\b"
    r"|\bin\s(?:an?\s(?:[a-z]+\s)?(?:interview|statement|press\srelease|letter|podcast|video|post|email)|court|parliament"
    r"|(?:his|her|its|their)\s(?:[a-z]+\s)?(?:ruling|verdict|speech|letter|closing\s[a-z]+|statement|report|post|judgment))\b"
    r"|\b(?:after|before|during|following)\sthe\s(?:[\w-]+\s)?(?:match|game|race|meeting|vote|verdict|hearing|trial|talks"
    r"|session|final|draw|defeat|win|victory|ceremony|premiere|debate|derby|whistle|talks|summit|concert|accident)\b"
    r"|\bat\s(?:a|the)\s(?:[a-z]+\s)?(?:press\sconference|news\sconference|trial|hearing|opening|presentation|summit"
    r"|residents[’']\smeeting|meeting|congress|ceremony|debate)\b|\bwhen\sasked\b|\bto\s(?:reporters|journalists)\b)"
)
"""When, where and to whom something is said, as the news tells it."""

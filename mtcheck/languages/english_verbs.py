"""Forms of English verbs, for phrases that are found and repaired in any of them.

lemminflect knows more verbs, but imports spaCy and with it torch, which the rules must do without. Here the irregular
verbs are listed and the rest follows the rules of spelling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from mtcheck.languages.patterns import lazy_regex

__all__ = ["HAVE_FOR_BE", "MOTION_AND_CHANGE", "Verb", "verb"]


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of a verb; ``plain``, ``third``, ``past`` and ``participle`` may coincide."""

    plain: str
    third: str
    past: str
    participle: str
    gerund: str
    extra: tuple[str, ...] = ()
    """Further forms, by which only *be* and contractions are recognised."""

    def with_particle(self, particle: str) -> Verb:
        """The forms of the verb with what belongs to it behind each: *puts on*."""
        forms = (self.plain, self.third, self.past, self.participle, self.gerund, *self.extra)
        plain, third, past, participle, gerund, *extra = (f"{form} {particle}" for form in forms)
        return Verb(plain, third, past, participle, gerund, tuple(extra))

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.plain, self.third, self.past, self.participle, self.gerund, *self.extra)))

    def like(self, other: Verb, form: str, *, perfect: bool) -> str:
        """The form of this verb that agrees with a form of the other; ``perfect`` tells a participle from a past."""
        if form == other.gerund:
            return self.gerund
        if form == other.third:
            return self.third
        if form == other.participle and (perfect or form not in (other.past, other.plain)):
            return self.participle
        if form == other.past and form != other.plain:
            return self.past
        if form in {"was", "were"}:
            return self.past
        if form == "is":
            return self.third
        return self.plain


_IRREGULAR = """
become became become|begin began begun|bend bent bent|bite bit bitten|blow blew blown|break broke broken
bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|come came come
cost cost cost|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feel felt felt|fight fought fought|find found found
fly flew flown|forget forgot forgotten|freeze froze frozen|get got got|give gave given|go went gone
grow grew grown|hang hung hung|have had had|hear heard heard|hit hit hit|hold held held|keep kept kept
know knew known|lay laid laid|lead led led|leave left left|let let let|lie lay lain|lose lost lost
make made made|mean meant meant|meet met met|pay paid paid|put put put|read read read|ride rode ridden
rise rose risen|run ran run|say said said|see saw seen|sell sold sold|send sent sent|set set set
shake shook shaken|shoot shot shot|shut shut shut|sing sang sung|sit sat sat|sleep slept slept
speak spoke spoken|spend spent spent|spit spat spat|spring sprang sprung|stand stood stood|steal stole stolen
stick stuck stuck|strike struck struck|swim swam swum|take took taken|teach taught taught|tear tore torn
tell told told|think thought thought|throw threw thrown|tread trod trodden|understand understood understood
wake woke woken|wear wore worn|win won won|wind wound wound|write wrote written|burn burnt burnt
smell smelt smelt|learn learnt learnt|bear bore borne|beat beat beaten|behold beheld beheld|bid bid bid
bind bound bound|cast cast cast|creep crept crept|flee fled fled|forgive forgave forgiven|grind ground ground
hew hewed hewn|hide hid hidden|overdraw overdrew overdrawn|overhear overheard overheard|oversee oversaw overseen
overtake overtook overtaken|seek sought sought|shed shed shed|shine shone shone|shrink shrank shrunk|sink sank sunk
slide slid slid|spin spun spun|split split split|spread spread spread|sting stung stung|stink stank stunk
string strung strung|strive strove striven|swear swore sworn|sweep swept swept|swing swung swung
undertake undertook undertaken|weep wept wept|withdraw withdrew withdrawn|leap leapt leapt|dream dreamt dreamt
spoil spoilt spoilt|cling clung clung|upset upset upset|forgo forwent forgone
arise arose arisen|awake awoke awoken|befall befell befallen|broadcast broadcast broadcast|burst burst burst
feed fed fed|fling flung flung|foresee foresaw foreseen|hurt hurt hurt|lend lent lent|light lit lit
overrun overran overrun|overthrow overthrew overthrown|quit quit quit|shear sheared shorn|show showed shown
sling slung slung|speed sped sped|unbind unbound unbound|undergo underwent undergone|underlie underlay underlain
unwind unwound unwound|bleed bled bled|browbeat browbeat browbeaten|mislead misled misled|offset offset offset
overcome overcame overcome|overshoot overshot overshot|ring rang rung|stride strode stridden|undo undid undone
""".replace("\n", "|")
_PRINCIPAL_PARTS = {parts[0]: (parts[1], parts[2]) for row in _IRREGULAR.split("|") if (parts := row.split())}
_ALSO_REGULAR = frozenset("burn learn smell leap dream spoil".split())
_MONOSYLLABLE = lazy_regex(r"(?:[^aeiou]*|[^aeiou]*qu)[aeiou][^aeiouwxy]")
"""One vowel before one consonant: *stop, split, quit* double it, as do those stressed on their last syllable."""
_DOUBLING = frozenset(
    """
    acquit admit begin befit blab commit compel concur confer control deadpan defer deter dispel emit equip enrol excel
    expel forget fulfil handicap incur infer kidnap marvel occur offset omit outstrip outwit overlap overrun
    patrol permit prefer propel rebel recur refer regret repel submit transfer transmit upset worship
    """.split()
)
HAVE_FOR_BE = {"is": "has", "are": "have", "am": "have", "was": "had", "were": "had"}
"""The form of *have* that stands where a German perfect has one of *be*."""
MOTION_AND_CHANGE = frozenset(
    """
    arrive die happen occur disappear appear remain stay emerge exist become arise rise fall vanish flee perish
    come go be drown starve emigrate immigrate escape collapse fail succeed land slip stumble jump sink swim
    climb travel return awake wake explode burst collide crash derail resign retire step walk run march wander
    creep slide evaporate melt freeze grow age ripen wither rot heal survive follow meet start begin end stop
    pass flow depart
    """.split()
)
"""Verbs of motion and change whose perfect German forms with *sein*."""
_BE = Verb("be", "is", "was", "been", "being", ("am", "are", "were", "'s", "’s", "'re", "’re", "'m", "’m"))


@cache
def verb(plain: str) -> Verb:
    """The forms of the verb with this infinitive; ``_`` stands before a particle (*put_on*)."""
    if plain == "be":
        return _BE
    plain, _, particle = plain.partition("_")
    if particle:
        return verb(plain).with_particle(particle.replace("_", " "))
    stem = plain + plain[-1] if plain in _DOUBLING or _MONOSYLLABLE.fullmatch(plain) else plain
    regular = re.sub(r"(?<=[^aeiou])y$", "i", stem)
    past = plain + "d" if plain.endswith("e") else regular + "ed"
    past, participle = _PRINCIPAL_PARTS.get(plain, (past, past))
    gerund = re.sub(r"ie$", "y", stem) if plain.endswith("ie") else re.sub(r"(?<=[^eoy])e$", "", stem)
    third = {"have": "has"}.get(plain) or _third(plain)
    extra: tuple[str, ...] = {"have": ("'ve", "’ve")}.get(plain, ())
    if participle.endswith("t") and plain in _ALSO_REGULAR:
        extra = (regular + "ed",)
    return Verb(plain, third, past, participle, gerund + "ing", extra)


def _third(plain: str) -> str:
    if re.search(r"[^aeiou]y$", plain):
        return plain[:-1] + "ies"
    return plain + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", plain) else "s")

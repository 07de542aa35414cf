"""*Let oneself* for what somebody else is to do, or for what can be done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import inflected
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["CausativeLet"]

_ON_ONESELF = frozenset(
    """
    advise accompany appoint arrest autograph baptise baptize bribe bury caress celebrate certify chauffeur christen
    circumcise comfort confirm console convince corrupt cosset counsel crown cure deport disinfect elect employ enrol
    entertain escort evict examine exempt extradite fingerprint fete handcuff hospitalise hospitalize hire hypnotise
    hypnotize immunise immunize inform inoculate insure intimidate interview interrogate introduce invite lure massage
    mobilise naturalise naturalize nominate notify nurse operate pamper penalise persuade photograph portray praise
    proclaim promote provoke recruit reelect re-elect rehabilitate reimburse represent sponsor sterilise sterilize
    suspend swindle test transfer treat vaccinate vote x-ray
    """.split()
)
"""What others do to somebody, who has no object of his own then: “let himself examine”."""
_MADE = frozenset(
    """
    bake brew build buy carve change clean colour compose construct cook cut decorate deliver design develop dig draw
    dye embroider engrave enlarge erect examine extend extract fabricate fit fix forge furnish implant inject insert
    install knit landscape lay make manufacture operate paint patent plant polish prescribe print produce redecorate
    refurbish remodel remove renovate repair replace restore rewrite send sew sign stitch straighten tailor tattoo
    transfer translate transplant transport upholster varnish weld whiten write
    """.split()
)
"""What one has made or done for oneself: “lets himself build a villa”."""
_BY_CRAFTSMEN = frozenset(
    "implant install refurbish remodel renovate redecorate repair sew straighten tailor tattoo transplant upholster "
    "weld whiten embroider engrave landscape".split()
)
"""What hardly anybody does himself."""
_BUILDING = frozenset("build construct erect design extend".split())
_BUILDINGS = frozenset(
    """
    house home villa pool hut chalet garage palace castle mansion bungalow flat apartment ship yacht boat bunker ramp
    staircase lift elevator fence wall terrace conservatory kitchen sauna tower monument memorial mausoleum tomb temple
    theatre studio gym court tunnel bridge stable church chapel barn office headquarters residence estate greenhouse
    cellar balcony porch roof bathroom library garden statue car bike
    """.split()
)
_DONE_WITH = frozenset(
    """
    access achieve adapt adjust assess attribute avert avoid calculate cancel change clarify clean close combine compare
    complete confirm contain control convert correct count date deactivate decide decipher deduce defend define delete
    deny detach detect determine discern disprove distinguish divide document eat enforce establish estimate exclude
    explain expand extend extinguish fold formulate forecast generalise generalize grasp guess handle heal identify
    implement imagine improve infer install interpret justify locate lock maintain measure move name notice open operate
    overcome overlook plan postpone predict prevent prove quantify realise realize recognise recognize reconcile
    reconstruct recycle reduce refute regulate remedy remove repair replace repeat resolve restore reverse save say
    separate settle shift show simulate solve stop store substantiate suppress switch tame tell trace track transfer
    translate transport trigger turn understand undo unlock unscrew use verify wash withhold
    """.split()
)
"""What can be done with a thing: “the door lets itself open”."""
_SELF = r"(?P<self>himself|herself|themselves|itself|myself|ourselves|yourself)"
_ADVERB = (
    r"(?P<adverb>(?:only|easily|hardly|well|quickly|barely|scarcely|also|not|simply|best|never|no\slonger|still|again|"
    r"then|now|however|therefore|nevertheless|of\scourse)\s)?"
)
_LETS = lazy_regex(
    rf"\b(?:(?P<negated>does\snot|do\snot|did\snot|doesn[’']t|don[’']t|didn[’']t|cannot|could\snot)\s)?(?P<let>lets|let|letting)\s{_SELF}\s"
    rf"{_ADVERB}(?P<verb>[a-z]+(?:-[a-z]+)?)(?P<object>\s(?:an?|the|his|her|their|its|my|our|your|two|three|new|another)\s"
    r"(?:(?!(?:in|on|at|by|from|for|to|with|after|before|and|or|when|because|of|as|into)\b)[\w’'-]+\s?){1,4})?"
    r"(?P<end>[.,;:!?]|$|\s?(?:in|on|at|by|from|for|to|with|without|after|before|and|or|but|when|because|of|as|so|very|only|again|into|"
    r"every|more|less|easily|quickly|anyway|now|today|this|last|until|since|during|if)\b)"
)
_LETS_BE = lazy_regex(
    r"\b(?P<let>lets|let)\sitself\s(?P<adverb>no\slonger|not|only|easily|hardly|barely|scarcely|never|best|quickly|also)\sbe"
    r"\s(?=[a-z]+(?:ed|en|n|t|d)\b)"
)
"""“The cause lets itself no longer be determined.”"""
_FREE = frozenset("castles hopes dreams up fantasies".split())

MARGIN = -3.0
"""Nats."""


class CausativeLet(Check):
    id = "causative-let"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("impersonal-calque", "wrong-sense", "sense-ruled-out", "calqued-phrase", "reflexive-calque")
    triggers = Bigram(
        frozenset("let lets letting".split()),
        frozenset("himself herself themselves itself myself ourselves yourself".split()),
    )
    message = "“let oneself” for what somebody else does: English has it done"
    explanation = """
Finds *sich lassen* in English words: "lets himself build a villa" (has a villa built), "let herself examine in
hospital" (was examined), "the problem does not let itself solve" (cannot be solved). With a verb that needs an object
and has none, it is no English; with what one may also do oneself the language model decides. Permission ("let himself
enjoy the moment", "lets himself be advised") stays silent.
"""
    examples = (
        bad("She ⟦let herself examine⟧ in hospital.", repair="She was examined in hospital."),
        bad("The problem ⟦does not let itself solve⟧ so quickly.", repair="The problem cannot be solved so quickly."),
        bad(
            "The damage is great. It ⟦lets itself however repair⟧, he says.",
            repair="The damage is great. It can however be repaired, he says.",
        ),
        bad("The door ⟦lets itself open⟧ only from the inside.", repair="The door can be opened only from the inside."),
        bad(
            "The banker ⟦lets himself build⟧ a house in Tuscany.",
            repair="The banker has a house built in Tuscany.",
        ),
        bad(
            "The cause ⟦lets itself no longer be⟧ determined.",
            repair="The cause can no longer be determined.",
        ),
        good(
            "He let himself enjoy the moment, lets himself be advised and let herself in; she let herself examine it."
        ),
        good(
            "She let herself change the subject and the cat lets itself out. He let himself write a cheque to charity."
        ),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _LETS_BE.finditer(passage.text):
            span = Span(match.start(), match.end() - 1)
            can = "can" if match["let"] == "lets" else "could"
            yield Hit(span, repair=Edit(span, f"{can} {match['adverb']} be"))
        for match in _LETS.finditer(passage.text):
            verb, thing = match["verb"], match["self"] == "itself"
            if match["object"] is None:
                if verb in (_DONE_WITH if thing else _ON_ONESELF):
                    yield _passive(match)
            elif verb in _MADE and not thing and not match["negated"]:
                yield from _had(match, judged=context.judged)


def _passive(match: re.Match[str]) -> Hit:
    done, adverb, negated = inflected(match["verb"], "VBN"), match["adverb"] or "", match["negated"]
    past = (match["let"] == "let" and not negated) or (negated or "").startswith(("did", "could"))
    many = match["self"] in ("themselves", "ourselves", "yourself")
    if match["self"] == "itself":
        can = ("could" if past else "can") if not negated else ("could not" if past else "cannot")
        be = f"{can} {adverb}be"
    elif match["let"] == "letting":
        be = f"{adverb}being"
    else:
        form = ("were" if many else "was") if past else ("are" if many else "is")
        be = f"{form}{' not' if negated else ''} {adverb}".rstrip()
    span = Span(match.start(), match.end("verb"))
    return Hit(span, repair=Edit(span, f"{be} {done}"))


def _had(match: re.Match[str], *, judged: bool) -> Iterator[Hit]:
    """“Lets himself build a villa”: the object may be shorter than what stands before the next preposition."""
    words = match["object"].split()
    if not _FREE.isdisjoint(words):
        return
    done = inflected(match["verb"], "VBN")
    edits = []
    for length in range(len(words), 1, -1):
        what = " ".join(words[:length])
        end = match.start("object") + 1 + len(what)
        if match.string[match.start("object") + 1 : end] != what:
            continue
        edits += [Edit(Span(match.start(), end), f"{have} {what} {done}") for have in _HAVING[match["let"]]]
    mark = Span(match.start(), match.end("verb"))
    built = match["verb"] in _BUILDING and not _BUILDINGS.isdisjoint(words)
    if edits and (built or match["verb"] in _BY_CRAFTSMEN):
        yield Hit.certain(mark, edits)
    elif edits and judged:
        yield Hit(mark, contrast=Contrast(tuple(edits), margin=MARGIN))


_HAVING = {"let": ("had", "have"), "lets": ("has",), "letting": ("having",)}

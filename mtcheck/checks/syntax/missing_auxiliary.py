"""A participle or an adjective behind its subject and no form of *be* or *have* between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.dialect import spoken_dialect
from mtcheck.analysis.finiteness import is_tensed, may_be_finite
from mtcheck.analysis.masking import MASK, Mask
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import TERSE, Passage, Role, Span
from mtcheck.languages.english_grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    NOMINATIVES,
    PASSIVE_PARTICIPLES,
    PREPOSITIONS,
    QUANTIFIERS,
    TIMES,
    is_adverb,
)
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import MARKS, PerToken, standing
from mtcheck.report import Severity

__all__ = ["MissingAuxiliary"]

_PRONOUNS = NOMINATIVES | {"it"}
_RELATIVES = frozenset({"who", "which"})
_BEFORE_SUBJECT = frozenset(
    "that because if when although though while whether since until after before where why once unless and but".split()
)
_OPENINGS = frozenset({"", ".", "!", "?", "“", '"', "„", "‘", ":"})
_WITH = frozenset(
    """
    lined equipped fitted covered decorated adorned furnished faced credited diagnosed awarded threatened entrusted
    confronted rewarded associated infected contaminated endowed stocked acquainted tasked afflicted saddled blessed
    """.split()
)
"""Participles that are passive before *with*."""
_TO = frozenset(
    """
    engaged entitled addicted forced allowed obliged supposed exposed sentenced condemned doomed confined deported
    extradited accustomed destined subjected assigned married linked connected restricted limited tied
    """.split()
)
"""The same before *to*."""
_ALSO_ACTIVE = frozenset("engaged married linked tied".split())
"""She married to please him."""
_OF = frozenset("accused convicted suspected deprived robbed".split())
_IN = frozenset({"located", "situated", "housed", "born", "based"})
_SPOKEN = frozenset("seen done gone been drunk sung rung swum begun come run become sunk shrunk sprung".split())
"""Participles that dialects have for past tenses: “I seen him”."""
_DEGREES = frozenset({"very", "extremely", "too", "quite"})
_ASKED = frozenset("when whether how why who what where if".split())
_STRESSING = frozenset({"not", "very", "extremely"})
_PREDICATES = frozenset("pregnant responsible ill dependent dead proud liable answerable unconscious".split())
"""Adjectives that the lexicon knows as something else besides, or not at all."""
_SUFFERED = frozenset(
    """
    elected re-elected arrested injured sentenced dismissed suspended convicted nominated deported extradited detained
    evacuated rescued wounded kidnapped robbed postponed demolished destroyed repaired renovated replaced removed
    hospitalised hospitalized acquitted
    """.split()
)
"""Participles that are passive before a phrase that says where or when, if no object follows it."""
_HOW_BADLY = frozenset("slightly lightly seriously severely critically fatally badly mortally".split())
_SINCE_THEN = frozenset("meanwhile already since immediately subsequently finally yesterday".split()) | _HOW_BADLY
_FORMS_OF_BE = ("have been", "has been", "were", "was")
_LET_GO = frozenset("released freed cleared discharged closed cordoned".split()) | _SUFFERED
_BUILT = frozenset("built founded erected constructed published".split())
_WHERE = frozenset("in on at during after for from near".split())
_LONGEST_BEHIND = 8
_CONVINCED = frozenset({"convinced"})
_NO_AGENTS = frozenset(
    "end time way half third quarter beginning middle following same name hour day week month year road river".split()
)
"""What *by* is followed by and does nothing: by the end of May."""
_STILL = frozenset("still currently now yet apparently probably".split())
_NO_KIND = frozenset("one longer more less doubt matter sooner such other".split())
_NOT_SKIPPED = frozenset({"n't", "ever", "so", "as", "even", "thus"})
_BEHIND_ADJECTIVE = (PREPOSITIONS - {"than", "as"}) | {"to", "that", "about"}
_FEWEST = 3
_BEEN = lazy_regex(r"(?<=[a-zà-ÿ\d,)] )been(?= [a-z])")
_HAVE = lazy_regex(
    r"\b(?:having|ha(?:ve|s|d)(?:n[’']?t)?)\b|[’'](?:ve|s|d)\b|s[’'] |\b(?:of|its) (?=been)", re.IGNORECASE
)
_RELATIVE_BEFORE = lazy_regex(r", (?:which|who) (?:(?:already|also|never|not|just|now|[a-z]+ly) )?$")
_IN_DIALECT = lazy_regex(r"\b(?:I|you|he|she|it|we|they|where|who|what|there|got|done) (?:[a-z]+ )?$", re.IGNORECASE)
"""What stands before *been* in dialect: where you been?"""
_REACH = 40
_DATED_VERBS = _BUILT | frozenset(
    """
    rebuilt renovated restored widened demolished inaugurated discovered established converted extended enlarged
    destroyed damaged written painted composed made
    """.split()
)
_DATED = lazy_regex(
    r"\bwhich\s(?:already\s|only\s)?(?:in|on|since|around|from)\s(?:the\s(?:early\s|late\s|mid-)?)?(?:[A-Z][a-z]+\s)?(?:1[0-9]|20)\d\ds?\s"
    rf"(?P<verb>{one_of(_DATED_VERBS)})"
    r"(?P<last>\sand\s(?:[a-z]+\s){0,3}?[a-z]+(?:ed|built))?(?=[,.;]|\s(?:by|on|in|as|for|after|with)\b)"
)
"""“Which in 1911 built and later twice widened, …”"""


@PerToken
def _is_passive(word: str) -> bool:
    return any(word in known for known in (PASSIVE_PARTICIPLES, _WITH, _TO, _IN, _OF, _CONVINCED, _SUFFERED, _BUILT))


@PerToken
def _is_only_participle(word: str) -> bool:
    past = word.endswith("ed")  # as every form in -ed may be: “which fitted on a paper bag”
    return not past and verb_tags(word) == {"VBN"} and (word == "known" or not can_be(word) & {"NOUN"})


@PerToken
def _is_only_adjective(word: str) -> bool:
    return word in _PREDICATES or (can_be(word) == {"ADJ"} and word.isalpha() and not word.endswith(("er", "est")))


def _may_be_skipped(token: str) -> bool:
    return is_adverb(token.lower()) or token.lower() in _DEGREES


def _may_be_predicate(token: str) -> bool:
    word = token.strip(MARKS).lower()
    return _is_passive(word) or _is_only_participle(word) or _is_only_adjective(word)


def _may_be_state(word: str) -> bool:
    state = "ADJ" in can_be(word) or "VBN" in verb_tags(word)
    return state and "VB" not in verb_tags(word) and "NOUN" not in can_be(word)


class MissingAuxiliary(RuledCheck):
    id = "missing-auxiliary"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    supersedes = (
        "missing-verb",
        "lost-verb",
        "clause-without-verb",
        "unjoined-verb",
        "lost-function-word",
        "unlikely-wording",
    )
    message = "a form of *be* or *have* is missing behind the subject"
    explanation = """
Finds a pronoun that has a participle or an adjective for its verb: "It powered by batteries", "the actress, who engaged
to a driver", "We not afraid of them", "announced that she pregnant with twins", "There no sign of it"; and *been*
behind whatever subject: "The lynx, which been sighted several times, was caught", "The bridge been closed". German puts
the auxiliary last in a subordinate clause and the participle last in a main clause, where systems lose one of the two.
The participles are of verbs that must have an object, so that they are no past tenses.

What is asked with the auxiliary first ("Was she informed by them?"), what a demand wants ("that he not resign") and
dialect ("I seen him") stay silent. A form of *have* anywhere before *been* in the sentence may belong to it, but not
where a relative pronoun stands right before it.
"""
    examples = (
        bad("⟦It powered⟧ by batteries that weigh eighteen tonnes."),
        bad("The actress, ⟦who engaged⟧ to a racing driver since May, is ill."),
        bad("“⟦We not afraid⟧ of Barcelona,” said the captain."),
        bad("The inquiry heard that ⟦she not informed⟧ of the losses until May."),
        bad(
            "She never ⟦been⟧ so nervous before a concert.",
            repair="She never had been so nervous before a concert.",
        ),
        bad(
            "The lynx, which ⟦been⟧ sighted near the motorway, was caught unharmed.",
            repair="The lynx, which had been sighted near the motorway, was caught unharmed.",
        ),
        bad(
            "The bridge ⟦been⟧ closed since Monday because of cracks in a pillar.",
            repair="The bridge has been closed since Monday because of cracks in a pillar.",
        ),
        bad("The singer announced that ⟦she pregnant⟧ with her second child."),
        bad("Today ⟦it lined⟧ with lime trees."),
        bad("The concert hall, ⟦which designed⟧ by a Swiss architect, is being repaired."),
        bad("The judges asked ⟦who responsible⟧ for the accident."),
        bad("⟦There no indication⟧ that the two cases are connected."),
        bad("“⟦We very disappointed⟧ about the verdict,” her mother said."),
        bad("⟦It to be⟧ feared that the glacier will melt."),
        bad("If ⟦he re-elected⟧ in November, the alliance will end."),
        bad("⟦He convinced⟧ that the team will stay up."),
        bad("The suspect, ⟦who already known⟧ to the police, fled."),
        bad("The house, ⟦which built⟧ in 1920, is for sale."),
        bad("⟦There still no trace⟧ of the girl. ⟦They accused⟧ of theft."),
        bad("⟦It not yet clear⟧ when the road will reopen. He said that ⟦he not guilty⟧."),
        bad("⟦She married⟧ to a doctor from Linz."),
        bad(
            "Four of the nine men accused of smuggling ⟦meanwhile released⟧ from custody.",
            repair="Four of the nine men accused of smuggling were meanwhile released from custody.",
        ),
        bad(
            "The bridge, which in 1911 ⟦built and later twice widened⟧, will be demolished.",
            repair="The bridge, which in 1911 was built and later twice widened, will be demolished.",
        ),
        bad(
            "Three people ⟦slightly injured⟧ in a rear-end collision on Monday. The road was blocked.",
            repair="Three people have been slightly injured in a rear-end collision on Monday. The road was blocked.",
        ),
        good("Three people slightly injured in the crash on Monday were taken to hospital by ambulance."),
        good("They fitted 89,000 people with wrist sensors and followed them for years."),
        good("The firm, which in 1911 built the bridge, was sold; the one which in 1950 was founded by her was not."),
        good("The court meanwhile released from custody a man of 40. The bridge was meanwhile closed to lorries."),
        good(
            "She married to please him. There still no doubt remained. They built in brick. There, no problems arose."
        ),
        good(
            "They arrested in May a man of 40. He operated at night; she convinced that jury. It surprised by Monday."
        ),
        good("Was she informed by the bank? They demand that he not resign and that she never be told of it."),
        good(
            "It surprised by its length. He led by two points; they won by a goal. She ordered by phone and he by post."
        ),
        good("Not only they, but also he too responded to it. “I seen him,” he said. It so happened that he came."),
        good("She found it possible to stay, and he thought it right that they made it available for all."),
        good("The clubs of which known players are members. He asked which available rooms in the town were cheap."),
        good("There no one knew him. There no longer is a bus. From there no road leads to the sea."),
        good("They attacked by night. They produced by the end of May what she designed by hand."),
        good("Never had the bridge, a relic of the railway age, been closed for so long; it’s been open since May."),
        good("“Where you been all night?” his mother asked. The reply: “We been working.”"),
        good("He very nearly paid for it. She very quickly turned to him."),
        good("She called him a has-been wrestler. Having closed in May, the road, been and gone, is missed."),
        good("The villagers’ hopes been dashed or not, the mayor's been re-elected, and would of been anyway."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _in_clauses(passage: Passage, _: Context) -> Iterator[Hit]:
    for clause in clauses_of(passage.text):
        words = clause.words
        done = _done_since(clause) if not _SINCE_THEN.isdisjoint(words) and passage.role not in TERSE else None
        if done is not None:
            spans = clause.spans()
            edits = [Edit(Span(spans[done - 1].start, spans[done - 1].start), f"{be} ") for be in _FORMS_OF_BE]
            yield Hit.certain(Span(spans[done - 1].start, spans[done].end), edits)
            continue
        for place in standing(_OPENS, words[:-1]):
            last = _lacks_auxiliary(clause, place)
            if last is not None:
                spans = clause.spans()
                yield Hit(Span(spans[place].start, spans[last].end))
                break


def _dated(text: str) -> Iterator[Hit]:
    for match in _DATED.finditer(text):
        span = Span(match.start("verb"), match.end("last") if match["last"] else match.end("verb"))
        edits = [Edit(Span(match.start("verb"), match.start("verb")), f"{be} ") for be in ("was", "were")]
        yield Hit.certain(span, edits)


def _without_have(passage: Passage, context: Context) -> Iterator[Hit]:
    """``which been sighted``: *been* with no form of *have* before it in its sentence."""
    text = passage.text
    told = context.masked(passage, Mask.QUOTATION)
    for sentence in context.sentences(passage):
        carried = _HAVE.search(text, sentence.start, sentence.end)
        for match in _BEEN.finditer(text, sentence.start, sentence.end):
            span = Span(*match.span())
            before = max(span.start - _REACH, sentence.start)
            follows = _RELATIVE_BEFORE.search(text, before, span.start) is not None
            if carried is not None and carried.start() < span.start and not follows:
                break
            if told[span.start] == MASK and (_IN_DIALECT.search(text, before, span.start) or spoken_dialect(text)):
                continue
            yield Hit.certain(span, [Edit(Span(span.start, span.start), f"{have} ") for have in ("had", "has", "have")])


def _done_since(clause: Clause) -> int | None:
    """The participle of “The nine men meanwhile released from custody”: the only verb of its sentence, which must have
    an object and has none."""
    words = clause.words
    if not clause.begins_sentence or clause.closing != ".":
        return None
    for at in range(2, len(words) - 1):
        if words[at] not in _LET_GO or words[at - 1] not in _SINCE_THEN or words[at + 1] not in PREPOSITIONS:
            continue
        near = words[at - 1] not in _HOW_BADLY or at <= _LATEST
        opens = near and (words[0] in DETERMINERS or words[0] in QUANTIFIERS or clause.is_name(1))
        alone = not _has_verb(words[: at - 1]) and not any(map(is_tensed, words[at + 1 :]))
        return at if opens and alone and _has_no_object(words, at + 1) else None
    return None


_LATEST = 6
"""Words of the longest subject of somebody hurt, with the adverb."""


def _has_verb(words: Sequence[str]) -> bool:
    """Whether some words have a finite verb, which no participle is that describes a noun: the men accused of it."""
    described = {at for at, word in enumerate(words[:-1]) if "VBN" in verb_tags(word) and words[at + 1] in PREPOSITIONS}
    return any(at not in described and (may_be_finite(words, at) or is_tensed(word)) for at, word in enumerate(words))


_OPENS = _PRONOUNS | _RELATIVES | {"there"}


def _lacks_auxiliary(clause: Clause, place: int) -> int | None:
    """The participle, adjective or *be* that a pronoun has behind it with nothing to join the two."""
    words = clause.words
    pronoun, behind = words[place], words[place + 1 :]
    if len(behind) < _FEWEST - 1 or not _is_subject(clause, place):
        return None
    if pronoun == "there":
        at = place + 1 + (behind[0] in _STILL)
        return at + 1 if words[at] == "no" and _is_missing_in_existence(clause, at) else None
    if pronoun == "it" and behind[:2] == ("to", "be") and len(behind) > _FEWEST - 1:
        return place + 2 if place == 0 and "VBN" in verb_tags(behind[2]) else None
    skipped = 0
    while skipped < len(behind) - 1 and _is_skipped(behind[skipped]):
        skipped += 1
    at = place + 1 + skipped
    adverbs, word = words[place + 1 : at], words[at]
    after = words[at + 1] if at + 1 < len(words) else ""
    if "only" in adverbs or clause.is_name(at):
        return None
    dated = word in _BUILT and after == "in" and words[at + 2 : at + 3] != () and words[at + 2][0].isdigit()
    suffered = (word in _SUFFERED and after in _WHERE) or dated
    passive = _is_passive_here(clause, at) or (suffered and _has_no_object(words, at + 1))
    return at if passive or _is_other_predicate(pronoun, adverbs, word, after) else None


def _is_skipped(word: str) -> bool:
    return (is_adverb(word) or word in _DEGREES) and word not in _NOT_SKIPPED and not _is_only_adjective(word)


def _is_subject(clause: Clause, place: int) -> bool:
    """Whether a pronoun opens a clause: nothing before it, a conjunction, or a time put first."""
    words, pronoun = clause.words, clause.words[place]
    before = words[place - 1] if place else ""
    if pronoun in _RELATIVES:
        return (before not in PREPOSITIONS and before not in ("and", "or", "but", "than")) if place else True
    if not place:
        return clause.begins_sentence or clause.opening in _OPENINGS
    if pronoun == "there":
        return before == "that" and place > 1
    return before in _BEFORE_SUBJECT - {"and", "but"} or (place == 1 and before in TIMES and clause.begins_sentence)


def _is_missing_in_existence(clause: Clause, place: int) -> bool:
    """``There no indication that``: a noun, and no verb in the clause."""
    words = clause.words
    if place + 1 >= len(words) or words[place + 1] in _NO_KIND or "NOUN" not in can_be(words[place + 1]):
        return False
    if place + 2 == len(words) and clause.closing != ".":
        return False
    end = next((at for at in range(place + 2, len(words)) if words[at] in CONJUNCTIONS), len(words))
    return not any(may_be_finite(words, at) or verb_tags(words[at]) & {"VBZ", "VBD"} for at in range(place + 2, end))


def _has_no_object(words: Sequence[str], begin: int) -> bool:
    """Whether nothing but short phrases with prepositions follow: no “they arrested in May a man”."""
    if len(words) - begin > _LONGEST_BEHIND:
        return False
    places = range(begin + 1, len(words))
    return not any(words[at] in DETERMINERS and words[at - 1] not in PREPOSITIONS for at in places) and not any(
        is_plural(words[at]) and words[at - 1] not in PREPOSITIONS | DETERMINERS for at in places
    )


def _is_passive_here(clause: Clause, at: int) -> bool:
    words = clause.words
    word = words[at]
    after, agent = (*words[at + 1 : at + 3], "", "")[:2]
    if word in _CONVINCED:
        return after == "of" or (after == "that" and (agent in DETERMINERS or agent in _PRONOUNS))
    if after == "by":
        several = can_be(agent) == {"NOUN"} and is_plural(agent)  # and not “by night”, “by hand”
        opens = agent in DETERMINERS or several or (agent and clause.is_name(at + 2))
        doer = words[at + 3] if at + 3 < len(words) else ""
        return (
            word in PASSIVE_PARTICIPLES
            and bool(opens)
            and agent not in TIMES
            and doer not in _NO_AGENTS
            and verb_tags(agent) != {"VBG"}
        )
    if after == "of":
        return word in _OF
    if after == "with":
        return word in _WITH
    if after == "to":
        return word in _TO and (agent in DETERMINERS or word not in _ALSO_ACTIVE)
    return word in _IN and after in ("in", "at", "on", "near") and (word != "based" or agent in DETERMINERS)


def _is_other_predicate(pronoun: str, adverbs: Sequence[str], word: str, after: str) -> bool:
    relative = pronoun in _RELATIVES
    joined = after in _BEHIND_ADJECTIVE
    if word == "clear":
        return "not" in adverbs and pronoun == "it" and after in _ASKED
    if _is_only_participle(word):
        if word in _SPOKEN:
            return after == "by"
        figure = after[:1].isdigit()  # “they fitted 89,000 people with sensors”
        return not figure and (joined or after == "as" or not relative) and (after not in DETERMINERS or not relative)
    if _is_only_adjective(word):
        asked = "not" in adverbs and pronoun == "it" and after in _ASKED
        ends = after == "" and not _STRESSING.isdisjoint(adverbs)
        return asked or ends or (joined and (not relative or after != "that"))
    stressed = "not" in adverbs or (adverbs and adverbs[-1] in _STRESSING)  # and no “he very nearly paid for it”
    return bool(stressed) and joined and _may_be_state(word)


def _is_no_have(token: str) -> bool:
    """Whether a token before *been* is not the form of *have* that it wants."""
    return _HAVE.search(f"{token} been") is None


_SUBJECTS = _PRONOUNS | _RELATIVES
_RULES = (
    Rule(
        _in_clauses,
        (
            Bigram(_SUBJECTS, _may_be_predicate),
            Together(Bigram(_SUBJECTS, _may_be_skipped), Bigram(_may_be_skipped, _may_be_predicate)),
            Together(Bigram(_SUBJECTS, _may_be_skipped), _STRESSING, Bigram(_may_be_skipped, _may_be_state)),
            Together(Bigram(frozenset({"it"}), frozenset({"to"})), Bigram(frozenset({"to"}), frozenset({"be"}))),
            Bigram(frozenset({"there"}), _STILL | {"no"}),
            Bigram(_SINCE_THEN, _LET_GO),
        ),
    ),
    Rule(_without_have, Bigram(_is_no_have, frozenset({"been"}))),
    Rule.of_text(_dated, Together(frozenset({"which"}), Bigram(lazy_regex(r"^\d{4}s?$"), _DATED_VERBS))),
)

"""An adverbial between a verb and its object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.finiteness import is_month, may_be_finite
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.analysis.tagging import Token
from mtcheck.check import Bigram, Context, Contrast, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.syntax.adverbials.before_objects import OPENS_TIME, acts_on, before_objects
from mtcheck.checks.syntax.adverbials.behind_to import BEFORE_TO, OPENS_ADVERBIAL, behind_to
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    ADVERBS,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_HAVE,
    PHRASE_OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    WEEKDAYS,
)
from mtcheck.languages.patterns import OPENING, lazy_regex
from mtcheck.languages.tokens import MARKS, Neighbours, PerToken, matches
from mtcheck.report import Severity

__all__ = ["MisplacedAdverbial"]

_TIMES = frozenset("yesterday today tomorrow tonight again already often always soon still now never daily".split())
_ADVERBS = (ADVERBS | _TIMES | {"there", "well", "together"}) - frozenset(
    "not just only even too once n't yet ever twice".split()
)
_OPENERS = ADVERBIAL_PREPOSITIONS | {"to", "along"}
_PERIODS = frozenset(
    "week month year night weekend spring summer autumn winter day morning evening afternoon season".split()
)
_UNITS = frozenset(
    "time times year years month months week weeks day days hour hours minute minutes percent per"
    " season morning evening night afternoon".split()
)
"""Words that make a noun phrase an adverbial: *three times*, *two years ago*, *every day*."""
_INTRANSITIVE = frozenset("come go arrive happen occur look belong die appear live stay remain sit lie be".split())
_TELLING = frozenset("tell inform assure convince persuade warn remind promise ask show".split())
"""Verbs with which a clause behind the object is another object and no part of it."""
_RELATIVE = frozenset("that which who whose where whether how".split())
_JOINTS = CONJUNCTIONS - {"that"}
_SUBJECTS_OR_VERBS = AUXILIARIES | PRONOUNS
_OPEN_OBJECT = (DETERMINERS - {"that", "this", "both", "all"}) | (
    QUANTIFIERS - {"more", "less", "most", "about", "around"}
)
_OBJECTS = frozenset("him them us me nothing something everything anything".split())
"""Objects of a single word."""
_BEFORE_PARTICLE = frozenset("already yesterday again finally suddenly today definitively completely partly".split())
_PARTICLES = frozenset("up out off down".split())
_TOGETHER = frozenset(
    "pull put bring come piece get call gather knit stitch draw tie bind link glue cobble throw scrape hold keep add "
    "patch rally band sew mix stick stay club bundle lump string weave".split()
)
"""Verbs whose particle *together* is."""
_CLOSING = (_TIMES | {"there", "weekend", "evening", "morning", "week", "years"}) - {
    "often",
    "always",
    "never",
    "still",
}
"""Words behind which no noun goes on with the adverbial: *every week demonstrators*."""
_MOTION = frozenset("go drive fly travel commute move return walk run come ride head".split())
_GOALS = frozenset("to into onto home back from".split())
_OPINIONS = frozenset(
    "reckoning account accounts estimate estimates count admission standards calculation definition".split()
)
_LONGEST_ADVERBIAL = 16
_MOST_ENDS = 4
_MOST_HITS = 2
"""Suspicions in one clause: the first may be none."""


class MisplacedAdverbial(RuledCheck):
    id = "misplaced-adverbial"
    category = "fluency/grammar/word-order"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    needs_tagger = True
    message = "the adverbial stands between the verb and its object, as in German"
    explanation = """
Finds adverbials between a verb and its object or particle: "She reads today the book", "The bank raised on Monday in
Geneva its forecast", "He thanked after the race them", "was sold already out". German puts time and place before the
object, English behind it or before the verb. The language model compares the orders and decides; a heavy object that
English itself puts last stays silent.
"""
    examples = (
        bad(
            "The bank lowered ⟦last week⟧ its forecast.",
            repair="The bank lowered its forecast last week.",
        ),
        bad(
            "Divers discovered ⟦on Tuesday near the old harbour⟧ two mines.",
            repair="Divers discovered two mines on Tuesday near the old harbour.",
        ),
        bad(
            "The winner hugged ⟦after the ceremony⟧ them and left.",
            repair="The winner hugged them after the ceremony and left.",
        ),
        bad(
            "The first edition was sold ⟦already⟧ out in May.", repair="The first edition was already sold out in May."
        ),
        bad(
            "The inspector checks ⟦regularly⟧ the kitchens of all clinics in the state and publishes a list.",
            repair="The inspector regularly checks the kitchens of all clinics in the state and publishes a list.",
        ),
        good("When they left yesterday the door was open; he announced yesterday the firm would move to a new site."),
        good("The thing he did yesterday the whole town knows. She walks regularly the same day as the others."),
        bad(
            "The police thanked the divers. ⟦Also⟧ the family praised their courage.",
            repair="The police thanked the divers. The family also praised their courage.",
        ),
        good(
            "Also the author of two novels, she sings. Also the driver, she said, was hurt. Also the winner was a Dane."
        ),
        bad(
            "The ban works. ⟦Also⟧ the neighbouring town of Lens wants to forbid gravel.",
            repair="The ban works. The neighbouring town of Lens also wants to forbid gravel.",
        ),
        good("Also the home of the club is the old pier. Also a son of the town wrote, the poet who had left it."),
        bad("The heirs sold ⟦already⟧ the house.", repair="The heirs already sold the house."),
        bad("The mayor has ⟦with the plan⟧ a problem.", repair="The mayor has a problem with the plan."),
        good(
            "The plan has at its heart a simple idea. She has with her a bag full of letters; they had in mind a walk."
        ),
        bad(
            "The court convicted ⟦on Monday⟧ a former mayor. The talks are to ⟦in March⟧ begin.",
            repair="The court convicted a former mayor on Monday. The talks are to begin in March.",
        ),
        bad(
            "The farm produced ⟦last year⟧ 40 tonnes of honey. The state wants to ⟦with the fund⟧ relieve families.",
            repair="The farm produced 40 tonnes of honey last year. The state wants to relieve families with the fund.",
        ),
        bad(
            "The king will open ⟦on Friday⟧ the new port. Police have seized ⟦in March⟧ 200 kilos of tobacco.",
            repair="The king will open the new port on Friday. Police have seized 200 kilos of tobacco in March.",
        ),
        good("It opened last year a short walk from the port. The club won on Sunday 3-1. He wants to in part pay."),
        good("The man arrested on Friday a week ago was freed. The house he sold last year stands empty."),
        good("He announced on Monday that the two banks would merge. She is today the head of the firm."),
        good("The tax imposed on the city much higher costs of living than on its many neighbours in the south."),
        good(
            "He says despite the report the firm went on trading. They had paired in one cage a lion, a lamb and a fox."
        ),
        good("The court published on Friday a ruling of 214 pages that leaves no argument of the defence standing."),
        good("The firm moved to Ulm two years ago and in the summer three times as far."),
        good("It was the last question that cost the pub team from Lünen its title."),
        good("She asked the boy next door what the dog from Number 9 had done; they walked slowly down the hill."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _judged(passage: Passage, context: Context) -> Iterator[Hit]:
    """What the language model decides."""
    if not context.judged:
        return
    words = context.words(passage)
    parted = not _BEFORE_PARTICLE.isdisjoint(words) and not _PARTICLES.isdisjoint(words)
    sure = set() if _SINGLE.isdisjoint(words) else {hit.span for hit in _single(passage, context)}
    sure |= {hit.span for hit in before_objects(passage.text)}
    for clause in clauses_of(passage.text):
        found = 0
        for first, end in _adverbials(clause):
            candidates = tuple(dict.fromkeys(_candidates(clause, first, end)))
            if _mark(clause, first, end) in sure:
                break
            if not candidates or _is_noun(passage, context, clause.spans()[first - 1]):
                continue
            if clause.words[first] == "by" and (
                clause.words[end - 1] in _OPINIONS or clause.words[first + 1][0].isdigit()
            ):
                continue  # held by her reckoning two million buttons; extended by 90 days the deadline
            owns = clause.words[first - 1] in FINITE_HAVE
            if owns and (clause.words[first] not in _BEHIND_OWNED or clause.words[first + 1] in PRONOUNS):
                continue
            already = clause.phrase(first, end) == "already" and clause.words[end] in DETERMINERS
            margin = MARGIN_OF_HAVE if owns else MARGIN_OF_ALREADY if already else MARGIN
            yield Hit(_mark(clause, first, end), contrast=Contrast(candidates, margin=margin))
            found += 1
            if found == _MOST_HITS:
                break
        for first in _already_before_objects(clause) if not found and "already" in words else ():
            span = Span(clause.spans()[first - 1].start, clause.spans()[first].end)
            before = Edit(span, f"already {clause.phrase(first - 1, first)}")
            yield Hit(_mark(clause, first, first + 1), contrast=Contrast((before,), margin=MARGIN_OF_ALREADY))
        for first, goal in _before_goals(clause):
            edits = tuple(_goal_first(clause, first, goal))
            yield Hit(_mark(clause, first, goal), contrast=Contrast(edits, margin=MARGIN_OF_GOAL))
        for first in _before_particles(clause) if parted else ():
            spans = clause.spans()
            verb, adverb, particle = (clause.phrase(place, place + 1) for place in range(first - 1, first + 2))
            whole = Span(spans[first - 1].start, spans[first + 1].end)
            edits = (Edit(whole, f"{adverb} {verb} {particle}"), Edit(whole, f"{verb} {particle} {adverb}"))
            yield Hit(_mark(clause, first, first + 1), contrast=Contrast(edits, margin=MARGIN))


def _single(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Visited yesterday the villages”, “checks regularly the water”: a time or manner of a word or two, whatever the
    object weighs; but “announced yesterday the firm would go”, “signed today the treaty”."""
    for clause in clauses_of(passage.text):
        words = clause.words
        for first in range(2, len(words) - 2):
            if words[first] not in _SINGLE:
                continue
            end = first + (2 if words[first + 1] in _OF_DAY else 1)
            if words[first] == "today" and len(words) - end > _LONGEST_OF_TODAY:
                continue
            if _acts_on(words, first - 1) and _is_object(words, end):
                only = not any(may_be_finite(words, place) for place in range(first - 1))
                if not only and _is_noun(passage, context, clause.spans()[first - 1]):
                    continue
                candidates = list(dict.fromkeys(_candidates(clause, first, end)))
                if words[first].endswith("ly"):
                    candidates.reverse()
                if candidates:
                    yield Hit.certain(_mark(clause, first, end), candidates)


_ALSO = lazy_regex(
    rf"{OPENING}(?P<also>Also)\s(?=(?:the|his|her|its|their|many|most|some|other|several|two|three|an?)\s)"
)


def _also_first(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Also the fire chief thanked everyone” (*auch der …*); but “Also the author of two novels, she …” and “Also a
    victim was the driver”."""
    for match in matches(_ALSO, passage.text, ("also",)):
        tokens = [token for token in context.tokens_at(passage, match.end()) if token.span.start >= match.end()]
        place = plain = _end_of_nominal(tokens, 0)
        if tokens[place:] and tokens[place].text in _OF_SUBJECT:
            place = _end_of_nominal(tokens, place + 1)
        if not place or place == len(tokens):
            continue
        verb, behind = tokens[place], tokens[place + 1 : place + 2]
        noun = place <= _LONGEST_SUBJECT and tokens[place - 1].tag in ("NN", "NNS", "NNP", "NNPS")
        if not noun or verb.tag not in ("VBD", "VBZ", "VBP", "MD"):
            continue
        if place > plain and (verb.text in BE or not behind or behind[0].text == ","):
            continue  # “also the home of the club is the old pier”, “also a son of the town wrote, the poet who …”
        if verb.text in AUXILIARIES and (not behind or behind[0].text.lower() in _OPEN_OBJECT):
            continue
        start, end = tokens[0].span.start, verb.span.end
        subject = passage.text[start : verb.span.start]
        also = f"{verb.text} also" if verb.text in AUXILIARIES else f"also {verb.text}"
        repair = Edit(Span(match.start(), end), f"{subject[0].upper()}{subject[1:]}{also}")
        yield Hit(Span(*match.span("also")), repair=repair, message=_MESSAGE_OF_ALSO)


def _end_of_nominal(tokens: Sequence[Token], start: int) -> int:
    """Where a noun phrase ends, in which a participle may stand behind what opens it: the neighbouring town."""
    for at in range(start, len(tokens)):
        attribute = tokens[at].tag in ("VBG", "VBN") and at > start and tokens[at - 1].tag in ("DT", "PRP$")
        if not attribute and not tokens[at].tag.startswith(_NOMINAL):
            return at
    return len(tokens)


_OF_SUBJECT = frozenset({"of", "in", "from", "at", "near"})
_NOMINAL = ("DT", "JJ", "NN", "CD", "PRP$", "POS")
_LONGEST_SUBJECT = 8
_MESSAGE_OF_ALSO = "“also” stands behind the subject in English"


def _acts_on(words: tuple[str, ...], place: int) -> bool:
    """Whether a word is a finite verb that does something to an object, and tells nothing."""
    verb, before = words[place], words[place - 1]
    if before in PHRASE_OPENERS or before in AUXILIARIES or before in ("to", "not", "and", "or", "being"):
        return False
    if not verb_tags(verb) & {"VBD", "VBZ"} or not _takes_object(verb):
        return False
    return _SHOWN.isdisjoint(verb_lemmas(verb)) and verb not in FINITE_HAVE


def _is_object(words: tuple[str, ...], start: int) -> bool:
    """Whether a noun phrase goes on from here to the end of the clause, and no clause of its own."""
    if words[start] not in _OPEN_OBJECT or not _TIMED.isdisjoint(words[start : start + 4]):
        return False
    for place in range(start + 1, len(words)):
        if words[place] in ("and", "but", "because", "while"):
            return place > start + 1
        if words[place] in _RELATIVE or words[place] == "when":
            return False  # “visited today the scene of the attack that killed five”
        if may_be_finite(words, place):
            return False
    return True


_SINGLE = frozenset(
    """
    yesterday tomorrow today regularly unanimously immediately quickly repeatedly thoroughly vehemently promptly
    resolutely temporarily
    """.split()
)
_LONGEST_OF_TODAY = 6
_OF_DAY = frozenset("morning evening afternoon night".split())
_SHOWN = frozenset(
    """
    sign launch unveil publish release issue become remain mean call name present reveal introduce hold raise be make do
    start begin play follow mark last cost take number total announce confirm deny report declare claim say warn predict
    suggest recommend demand propose see outline describe
    """.split()
)
"""Verbs that news puts a time behind, or whose noun phrase is no object."""

MARGIN = 2.5
"""Nats, benchmarks/calibration/syntax_margins.py: all of 180 suspected sound clauses lost."""
MARGIN_OF_ALREADY = -8.0
"""“Brought already all his valuables”: never before an object, so that it is enough if the model does not object."""
MARGIN_OF_GOAL = 4.5
MARGIN_OF_HAVE = 5.0
_BEHIND_OWNED = frozenset({"for", "with", "since"})
"""Prepositions of what stands behind the object of *have*; "at its heart" and "within living memory" may before."""


def _mark(clause: Clause, first: int, end: int) -> Span:
    spans = clause.spans()
    return Span(spans[first].start, spans[end - 1].end)


def _adverbials(clause: Clause) -> Iterator[tuple[int, int]]:
    """Where adverbials stand behind a full verb and before a noun phrase that no preposition governs."""
    words = clause.words
    for verb in _BEFORE_ADVERBIAL.places(words):
        first = verb + 1
        if first + 1 == len(words) or not _is_transitive(words, verb) or not _opens_adverbial(words, first):
            continue
        for end in range(first + 1, min(first + _LONGEST_ADVERBIAL, len(words))):
            word = words[end]
            if word in _OBJECTS and _is_complete(words, first, end) and _may_follow_object(words, end + 1):
                yield first, end
                break
            if word in _JOINTS or (word in _SUBJECTS_OR_VERBS and not is_month(words, end)):
                break
            if _opens_object(clause, first, end) and _is_complete(words, first, end):
                if not _is_heavy(words, first, end) and not _opens_list(clause, end):
                    yield first, end
                break


def _already_before_objects(clause: Clause) -> Iterator[int]:
    """Where *already* stands between a verb that is one beyond doubt and its object: “sold already the watch”."""
    words = clause.words
    for place in range(2, len(words) - 2):
        behind = words[place + 1 : place + 5]
        if words[place] != "already" or behind[0] not in _OPEN_OBJECT | {"all"} or not _TIMED.isdisjoint(behind):
            continue
        verb = words[place - 1]
        finite = verb_tags(verb) & {"VBD", "VBZ"} and AUXILIARIES.isdisjoint(words[place - 2 : place])
        if finite and _INTRANSITIVE.isdisjoint(verb_lemmas(verb)):
            yield place


_TIMED = _UNITS | frozenset("decade decades century ago before earlier later next previous following same".split())


def _opens_adverbial(words: tuple[str, ...], index: int) -> bool:
    word, behind = words[index], words[index + 1]
    if word == "to":
        return "VB" not in verb_tags(behind)
    if word == "in" and behind == "order":
        return False
    if word == "together":
        return _TOGETHER.isdisjoint(verb_lemmas(words[index - 1]))
    if word in _OPENERS or word in _ADVERBS or (word.endswith("ly") and len(word) > 5):
        return True
    if word in ("early", "late", "shortly", "only", "very"):
        return behind in PREPOSITIONS or behind in _ADVERBS
    return word in ("last", "next", "this", "every") and behind in _PERIODS


def _may_open_adverbial(word: str) -> bool:
    return (
        word in _OPENERS
        or word in _ADVERBS
        or word.endswith("ly")
        or word in ("together", "early", "late", "shortly", "only", "very", "last", "next", "this", "every")
    )


def _is_transitive(words: tuple[str, ...], index: int) -> bool:
    """Whether a word is a full verb that can have an object."""
    word = words[index]
    before = words[index - 1] if index else ""
    if word in FINITE_HAVE:
        return index > 0 and not any("VBN" in verb_tags(other) or other == "to" for other in words[index + 1 :])
    return _takes_object(word) and not (before in PHRASE_OPENERS and can_be(word) & {"NOUN", "ADJ"})


@PerToken
def _takes_object(word: str) -> bool:
    if word in FINITE_HAVE:
        return True
    if word in AUXILIARIES or not verb_tags(word) & {"VBD", "VBN", "VBZ", "VB", "VBP"}:
        return False
    return _INTRANSITIVE.isdisjoint(verb_lemmas(word))


def _is_noun(passage: Passage, context: Context, word: Span) -> bool:
    """Whether a word that can be a verb is a noun here: *the quiz team*."""
    if "NOUN" not in can_be(word.of(passage.text)):
        return False
    tokens = context.tokens_at(passage, word.start)
    return any(token.span.start == word.start and token.tag[:2] in ("NN", "JJ") for token in tokens)


def _opens_object(clause: Clause, first: int, index: int) -> bool:
    words = clause.words
    word = words[index]
    opens = word in _OPEN_OBJECT
    opens = opens or (word in ("more", "less") and words[index + 1 : index + 2] == ("than",))
    opens = opens or (word in ("over", "around", "about", "almost") and _is_number(words[index + 1 : index + 2]))
    opens = opens or word[0].isdigit() or (clause.is_name(index) and word.endswith(("’s", "'s")))
    opens = opens or _is_bare_object(clause, first, index)
    behind = takewhile(lambda word: word not in PREPOSITIONS, words[index + 1 : index + 4])
    return opens and _UNITS.isdisjoint(behind)


def _is_number(words: tuple[str, ...]) -> bool:
    return bool(words) and words[0][0].isdigit()


def _is_bare_object(clause: Clause, first: int, index: int) -> bool:
    """Whether a noun without an article follows a word after which no noun phrase goes on: “sells there cheese”."""
    words, before = clause.words, clause.words[index - 1]
    closes = before in _CLOSING or before in WEEKDAYS or (before.endswith("ly") and index - first > 1)
    if before == "well" and clause.is_name(index):
        return True
    return closes and any(map(_is_plural_noun, words[index : index + 2])) and _is_nominal(words[index])


@cache
def _is_plural_noun(word: str) -> bool:
    return is_plural(word) and not verb_tags(word) & {"VBZ"}


@cache
def _is_nominal(word: str) -> bool:
    return word not in PHRASE_OPENERS and bool(can_be(word) & {"NOUN", "ADJ"}) and "ADV" not in can_be(word)


def _opens_list(clause: Clause, start: int) -> bool:
    """Whether the object may go on behind a comma: “paired in one cage a lion, a lamb and a fox”."""
    return clause.closing == "," and clause.words[start] in ("a", "an") and len(clause.words) - start <= _LONGEST_ITEM


_LONGEST_ITEM = 3


def _is_heavy(words: tuple[str, ...], first: int, start: int) -> bool:
    """Whether the object carries a clause of its own or is much longer than the adverbial, for which English puts it
    last, too: “imposed on the city much higher costs than on its neighbours”; or is the subject of what is said."""
    verb = words[first - 1]
    if takes_bare_clause(verb) and any(may_be_finite(words, at) for at in range(start + 2, len(words))):
        return True  # “he says despite the report the firm went on”
    if not _TELLING.isdisjoint(verb_lemmas(verb)):
        return False
    if len(words) - start - (start - first) >= _HEAVIER and not _LINKS.isdisjoint(words[start + 2 :]):
        return True
    return not _RELATIVE.isdisjoint(words[start + 2 :])


_HEAVIER = 5
"""Words by which a heavy object is longer than the adverbial."""
_LINKS = PREPOSITIONS | {"and", "or", "to"}
"""Words that make an object long."""


def _is_complete(words: tuple[str, ...], first: int, end: int) -> bool:
    """Whether the adverbial ends in a word that closes its last phrase."""
    last = words[end - 1]
    if last in PHRASE_OPENERS or last in _OPENERS or last in ("very", "so", "and", "or", "not"):
        return False
    adverb = last in _ADVERBS or last.endswith("ly")
    return adverb or last[0].isdigit() or not can_be(last) or "NOUN" in can_be(last) or end - first == 1


def _candidates(clause: Clause, first: int, end: int) -> Iterator[Edit]:
    """The adverbials behind each possible end of the object, and a single adverb before the verb."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    adverbial = phrase(first, end)
    adverb = words[end - 1] in _ADVERBS or words[end - 1].endswith("ly")
    if words[end] in _OBJECTS:
        yield Edit(Span(spans[first].start, spans[end].end), f"{phrase(end, end + 1)} {adverbial}")
        return
    stops = [s for s in range(end + 1, len(words) + 1) if _may_end_object(words, end, s)]
    if clause.is_name(end) and end + 1 not in stops:
        stops.insert(0, end + 1)
    for stop in (*stops[: _MOST_ENDS - 1], *stops[_MOST_ENDS - 1 :][-1:]):
        whole = Span(spans[first].start, spans[stop - 1].end)
        yield Edit(whole, f"{phrase(end, stop)} {adverbial}")
        if adverb and end - first > 1:
            before = Span(spans[first - 1].start, spans[stop - 1].end)
            yield Edit(
                before, f"{words[end - 1]} {phrase(first - 1, first)} {phrase(end, stop)} {phrase(first, end - 1)}"
            )
    if adverb and end - first == 1:
        yield Edit(Span(spans[first - 1].start, spans[first].end), f"{adverbial} {phrase(first - 1, first)}")


def _may_end_object(words: tuple[str, ...], start: int, stop: int) -> bool:
    last = words[stop - 1]
    if last in PHRASE_OPENERS or stop - start < 2 - bool(can_be(last) & {"NOUN"}):
        return False
    return _may_follow_object(words, stop)


def _may_follow_object(words: tuple[str, ...], index: int) -> bool:
    return index == len(words) or words[index] in PREPOSITIONS | CONJUNCTIONS | {"to"}


def _before_particles(clause: Clause) -> Iterator[int]:
    """Where an adverb stands between a verb and its particle."""
    words = clause.words
    for index in _ADVERB_AND_PARTICLE.places(words):
        if index and verb_tags(words[index - 1]):
            yield index


def _before_goals(clause: Clause) -> Iterator[tuple[int, int]]:
    """Where two adverbials, the first of time, stand between a verb of motion and its goal: “on Monday by car to”."""
    words = clause.words
    for verb in _MOVING_THEN.places(words) if len(words) > _FEWEST_BEFORE_GOAL else ():
        first = verb + 1
        if first >= len(words) - 4 or not _opens_time(words, first):
            continue
        openers = 1
        for goal in range(first + 2, min(first + _LONGEST_ADVERBIAL, len(words) - 1)):
            word = words[goal]
            if word in _JOINTS or word in _SUBJECTS_OR_VERBS:
                break
            if (
                word in _GOALS
                and openers > 1
                and words[goal + 1] not in _JOINTS
                and "VB" not in verb_tags(words[goal + 1])
            ):
                yield first, goal
                break
            openers += word in _OPENERS and words[goal - 1] not in _OPENERS


def _moves(word: str) -> bool:
    return not _MOTION.isdisjoint(verb_lemmas(word))


_FEWEST_BEFORE_GOAL = 5
_OPENING_TIME = _TIMES | frozenset("since last next this every on in at".split())
_BEFORE_ADVERBIAL = Neighbours((_takes_object, _may_open_adverbial))
_MOVING_THEN = Neighbours((_moves, _OPENING_TIME))
_ADVERB_AND_PARTICLE = Neighbours((_BEFORE_PARTICLE, _PARTICLES))


def _opens_time(words: tuple[str, ...], index: int) -> bool:
    word, behind = words[index], words[index + 1]
    if word in _TIMES or word == "since" or (word in ("last", "next", "this", "every") and behind in _PERIODS):
        return True
    return word in ("on", "in", "at") and (behind in WEEKDAYS or behind[0].isdigit() or words[index + 2] in _PERIODS)


def _goal_first(clause: Clause, first: int, goal: int) -> Iterator[Edit]:
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    for stop in [s for s in range(goal + 1, len(words) + 1) if _may_end_object(words, goal - 1, s)][:3]:
        yield Edit(Span(spans[first].start, spans[stop - 1].end), f"{phrase(goal, stop)} {phrase(first, goal)}")


def _may_open(token: str) -> bool:
    return _may_open_adverbial(token.strip(MARKS).lower())


_ALSO_BEFORE = frozenset("the his her its their many most some other several two three a an".split())
_RULES = (
    Rule(_single, (Bigram(_SINGLE, _OPEN_OBJECT), Bigram(_SINGLE, _OF_DAY))),
    Rule.of_text(behind_to, Together(Bigram(BEFORE_TO, frozenset({"to"})), Bigram(frozenset({"to"}), OPENS_ADVERBIAL))),
    Rule.of_text(before_objects, Bigram(acts_on, OPENS_TIME)),
    Rule(_also_first, Bigram(frozenset({"also"}), _ALSO_BEFORE)),
    Rule(_judged, (), _may_open),
)

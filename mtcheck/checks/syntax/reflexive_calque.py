"""A reflexive pronoun that only German needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mtcheck.analysis.clauses import clauses_of
from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.syntax.candidates.moves import moved, removed
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    FINITE_BE,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["ReflexiveCalque"]

_REFLEXIVES = frozenset("itself themselves himself herself myself ourselves yourself yourselves oneself".split())
_AUXILIARIES = AUXILIARIES | {"to", "not"}
_NEVER_REFLEXIVE = frozenset(
    """
    remember afford relax happen occur meet apologise apologize complain agree disagree differ worsen deteriorate
    increase decrease rise fall sink grow lie refer wonder recover participate refuse decide
    die remain arrive quarrel argue care belong approach hurry end begin start last look evaporate
    specialise specialize emerge loom suffice elapse expire subside coincide stem flourish
    double triple halve amount decline diminish hesitate rejoice
    recuperate stabilise stabilize normalise normalize lengthen shorten narrow widen deepen brighten sharpen dwindle
    darken
    """.split()
)
"""Verbs whose German counterparts are reflexive or close to one that is."""
_SELDOM_REFLEXIVE = frozenset(
    """
    marry rest sit stand relate sleep suit join watch fear shrink cool warm strengthen weaken ease worry
    separate concentrate relieve accumulate multiply resign intensify
    develop improve change move spread vary open close turn form extend resolve inform interest imagine complete
    register apply report enrol enroll qualify retreat withdraw unite gather assemble queue divorce engage
    commit train listen think wish hope borrow thank excuse fall wash shave dress comment complain negotiate
    dissolve shift increase reduce orient direct remind notice return focus calm settle stop retire delay
    accustom fit please deal handle run play show continue divide split close fill empty refrain advance improve
    mix communicate quarrel date kiss hug cooperate team prepare resemble know greet contradict
    """.split()
)
"""Verbs that take a reflexive pronoun seldom: the language model must be sure that nothing is lost without it."""
_NEAR = 7
_NEVER_BEFORE = {"concentrate": ("on",), "fear": ("before", "of"), "worry": ("about", "for")}
"""Verbs that take a reflexive pronoun, but not before these prepositions."""
_ABLE = frozenset("can cannot can't can’t could couldn't couldn’t longer".split())
_SPEAKERS = frozenset({"myself", "ourselves", "yourself", "yourselves", "oneself"})
"""Pronouns that are as often emphatic: *I would rather die myself*."""
_MUTUAL = frozenset("know resemble meet greet kiss hug contradict".split())
"""Verbs whose German pronoun is *einander*."""
_KNOW = frozenset("know knows knew known".split())
_SINCE = frozenset("for since from already through".split())
_EXPRESS = lazy_regex(
    r"\b(?P<verb>express|expresses|expressed|expressing|utter|uttered|utters)\s(?:himself|herself|themselves|itself)\s"
    r"(?:(?P<adverb>\w+ly|critically|not)\s)?(?:to|about|on|over|against)\b"
)
_PLEASED = lazy_regex(
    r"\b(?P<verb>please[sd]?)\s(?P<who>himself|herself|itself|themselves)\s(?P<at>(?:very\s|especially\s|particularly\s|above\sall\s)?(?:over|about))\b"
)
"""*Sich freuen über*: “pleased herself over the performance”."""
_PLEASED_FORMS = {"pleased": ("was", "were"), "pleases": ("is", "are"), "please": ("is", "are")}
_MAKING_US = lazy_regex(
    r"\b[Ww]e\s(?:(?:are|have|must|want\sto|will|can|should|had|also|now|only|not|always|thus)\s){0,2}(?:mak(?:e|ing)|made)\s"
    r"(?P<us>us)\s(?=(?:more\s|less\s|completely\s|very\s|too\s)?(?:independent|dependent|vulnerable|ridiculous|guilty|"
    r"liable|unpopular|strong|stronger|ready|fit|smaller|comfortable|punishable|noticeable|useful|dispensable|superfluous)\b)"
)
"""“We are making us independent”."""
_FORWARD = lazy_regex(
    r"\b(?P<verb>look|looks|looked|looking)\s(?P<gap>(?:very\smuch\s|already\s|really\s)?)forward"
    r"(?P<pronoun>\s(?:me|us|him|her|them|you|himself|herself|themselves|ourselves|myself|yourself|itself))(?=\s(?:very\smuch\s|already\s)?(?:to|on|for)\b)"
)
"""*Sich freuen*; but “we look forward, ourselves, to”."""
_ASKED_BEHIND_COMMA = lazy_regex(
    r"\b(?:ask|asks|asked|asking|wonder|wonders|wondered)\s(?:himself|herself|itself|themselves|ourselves|myself)"
    r"(?P<question>\s(?:\w+\s)?the\squestion)?(?P<comma>,)\s(?:whether|(?:why|how(?:\s(?:long|much|many|far|often))?|what|who)"
    r"\s(?!is\b|are\b|was\b|were\b|did\b|do\b|does\b|can\b|could\b|will\b|would\b|has\b|have\b|had\b|should\b|if\b|on\b|in\b))"
    r"[^.?!“”\"]*(?=[.!])"
)
"""“They ask themselves, why the school was closed.”"""
_OBJECTS = {"i": "me", "we": "us", "you": "you"}
_OBJECT_PRONOUNS = frozenset(_OBJECTS.values())
_TAKES_PLAIN_OBJECT = frozenset(
    """
    get buy want see find need love make build have like do be picture say tell ask call cook bring take give let help
    know watch think bet hear pay lay sit send fetch teach put hate fix earn
    """.split()
)
"""Verbs that have such an object in English, too, if only in speech (“I got me a dog”), or words of a clause of its own
("you know you", "I think me")."""
_BEHIND_OBJECT = (
    PREPOSITIONS
    | CONJUNCTIONS
    | ADVERBS
    | frozenset(
        """
    forward exactly well very too to here there today tomorrow yesterday not so again quickly slowly
    """.split()
    )
)
_BEHIND_YOU = frozenset("here there in on at to for about with well too".split())
_NO_COMMA = "no comma stands before an indirect question, and no “the question”"
_FURTHEST_SUBJECT = 4
_BESIDE_VERB = (AUXILIARIES | ADVERBS | {"to", "not", "do", "did", "don't", "didn't"}) - {"being"}
_HAVING = frozenset("have had".split())
_NO_SUBJECT = PREPOSITIONS | frozenset("and or let as than".split())
_COMMENT = {"express": "comment", "expresses": "comments", "expressed": "commented", "expressing": "commenting",
            "utter": "comment", "uttered": "commented", "utters": "comments"}  # fmt: skip


def _may_precede_object(token: str) -> bool:
    """Whether a token is a verb that such an object stands behind, or the *have* of one."""
    word = token.lower()
    return word in _HAVING or (bool(verb_tags(word)) and _TAKES_PLAIN_OBJECT.isdisjoint(verb_lemmas(word)))


_WILL_SHOW = lazy_regex(
    r"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"]\s))(?:Whether|How|Who|Why)\s(?:(?!(?:that|which|who|will)\b)[\w’-]+\s){1,12}?"
    r"(?:can|could|is|are|was|were|has|have|had|works?|succeeds?|wins?|holds?|does|do|must|may|should)\s(?:(?!(?:that|which|who)\b)[\w’-]+\s){0,10}?"
    r"(?P<show>will\s(?:only\s|then\s|soon\s|probably\s|first\s|now\s)?(?P<itself>show\sitself))(?=\s(?:in|over|next|tomorrow|on|at|only|when|by|this|"
    r"during|soon|today|later|after|within)\b|[.,;])"
    r"|\b[Ii]t\s(?P<it>(?:will|must)\s(?:only\s|then\s|soon\s|probably\s|first\s|now\s)?show\sitself)"
    r"(?=(?:\s(?:in|over|next|tomorrow|on|only|this|during|soon)[^.;:,]{0,40}?)?,?\s(?:whether|how\s(?:much|many|the|it|he|she|they))\b)"
)
"""“Whether it can be contained will show itself”: *wird sich zeigen*."""


class ReflexiveCalque(Check):
    id = "reflexive-calque"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = (
        _REFLEXIVES | {"forward"},
        Bigram(frozenset("make making made".split()), frozenset({"us"})),
        Bigram(_may_precede_object, _OBJECT_PRONOUNS),
    )
    message = "the verb takes no reflexive pronoun in English"
    explanation = """
Finds *itself*, *themselves* and the like where a German reflexive verb was translated word by word: "The situation has
itself relaxed", "The ministers met themselves in Rome". Delete the pronoun. The language model confirms that nothing is
missing without it; emphasis ("the minister himself has said so") stays silent.
"""
    examples = (
        bad(
            "Whether the outbreak can be contained ⟦will show itself⟧ in the coming days.",
            repair="Whether the outbreak can be contained will become clear in the coming days.",
        ),
        bad(
            "It ⟦will show itself⟧ on Monday whether he stays.",
            repair="It will become clear on Monday whether he stays.",
        ),
        bad("The coach ⟦pleased herself over⟧ the result.", repair="The coach was pleased with the result."),
        bad(
            "The price of hazelnuts has ⟦itself⟧ since last autumn almost doubled, according to the association.",
            repair="The price of hazelnuts has since last autumn almost doubled, according to the association.",
        ),
        bad(
            "The flood situation has eased ⟦itself⟧ since Tuesday.",
            repair="The flood situation has eased since Tuesday.",
        ),
        bad(
            "On Monday the weather changes ⟦itself⟧, and there will be rain.",
            repair="On Monday the weather changes, and there will be rain.",
        ),
        good("The force has referred itself to the police watchdog, and he referred himself to a clinic."),
        good("She sang to please herself. He pleases himself, and over time he will please others."),
        good(
            "Whether the effect will show itself in trials is unclear. How the damage that was done will show itself."
        ),
        bad(
            "The situation in the flooded districts along the lower Elbe has improved ⟦itself⟧ slightly.",
            repair="The situation in the flooded districts along the lower Elbe has improved slightly.",
        ),
        bad("The situation at the border has ⟦itself⟧ relaxed.", repair="The situation at the border has relaxed."),
        bad(
            "The coach did not want to ⟦express himself to⟧ the rumours.",
            repair="The coach did not want to comment on the rumours.",
        ),
        bad(
            "The neighbours had known ⟦themselves⟧ for thirty years.",
            repair="The neighbours had known each other for thirty years.",
        ),
        bad("We are looking forward ⟦us⟧ to the concert.", repair="We are looking forward to the concert."),
        bad("The car overturned ⟦itself⟧ twice.", repair="The car overturned twice."),
        bad("The fronts in the dispute have ⟦themselves⟧ hardened.", repair="The fronts in the dispute have hardened."),
        bad("By dawn a queue had formed ⟦itself⟧.", repair="By dawn a queue had formed."),
        bad("The fire had ⟦itself⟧ already spread to the roof.", repair="The fire had already spread to the roof."),
        bad("We are making ⟦us⟧ independent of gas.", repair="We are making ourselves independent of gas."),
        good("The queue formed itself into a ring, and the town itself changed."),
        good("The matter resolved itself, the storm calmed itself, and the virus has itself been changed by the cure."),
        good("We make us tea. They make us independent of gas; we want to make us, the members, proud."),
        bad("We met ⟦us⟧ on Friday. I remember ⟦me⟧ well.", repair="We met on Friday. I remember well."),
        bad(
            "The farmers ⟦asked themselves,⟧ why the dam had not held.",
            repair="The farmers asked themselves why the dam had not held.",
        ),
        good("They asked themselves, how did it come to this? She asked herself, if only once, whether he lied."),
        good(
            "I bought me a dog, and we need us a plan. You see you have to wait; I know you, and you and I met us all."
        ),
        good("The players know themselves too well, and visitors help themselves to coffee."),
        good("He warmed himself, eased himself into the chair and resigned himself to defeat."),
        good("The end itself was calm, and all they had to fear was fear itself. I would rather die myself."),
        good("A man who called the police was himself arrested; the winner had herself been beaten twice."),
        good("The minister himself has said so, and the board has itself to blame."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in matches(_FORWARD, passage.text, ("forward",)):
            span = Span(match.start("pronoun") + 1, match.end("pronoun"))
            yield Hit(span, repair=removed(passage.text, span))
        if not _OBJECT_PRONOUNS.isdisjoint(context.words(passage)):
            yield from _own_object(passage)
        for match in matches(_MAKING_US, passage.text, ("us",)):
            span = Span(*match.span("us"))
            yield Hit(span, repair=Edit(span, "ourselves"))
        if _REFLEXIVES.isdisjoint(context.words(passage)):
            return
        for match in matches(_WILL_SHOW, passage.text, ("show",), ("itself",)):
            whole = Span(*match.span("show" if match["show"] else "it"))
            yield Hit(
                whole,
                repair=Edit(
                    Span(match.start("itself") if match["itself"] else whole.end - 11, whole.end), "become clear"
                ),
            )
        yield from _expressed(passage.text)
        yield from _pleased(passage.text)
        yield from _asked(passage.text)
        yield from _in_clauses(passage.text)


def _in_clauses(text: str) -> Iterator[Hit]:
    """Pronouns beside verbs that take none."""
    for clause in clauses_of(text):
        if _REFLEXIVES.isdisjoint(clause.words):
            continue
        for index, word in enumerate(clause.words):
            beside = word in _REFLEXIVES and index > 0
            if not beside or not (_suspicious(clause.words, index) or _happens(clause.words, index)):
                continue
            span = clause.spans()[index]
            without = removed(text, span)
            if _is_sure(clause.words, index) or _happens(clause.words, index):
                yield Hit(span, repair=without)
                continue
            edits = [without]
            if (verb := _verb_behind(clause.words, index)) is not None:
                edits.append(moved(text, span, clause.spans()[verb].end))
            behind = clause.words[index + 1 : index + 2]
            if clause.words[index - 1] in _KNOW and not _SINCE.issuperset(behind or ("",)):
                continue
            if word == "themselves" and not _MUTUAL.isdisjoint(verb_lemmas(clause.words[index - 1])):
                edits.append(Edit(span, "each other"))
            if clause.words[index - 1] in MODALS:
                yield Hit(span, contrast=Contrast(tuple(edits), margin=MARGIN_OF_EMPHASIS))
                continue
            seldom = not _SELDOM_REFLEXIVE.isdisjoint(verb_lemmas(clause.words[index - 1]))
            yield Hit(span, contrast=Contrast(tuple(edits), margin=MARGIN_OF_DOUBT if seldom else MARGIN))


def _asked(text: str) -> Iterator[Hit]:
    """“They ask themselves, why the school was closed.”"""
    for match in _ASKED_BEHIND_COMMA.finditer(text):
        comma = Span(*match.span("comma"))
        edits = [Edit(comma, "")]
        if match["question"]:
            edits = [Edit(Span(match.start("question"), comma.end), ""), Edit(comma, " of")]
        yield replace(Hit.certain(Span(match.start(), comma.end), edits), message=_NO_COMMA)


def _expressed(text: str) -> Iterator[Hit]:
    """“Express himself to the rumours”: *sich äussern zu*."""
    for match in _EXPRESS.finditer(text):
        adverb = f"{match['adverb']} " if match["adverb"] else ""
        span = Span(*match.span())
        yield Hit(span, repair=Edit(span, f"{adverb}{_COMMENT[match['verb']]} on"))


def _pleased(text: str) -> Iterator[Hit]:
    for match in matches(_PLEASED, text, _PLEASED_FORMS):
        be = _PLEASED_FORMS[match["verb"]][match["who"] == "themselves"]
        how = match["at"].rpartition(" ")[0]
        span = Span(*match.span())
        yield Hit(span, repair=Edit(span, f"{be} {how} pleased with" if how else f"{be} pleased with"))


def _own_object(passage: Passage) -> Iterator[Hit]:
    """“I can remember me”, “we have us decided”: the object is the subject once more."""
    for clause in clauses_of(passage.text):
        words = clause.words
        for index in range(2, len(words)):
            if words[index] in _OBJECT_PRONOUNS and _is_own_object(words, index):
                span = clause.spans()[index]
                yield Hit(span, repair=removed(passage.text, span))


def _is_own_object(words: tuple[str, ...], index: int) -> bool:
    """Whether a pronoun is the object of a verb whose subject it is, and no other subject begins with it."""
    first = index - 1
    while first > 0 and index - first <= _FURTHEST_SUBJECT and (words[first] in _BESIDE_VERB or _is_verb(words[first])):
        first -= 1
    if _OBJECTS.get(words[first]) != words[index] or (first and _may_open_contact_clause(words[first - 1])):
        return False
    group, behind = words[first + 1 : index], words[index + 1 : index + 3]
    verbs = [word for word in group if word not in _BESIDE_VERB]
    if not verbs:
        return group[-1:] != () and group[-1] in _HAVING and _opens_with_participle(behind)
    if len(verbs) > 1 or group[-1] != verbs[0] or not _goes_with(verbs[0], group[:-1]):
        return False
    lemmas = set(verb_lemmas(verbs[0]))
    if not _TAKES_PLAIN_OBJECT.isdisjoint(lemmas):
        return False
    if words[first] == "you":
        return (not behind or behind[0] in _BEHIND_YOU) and not takes_bare_clause(verbs[0])
    if not lemmas.isdisjoint(_NEVER_REFLEXIVE | _SELDOM_REFLEXIVE):
        return True
    return not behind or behind[0] in _BEHIND_OBJECT or behind[0].endswith("ly")


def _may_open_contact_clause(before: str) -> bool:
    """Whether a clause may begin behind a word that belongs to it: “the songs we had moved us”."""
    return before in _NO_SUBJECT or "NOUN" in can_be(before)


def _opens_with_participle(words: tuple[str, ...]) -> bool:
    """``decided``, ``long thought``, and no ``made dinner``."""
    rest = words[1:] if words and (words[0] in ADVERBS or words[0] == "long") else words
    return bool(rest) and "VBN" in verb_tags(rest[0]) and "NOUN" not in can_be(rest[0])


def _goes_with(verb: str, before: tuple[str, ...]) -> bool:
    """Whether a verb has the form that the auxiliaries before it ask for."""
    auxiliaries = [word for word in before if word not in ADVERBS]
    tags = verb_tags(verb)
    if not auxiliaries:
        return not tags.isdisjoint(("VBP", "VBD"))
    last = auxiliaries[-1]
    if last in HAVE:
        return "VBN" in tags
    if last in BE:
        return not tags.isdisjoint(("VBN", "VBG"))
    return "VB" in tags


def _is_verb(word: str) -> bool:
    return bool(verb_tags(word)) and word not in PREPOSITIONS


MARGIN_OF_EMPHASIS = 5.0
MARGIN_OF_DOUBT = 0.0
MARGIN = 0.0
"""Nats; a dropped word is charged 2.5 σ beyond its expected surprisal, so that even no gain says that it was odd there
(benchmarks/calibration/syntax_margins.py)."""


def _suspicious(words: tuple[str, ...], index: int) -> bool:
    before = words[index - 1]
    if _is_handed_over(words, index):
        return False
    if before in BE and "VBN" in verb_tags(words[index + 1] if index + 1 < len(words) else ""):
        return False  # “the thief was himself arrested”
    if before in _AUXILIARIES:
        return _verb_behind(words, index) is not None or _doubled_at_end(words, index)
    if not (_NEVER_REFLEXIVE | _SELDOM_REFLEXIVE).isdisjoint(verb_lemmas(before)):
        return words[index + 1 : index + 2] not in _FINITE  # “the end itself was calm”
    if "explain" in verb_lemmas(before):
        return words[index + 1 : index + 2] in _ASKED  # “could not explain themselves why”
    verb = _verb_behind(words, index)
    return verb is not None and not _NEVER_REFLEXIVE.isdisjoint(verb_lemmas(words[verb]))


_INSTANCES = frozenset(
    """
    watchdog police hospital ombudsman committee doctor clinic regulator tribunal authority authorities commission
    commissioner council office inspectorate board surgeon specialist psychiatrist therapist
    """.split()
)


def _is_handed_over(words: tuple[str, ...], index: int) -> bool:
    """“The force has referred itself to the watchdog.”"""
    verb = index - 1 if words[index - 1] not in _AUXILIARIES else _verb_behind(words, index)
    referred = verb is not None and "refer" in verb_lemmas(words[verb])
    return referred and not _INSTANCES.isdisjoint(words[index + 1 : index + 2 + _NEAR])


def _doubled_at_end(words: tuple[str, ...], index: int) -> bool:
    """Whether a time or place parts *has itself* from its participle: “has itself since May almost doubled”."""
    last, behind = words[-1], words[index + 1] if index + 1 < len(words) else ""
    if words[index - 1] not in HAVE or not index + 2 < len(words) - 1 < index + _LONGEST_ADVERBIAL:
        return False
    between = words[index + 1 : -1]
    apart = behind in PREPOSITIONS or behind in _FURTHER or behind.endswith("ly")
    verb = "VBN" in verb_tags(last) and not _NEVER_REFLEXIVE.isdisjoint(verb_lemmas(last))
    return apart and verb and not any(word in AUXILIARIES or word in CONJUNCTIONS for word in between)


_LONGEST_ADVERBIAL = 10
_FURTHER = frozenset("further since almost nearly over last this already again more".split())
_FINITE = {(word,) for word in AUXILIARIES - {"be", "been", "being", "having"}}
_ASKED = {("how",), ("why",), ("what",), ("where",), ("that",)}


def _is_sure(words: tuple[str, ...], index: int) -> bool:
    """Whether the pronoun stands beside a verb that never takes one, and no object makes it an emphatic pronoun."""
    if words[index] in _SPEAKERS:
        return words[index - 1].startswith("rejoic")
    if "afford" in words[:index] and _ABLE.isdisjoint(words[:index]):
        return False  # “a way to afford themselves some rest”
    behind = words[index + 1] if index + 1 < len(words) else ""
    if behind == "to" == words[index - 1]:
        return False  # “owe it to themselves to remember”
    if any(behind in _NEVER_BEFORE.get(lemma, ()) for lemma in verb_lemmas(words[index - 1])):
        return True
    if "concentrate" in verb_lemmas(words[index - 1]) and "on" in words[index + 2 : index + _NEAR]:
        return True  # “concentrates itself in the campaign on housing”
    if words[index - 1] not in _AUXILIARIES:
        return not _NEVER_REFLEXIVE.isdisjoint(verb_lemmas(words[index - 1])) and not _may_be_noun(words, index - 1)
    if _doubled_at_end(words, index):
        return True
    verb = _verb_behind(words, index)
    if verb is None or _NEVER_REFLEXIVE.isdisjoint(verb_lemmas(words[verb])):
        return False
    return verb + 1 == len(words) or words[verb + 1] in PREPOSITIONS | CONJUNCTIONS


_OVERTURNING = frozenset(
    """
    car lorry van bus vehicle truck tractor coach trailer train tanker motorcycle jeep tram ambulance minibus carriage
    minivan camper caravan digger forklift
    """.split()
)
_SPREADING = frozenset(
    """
    fire flames smoke blaze virus rumour rumor news disease infection infections panic smell stench oil pathogen
    bacteria rumours wildfire odour epidemic fungus
    """.split()
)
_FORMING = frozenset(
    """
    queue queues line jam jams tailback tailbacks fog ice lake hole crack cracks puddle puddles crowd congestion frost
    snake crust mould ridge crater rift
    """.split()
)
_CHANGING = _SPREADING | frozenset(
    """
    situation fronts front mood tone climate atmosphere dispute conflict crisis tensions tension weather storm market
    prices demand pressure positions relations traffic fever condition evening night wait talks negotiations meeting
    hearing search trial matter affair procedure process competition debate discussion problem problems fear uncertainty
    """.split()
)
_BY_THEMSELVES = {
    "overturn": _OVERTURNING, "capsize": frozenset("boat ship ferry canoe dinghy yacht kayak raft".split()),
    "change": frozenset("weather picture climate mood".split()), "spread": _SPREADING, "form": _FORMING,
    "build": _FORMING | {"pressure", "tension"},
} | dict.fromkeys("harden worsen intensify aggravate sharpen".split(), _CHANGING)  # fmt: skip
_ALSO_IN_PERFECT = dict.fromkeys("ease relax calm improve change develop stretch drag dissolve".split(), _CHANGING)
"""What happens to things of itself, by the verb: “the queue formed itself”, “the fronts have themselves hardened”."""
_INTO = frozenset("into around round thin out up upon on".split())
"""“The queue formed itself into a circle”, “spread itself thin”."""


def _happens(words: tuple[str, ...], index: int) -> bool:
    """Whether the pronoun stands beside a verb whose subject is a thing that it happens to."""
    behind = words[index + 1] if index + 1 < len(words) else ""
    if words[index] not in ("itself", "themselves"):
        return False
    place = index - 1
    if words[place] in HAVE:
        verb = _verb_behind(words, index)
        after = "" if verb is None or verb + 1 == len(words) else words[verb + 1]
        ends = (
            not after
            or after in PREPOSITIONS | CONJUNCTIONS
            or after in ("to", "slightly", "again", "over", "somewhat")
        )
        if verb is None or not (ends or after.endswith("ly")):
            return False
    elif behind in _INTO:
        return False
    else:
        verb = place
    perfect = words[place] in HAVE or (place > 0 and words[place - 1] in HAVE)
    known = _BY_THEMSELVES | _ALSO_IN_PERFECT if perfect else _BY_THEMSELVES
    subjects = [known[lemma] for lemma in verb_lemmas(words[verb]) if lemma in known]
    near = words[max(place - _NEAR, 0) : place]
    first = (
        words[:_OPENING_WORDS] if perfect and words[0] in _OPENS_SUBJECT else ()
    )  # “the situation on the banks of …”
    return any(not subject.isdisjoint(near) or not subject.isdisjoint(first) for subject in subjects)


_OPENING_WORDS = 3
_OPENS_SUBJECT = frozenset("the this".split())


def _may_be_noun(words: tuple[str, ...], index: int) -> bool:
    """Whether a word may be a noun that the pronoun stresses: “the end itself”, “fear itself”."""
    word, before = words[index], words[index - 1] if index else ""
    if before in SUBJECT_PRONOUNS or before in _AUXILIARIES - FINITE_BE or word.endswith(("ed", "ing")):
        return False
    known = (word, *verb_lemmas(word)) if word.endswith("s") else (word,)
    return not is_plural(before) and any("NOUN" in can_be(form) for form in known)


def _verb_behind(words: tuple[str, ...], index: int) -> int | None:
    """The verb that the pronoun stands before, adverbs aside."""
    for place in range(index + 1, min(index + 4, len(words))):
        if verb_tags(words[place]) & {"VBN", "VB"} and words[place] not in AUXILIARIES:
            return place
        adverb = words[place] in ADVERBS or can_be(words[place]) == {"ADV"}
        if not adverb and words[place] != "to" and not words[place].endswith("ly"):
            return None
    return None

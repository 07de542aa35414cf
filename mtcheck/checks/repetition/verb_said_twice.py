"""Two renderings of one verb, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import verb_lemmas, verb_tags
from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import Span
from mtcheck.languages.english_grammar import ADVERBS, AUXILIARIES, CONJUNCTIONS
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.synonyms import same_meaning
from mtcheck.languages.tokens import WORD
from mtcheck.report import Severity

__all__ = ["VerbSaidTwice"]

_SAME = """
approve adopt pass ratify endorse; win clinch; say state declare explain; open launch inaugurate; criticise
criticize condemn slam; warn caution; promise pledge vow; stress emphasise emphasize underline; reveal
disclose; reject dismiss refuse deny; confirm affirm acknowledge; accuse blame; arrest detain apprehend;
sentence condemn convict; injure hurt wound; kill murder; steal rob loot; flee escape; search comb; discover
find; rescue save; collide crash hit; announce declare proclaim; present unveil introduce; publish release;
demand call require; ask request; praise laud hail; celebrate mark; commemorate remember; thank acknowledge;
help assist support; protest demonstrate rally; resign quit; fire dismiss sack; appoint name nominate; choose
elect select; defeat beat overcome; score net; lose forfeit; invest spend; buy acquire purchase; sell offload;
build construct erect; destroy demolish wreck; repair mend fix; close shut; increase raise; rise climb grow;
reduce cut lower; fall drop decline sink; begin start commence; end finish conclude complete; continue
proceed; move relocate; visit attend; leave depart; arrive reach; return revert; receive obtain get; describe
depict portray; report tell inform; note observe; notice spot; believe think; fear worry; suspect assume;
estimate reckon; expect anticipate; intend plan;
""".split(";")


_GROUPS = {
    word: frozenset(number for number, group in enumerate(_SAME) if word in group.split())
    for word in " ".join(_SAME).split()
}


def _is_past(token: str) -> bool:
    known = token.isalpha() and not _GROUPS.keys().isdisjoint(verb_lemmas(token))
    return known and not verb_tags(token).isdisjoint(("VBD", "VBN", "VBZ"))


_TWO_FORMS = {
    form.past: form.participle
    for form in map(
        verb,
        "tear break take give write drive steal choose eat see begin throw wear freeze shake draw grow speak swear bite"
        " hide ride rise sing sink swim forget beat show sew saw".split(),
    )
    if form.past != form.participle
}
"""Pasts, and the participles that are other words."""
_BEHIND = frozenset("off up down out away apart open over in".split())
_NO_CLAUSE = AUXILIARIES | frozenset("who which that whose when as than what how if less once".split())


class VerbSaidTwice(RuledCheck):
    id = "verb-said-twice"
    category = "fluency/duplication"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "two verbs stand here for one"
    explanation = """
Finds two verbs of the same sense and form side by side: "The court dismissed rejected the complaint". Systems that are
torn between two renderings print both, and lose track of a verb whose participle German has at the end ("tore the roof
completely torn off"). Leave one of them out.
"""
    examples = (
        bad("The court ⟦dismissed rejected⟧ the complaint.", repair="The court rejected the complaint."),
        bad(
            "The council has ⟦approved adopted⟧ the plan for a pool.",
            repair="The council has adopted the plan for a pool.",
        ),
        bad("The firm ⟦intends plans⟧ to move its warehouse.", repair="The firm plans to move its warehouse."),
        bad("She ⟦won clinched⟧ the title in Ulm.", repair="She clinched the title in Ulm."),
        bad("The storm tore the roof of the sports hall almost completely ⟦torn off⟧ shortly before noon."),
        good(
            "He took the road less taken and tore up the letter that had been torn off. She wore a coat worn by kings."
        ),
        good("The men arrested fled the town, and those hurt or killed got help. The plan approved cut the costs."),
        good("He approved, adopted and passed it. What he said stated nothing, and the one he chose selected itself."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _side_by_side(text: str) -> Iterator[Hit]:
    """“The court dismissed rejected the complaint”."""
    words = list(WORD.finditer(text))
    for place in range(1, len(words) - 1):
        one, other, behind = words[place], words[place + 1], words[place + 2 : place + 3]
        if not (_is_past(one[0]) and _is_past(other[0])) or text[one.end() : other.start()] != " ":
            continue
        if _are_one(one[0], other[0]) and behind and text[other.end() : behind[0].start()] == " ":
            object_behind = behind[0][0] in _OBJECTS or behind[0][0][0].isupper()
            if object_behind and text[words[place - 1].end() : one.start()] == " ":
                mark = Span(one.start(), other.end())
                yield Hit(mark, repair=Edit(Span(one.start(), other.start()), ""))


def _torn(text: str) -> Iterator[Hit]:
    """“The storm tore the roof of the hall almost completely torn off”."""
    for clause in clauses_of(text):
        yield from _apart(clause)


def _apart(clause: Clause) -> Iterator[Hit]:
    words = clause.words
    past = next((place for place, word in enumerate(words) if place and word in _TWO_FORMS), None)
    if past is None or clause.is_name(past):
        return
    wanted = _TWO_FORMS[words[past]]
    again = next((place for place in range(past + 3, len(words)) if words[place] == wanted), None)
    if again is None or not _NO_CLAUSE.isdisjoint(words[past + 1 : again]):
        return
    last = again + (words[again + 1 : again + 2] != () and words[again + 1] in _BEHIND)
    ends = (
        last + 1 == len(words)
        or words[last + 1] in ADVERBS
        or words[last + 1] in CONJUNCTIONS
        or words[last + 1].endswith("ly")
    )
    if ends and (last > again or last + 1 == len(words)):
        spans = clause.spans()
        yield Hit(Span(spans[again].start, spans[last].end))


_OBJECTS = frozenset("to the a an his her its their all two three four five several many that".split())


def _are_one(one: str, other: str) -> bool:
    """Whether two forms are the same form of verbs of one sense."""
    shared = verb_tags(one) & verb_tags(other) & {"VBD", "VBN", "VBZ"}
    if not shared or one == other:
        return False
    return any(
        _GROUPS.get(first, frozenset()) & _GROUPS.get(second, frozenset()) or same_meaning(first, second)
        for first in verb_lemmas(one)
        for second in verb_lemmas(other)
        if first != second
    )


_RULES = (
    Rule.of_text(_torn, *(Together(frozenset({past}), frozenset({other})) for past, other in _TWO_FORMS.items())),
    Rule.of_text(_side_by_side, Bigram(_is_past, _is_past)),
)

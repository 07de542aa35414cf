"""A comma where German has one and English does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from mtcheck.analysis.complements import takes_clause
from mtcheck.analysis.finiteness import is_tensed
from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.structure.commas.content import parts_reported_clause, parts_that_clause
from mtcheck.checks.structure.commas.infinitives import parts_gerund, parts_infinitive
from mtcheck.checks.structure.commas.joints import Joint, joints_of
from mtcheck.checks.structure.commas.predicates import (
    parts_comparison,
    parts_conjunction,
    parts_object,
    parts_phrase,
    parts_predicate,
    parts_seeming,
    parts_subject,
)
from mtcheck.checks.structure.commas.questions import parts_question
from mtcheck.checks.structure.commas.relatives import relative_repair
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    FINITE_BE,
    FINITE_HAVE,
    NOMINATIVES,
    OPERATORS,
    PREPOSITIONS,
    TRANSITIVE_PARTICIPLES,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import PerToken, has_comma
from mtcheck.report import Severity

__all__ = ["SuperfluousComma"]

_BY_WORD: Mapping[str, Sequence[Callable[[Joint], bool]]] = {
    "that": (parts_that_clause,),
    **dict.fromkeys("if whether why how what who where when which whose".split(), (parts_question,)),
    **dict.fromkeys(("to", "not"), (parts_infinitive,)),
    "than": (parts_comparison,),
    **dict.fromkeys(NOMINATIVES, (parts_reported_clause, parts_conjunction)),
    "as": (parts_comparison, parts_seeming),
}
"""What may be told by the word behind the comma."""
_BY_WORD_BEFORE = (
    parts_reported_clause,
    parts_object,
    parts_phrase,
    parts_gerund,
    parts_predicate,
    parts_conjunction,
)
"""What may be told by the word before it."""
_BEHIND = frozenset(_BY_WORD) | OPERATORS
_UNPARTED = frozenset("the an is are was were has have had will would can could must should".split())
"""Articles, and auxiliaries with which the verb must go on."""


_NEVER_BEFORE_COMMA = (
    frozenset("the an to very quite rather because although unless than whether".split()) | PREPOSITIONS | OPERATORS
)


@PerToken
def _may_stand_before(word: str) -> bool:
    """Whether English does not part a word from what follows."""
    return word in _NEVER_BEFORE_COMMA or word.endswith("ly") or takes_clause(word) or word in TRANSITIVE_PARTICIPLES


@PerToken
def _may_stand_behind(word: str) -> bool:
    """Whether a word may open a clause, or be a verb, that English does not part from what stands before it."""
    return word in _BEHIND or (is_tensed(word) and not takes_clause(word))


def _may_be_parted(token: str) -> bool:
    """Whether a comma stands by itself, or behind a word that English does not part from what follows."""
    return token[-1] == "," and (len(token) == 1 or _may_stand_before(token[:-1].lower()))


def _may_follow(token: str) -> bool:
    """As a sign: what remembers its results is no key of a dictionary."""
    return _may_stand_behind(token)


_ARTICLE = lazy_regex(
    r"(?<![\w’'.-])(?<!\bif\snot\s)(?P<word>[Tt]he|an)(?P<comma>\s?,)\s(?!as\b)(?P<rest>[a-z][^.!?\n]{0,60})"
)
_AUXILIARY = lazy_regex(
    r"^[^,;:—–()“”\"]{1,60}?\b(?P<auxiliary>is|are|was|were|has|have|had|will|would|can|could|must"
    r"|should)(?P<comma>,)\s(?P<verb>[a-z]+)\b(?P<rest>[^.!?\n]{0,160})"
)
_WITH_PARTICIPLE = FINITE_BE | FINITE_HAVE
_SUBORDINATE = lazy_regex(
    r"\b(?:as|than|who|which|that|what|if|when|where|because|while|although|since|how|whatever|whoever|those"
    r"|all|and|or|but)\b",
    re.IGNORECASE,
)


class SuperfluousComma(Check):
    id = "superfluous-comma"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = (_may_be_parted, Bigram(has_comma, _BEHIND), Bigram(has_comma, _may_follow))
    message = "German has a comma here, English does not"
    explanation = """
Finds commas that German sets and English does not: before a content clause or an indirect question ("He noticed, that
the door was open", "They asked me, if I could help", "The police say, the road is closed"), before an infinitive or a
gerund ("It is hard, to explain this", "tired of, answering"), before a relative clause without which its head says
nothing ("Everybody, who came, was happy", "The company, that builds bridges, is broke"), before a comparison ("higher,
than last year"), behind a clause or a long phrase that is the subject ("What we need, is time"), and where nothing may
be parted at all: an article from its noun, a verb from its object, an auxiliary from its verb ("The police have,
arrested two men"). Delete the comma, and the one that closes the clause.

A comma that opens or closes an aside (he said, that being the point, …; wants, to put it mildly, …; his plan, to win in
Paris, …) and one before a clause that only adds something stay silent.
"""
    examples = (
        good("Officers spoke to the police, who blamed the driver. Above all, what is needed is money."),
        good("To her dying day she maintained, and it may even be true, that a duke had given her the recipe."),
        good("So many were bought in May, and so many have since been given away, that the shop is full."),
        bad("That is the reason⟦,⟧ why the bridge is closed.", repair="That is the reason why the bridge is closed."),
        bad("He said⟦,⟧ that the reform would come.", repair="He said that the reform would come."),
        bad("It is clear⟦,⟧ that the club needs money.", repair="It is clear that the club needs money."),
        bad("When they met, she noticed⟦,⟧ that he was ill.", repair="When they met, she noticed that he was ill."),
        bad("The rain was so heavy⟦,⟧ that cellars filled.", repair="The rain was so heavy that cellars filled."),
        bad("She does not know⟦,⟧ whether the plan will work.", repair="She does not know whether the plan will work."),
        bad("It makes no difference⟦,⟧ if he pays.", repair="It makes no difference if he pays."),
        bad("The town will vote on⟦,⟧ whether to sell it.", repair="The town will vote on whether to sell it."),
        good(
            "It makes a difference, if a small one. It made no difference, how fast they ran, whether or not it rained."
        ),
        bad("They are talking about⟦,⟧ how the lake died.", repair="They are talking about how the lake died."),
        bad("The firm wants⟦,⟧ to build a new factory.", repair="The firm wants to build a new factory."),
        bad("It is hard⟦,⟧ to mend this clock.", repair="It is hard to mend this clock."),
        bad("The thaw allowed them on Monday⟦,⟧ to dig.", repair="The thaw allowed them on Monday to dig."),
        bad("It makes it easier for parents⟦,⟧ to work.", repair="It makes it easier for parents to work."),
        bad("The attempt⟦,⟧ to raise the wreck failed.", repair="The attempt to raise the wreck failed."),
        bad("The town is known for⟦,⟧ burning a straw man.", repair="The town is known for burning a straw man."),
        bad("Everyone⟦,⟧ who saw the film, wept.", repair="Everyone who saw the film wept."),
        bad("Every pupil⟦,⟧ whose bus was late may leave.", repair="Every pupil whose bus was late may leave."),
        bad("The firm must pay all guests⟦,⟧ who fell ill.", repair="The firm must pay all guests who fell ill."),
        bad(
            "The boys⟦,⟧ who were caught by a guard have to pay.",
            repair="The boys who were caught by a guard have to pay.",
        ),
        good("A dairy farmer’s son from Tākaka, he entered Parliament in 1966, held six portfolios and wrote memoirs."),
        good("What she found in front of her house last Monday was a python, curled up on the mat and asleep."),
        good("The mayor, who has said the hall was sold. The men thanked all guests, who had come from Rome."),
        bad("All⟦,⟧ what they found, was a shoe.", repair="All what they found was a shoe."),
        bad("The firm⟦,⟧ that owned the pit, is broke.", repair="The firm that owned the pit is broke."),
        bad("The hat⟦,⟧ she wore in Ascot, has been sold.", repair="The hat she wore in Ascot has been sold."),
        bad("The police say⟦,⟧ the pass is closed.", repair="The police say the pass is closed."),
        bad("What the choir lacks⟦,⟧ is a tenor.", repair="What the choir lacks is a tenor."),
        bad(
            "One of the oldest oaks of the county⟦,⟧ has died.", repair="One of the oldest oaks of the county has died."
        ),
        bad("The bread is dearer⟦,⟧ than in May.", repair="The bread is dearer than in May."),
        bad("It looks⟦,⟧ as if the frost will last.", repair="It looks as if the frost will last."),
        bad("The police arrested⟦,⟧ the brothers on Friday.", repair="The police arrested the brothers on Friday."),
        bad("The⟦,⟧ minister resigned on Monday.", repair="The minister resigned on Monday."),
        bad("The old ferry⟦,⟧ was late.", repair="The old ferry was late."),
        bad("The police have⟦,⟧ arrested two men.", repair="The police have arrested two men."),
        good("Fog, that most stubborn of November guests, rolled in. The play is a farce, that hardest of forms."),
        good("They wait for the U.S. jobs report, which economists expect to show that pay rose."),
        good("It was rough on Ballyduff, who had led by five at the break and who will be back."),
        good("The less they found, the longer they dug; the less he wanted, the better she liked him."),
        good("“That is, of course, not true,” he said, that being the point. She said, that day, nothing at all."),
        good("The firm wants, to put it mildly, to build. He did as he had, arrested or not."),
        good("It is clear, that said, that money is short. The, er, minister left; the, as it were, king came."),
        good("He asked, whether by accident or design, what she did. You know, what happened, happened."),
        good("Those who can, do; those who have, want more. He knew, when he saw it, that it was late."),
        good("It is clear, she said, that the club is broke. He is old, that much is sure. He is ill, that I know."),
        good("When he came, that man was gone. The firm, that spring, built a dam. It is, I think, good."),
        good("His aim, to win in Paris, was plain. He rose early, to see the sun. The idea, to begin with, was hers."),
        good("The mayor, who had slept badly, wept. His son, who lives in Rome, came by. The hat, she said, was sold."),
        good("What a mess this is, said the mayor. What he did, he did for money. Whatever happens, happens."),
        good("Coins were found, which are of gold. The next day, he won the US Open, which he did again in May."),
        good("We know what he wants, that he is rich, and that he waits. That ban was not lifted, meant as it was."),
        good("They want one thing; that is, to be left alone. He had reports that she’s ill, that she’s not ill."),
        good("That being said, I can wait. It goes to show, a dog knows. It is needed as well, as shown in the past."),
        good("A robot does each job it is meant for, putting the tools back. Where it is dark, put on a light."),
        good("There is one thing that you have to worry about, which we will come to. All it says, it says twice."),
        good("Work is carried out, when it rains, by night. To bake it, do the following. It is wise to wait, to see."),
        good("For these reasons, it is shut. The firm advised us to check it, to make sure that it works."),
        good("The question is, why did nobody call? I don’t know, if I’m honest. We left in June, when it was hot."),
        good("Assuming they agree, that deal will be done by May. Back then, that song was on the radio all day."),
        good("The bill was paid for, leaving him poor. Our aims agreed, we set off. He won, as if by magic."),
        good("It was from her niece, who had been searching since 2019."),
        good("“I thought, I am keeping still.”"),
        good("It is meant for home use, to ease the work, and is not cheap. He takes them as guests, as others may."),
        good("If a Claim is rejected, that Claim will lapse. A former miner, he entered politics late, having waited."),
        good("His recipe, he liked to say, was no secret; the rest, she used to joke, was butter."),
        good("He told his wife, who told the priest, who wrote to the observatory in Toulouse."),
    )
    supersedes = ("comma-splice", "relative-pronoun")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        unparted = False
        for joint in joints_of(passage.text, _may_stand_before, _may_stand_behind):
            unparted = unparted or joint.left.words[-1] in _UNPARTED
            if edit := _repair(joint):
                yield Hit(joint.comma, repair=edit)
        if not unparted:
            return
        text = context.masked(passage, Mask.QUOTATION, Mask.ADDRESS, Mask.CODE)
        for match in _ARTICLE.finditer(text):
            if not re.search("[,—–-]", match["rest"]):
                yield _hit(match)
        yield from _behind_auxiliary(text, context.sentences(passage))


def _repair(joint: Joint) -> Edit | None:
    first = joint.right.words[0]
    tests = _BY_WORD.get(first, (parts_subject,))
    if first not in _BY_WORD and _may_stand_before(joint.left.words[-1]):
        tests = (*tests, *_BY_WORD_BEFORE)
    return Edit(joint.comma, "") if any(parts(joint) for parts in tests) else relative_repair(joint)


def _behind_auxiliary(text: str, sentences: Iterable[Span]) -> Iterator[Hit]:
    for sentence in sentences:
        parted = _AUXILIARY.match(text[sentence.start : sentence.end])
        aside = parted is not None and "," in parted["rest"] and not parted["rest"].startswith(" that ")
        if parted is None or aside or _SUBORDINATE.search(parted[0][: parted.start("comma")]):
            continue
        wanted = "VBN" if parted["auxiliary"] in _WITH_PARTICIPLE else "VB"
        if wanted in verb_tags(parted["verb"]):
            place = sentence.start + parted.start("comma")
            yield Hit(Span(place, place + 1), repair=Edit(Span(place, place + 1), ""))


def _hit(match: re.Match[str]) -> Hit:
    span = Span(*match.span("comma"))
    return Hit(span, repair=Edit(span, ""))

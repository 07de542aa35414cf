"""The preposition that German would take."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, takewhile

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Bigram, Context, Contrast, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.lexis.prepositions.governing import (
    ADVERBIAL_PHRASES,
    BEFORE_VERBS,
    DEGREES,
    ROUGHLY,
    TIME_OPENERS,
    TIME_WORDS,
    Found,
    behind_adverbials,
    governed,
    governed_together,
    is_gerund,
)
from mtcheck.checks.lexis.prepositions.times_and_doers import TRIGGERS, WAITING, misused
from mtcheck.checks.lexis.words.waking_phrases import doubtful_phrases, sure_phrases
from mtcheck.checks.syntax.candidates.moves import removed
from mtcheck.document import Passage, Span
from mtcheck.languages.english import LANGUAGE
from mtcheck.languages.english_grammar import ADVERBS, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, QUANTIFIERS
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.languages.phrases import PhraseTable
from mtcheck.languages.tables import phrases, rows
from mtcheck.languages.tokens import per_text, standing, words_of
from mtcheck.report import Severity

__all__ = ["CalquedPreposition"]

MARGIN = 2.0
"""Nats, benchmarks/calibration/syntax_margins.py."""
MARGIN_OF_PHRASE = 2.5
MARGIN_OF_DEADLINE = 1.0
MARGIN_OF_ANYBODY = 4.0
MARGIN_OF_OCCASION = 0.0
_LONGEST_OBJECT = 5
_REACH_OF_OCCASION = 160
_MISFORTUNE = lazy_regex(
    r"(?:^|(?<=[.!?”\"]\s)|(?<=\n))(?P<at>With|By|At|On) (?:an?|the|another|several|two|three|heavy|serious) "
    r"(?:[a-z-]+ ){0,3}?"
    r"(?:explosions?|accidents?|crash(?:es)?|collisions?|fires?|blaze|avalanches?|earthquakes?|attacks?|shooting|raids?|"
    r"clashes|riots|fight|brawl|landslide|misfortune|disaster|robbery|gas leak|storms?|floods|flooding|derailment)\b"
)
_MISFORTUNES = frozenset(
    """
    explosion explosions accident accidents crash crashes collision collisions fire fires blaze avalanche avalanches
    earthquake earthquakes attack attacks shooting raid raids clashes riots fight brawl landslide misfortune disaster
    robbery leak storm storms floods flooding derailment
    """.split()
)
_SUFFERED = lazy_regex(
    r"\b(?:killed|injured|died|hurt|dead|lost (?:his|her|their) lives?|lives|arrested|wounded|destroyed|burned|burnt|"
    r"evacuated|buried|drowned|damage)\b"
)
_DUE = frozenset(
    "submit submitted apply pay paid complete completed finish finished return returned register registered deliver "
    "delivered decide decided ready repay repaid vacate replaced renovated abolished halved reduced reduce built build "
    "file filed reply replied leave received lodge lodged".split()
)
_NOT_BY = frozenset("from of through over".split())
_AGENTS = frozenset(
    """
    police court government opposition president minister parliament council judge jury prosecutor prosecutors mayor
    company association people man woman men women residents neighbours neighbors doctors voters critics fans experts
    team coach authorities army soldiers rebels union unions party media press commission parents colleagues police
    accident fire earthquake storm flood floods avalanche explosion bomb virus lightning bullet bullets war rain wind
    hackers thieves burglars gang customers employees workers students teachers pupils dog dogs car truck lorry train
    """.split()
)
"""Who or what does things in the news."""
_ARTICLES = frozenset("a an the his her their its two three four several".split())
_ADVERBIAL = frozenset(
    """
    paper board site duty strike sale display arrival request average schedule camera record top television tv stage
    foot horseback behalf purpose holiday vacation tour trial bail parole remand balance merit principle line air earth
    god tables impact course occasion hand location screen film radio call leave guard alert hold track monday tuesday
    wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays night noon
    midnight once home work least last first best worst present
    """.split()
) | {name.lower() for name in LANGUAGE.months}
"""What makes an adverbial with *on* or *at* of its own."""
_PERSONS = persons()
_DEADLINE = lazy_regex(rf"{'|'.join(map(str.lower, LANGUAGE.months))}|\w+day|\d{{4}}|\d\d?")
_BY_HEAD = frozenset("the end beginning next of spring summer autumn winter week month year".split())


@dataclass(frozen=True, slots=True)
class _Governor:
    """A word or two with the prepositions that they do not take, and those that they do."""

    behind: frozenset[str]
    """The second word of the governor, if it has one."""
    has_object: bool
    wrong: frozenset[str]
    right: tuple[str, ...]
    german: str
    margin: float | None
    """What the language model has to prefer the right ones by; None where it need not be asked."""

    @property
    def opens_wrong(self) -> frozenset[str]:
        """The first words of the wrong prepositions."""
        return _first_words(self.wrong)


@cache
def _first_words(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in phrases)


@cache
def _governors() -> Mapping[str, tuple[_Governor, ...]]:
    found: defaultdict[str, list[_Governor]] = defaultdict(list)
    for governors, wrong, right, german, *margin in rows("german_prepositions"):
        limit = None if margin == ["sure"] else float(margin[0]) if margin else MARGIN
        for governor in governors.split(";"):
            first, *others = governor.split()
            behind = frozenset(word for word in others if word != "*")
            entry = _Governor(
                behind, "*" in others, frozenset(wrong.split("/")), tuple(right.split("/")), german, limit
            )
            for word in verb(first.strip("{}")).all if first.startswith("{") else first.split("/"):
                found[word].append(entry)
    return {word: tuple(entries) for word, entries in found.items()}


@cache
def _sure_governors() -> Mapping[str, tuple[_Governor, ...]]:
    """Those about which the language model need not be asked."""
    sure = ((word, tuple(g for g in governors if g.margin is None)) for word, governors in _governors().items())
    return {word: governors for word, governors in sure if governors}


@cache
def _adverbials() -> PhraseTable:
    return PhraseTable(phrases("german_prepositional_phrases"))


class CalquedPreposition(RuledCheck):
    id = "calqued-preposition"
    category = "fluency/grammar/function-word"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    message = "English takes another preposition here"
    explanation = """
Finds verbs, adjectives and nouns with the preposition of their German counterparts: "depends from the weather"
(*abhängen von*), "married with", "an insight in", "died on cancer", and adverbials such as "on the photo", "with 17
years", "before ten years", "must be paid until Friday". Some that English never has decide by themselves ("consists
out of", "encounter to a robot"), others before nouns of a certain kind ("accused because of theft", "fighting around
the title"), with doers and dates ("bitten from a dog", "must be finished until Friday", "in 9 May"); of the rest the
language model must prefer the English one clearly.

The lists are `mtcheck/languages/data/german_prepositions.tsv`, `german_governed.tsv` with the classes of
`governed_nouns.tsv`, and `german_prepositional_phrases.tsv`.
"""
    examples = (
        bad("The harvest depends ⟦from⟧ the weather in May.", repair="The harvest depends on the weather in May."),
        bad(
            "The company congratulated the team ⟦to⟧ the victory.",
            repair="The company congratulated the team on the victory.",
        ),
        bad(
            "The first guests arrived on Friday ⟦to⟧ Munich on a special train.",
            repair="The first guests arrived on Friday in Munich on a special train.",
        ),
        bad("The board consists ⟦out of⟧ five women.", repair="The board consists of five women."),
        bad(
            "In the lobby, guests encounter ⟦to⟧ a robot.",
            repair="In the lobby, guests encounter a robot.",
        ),
        bad(
            "The actress is interested ⟦on⟧ a role in the sequel.",
            repair="The actress is interested in a role in the sequel.",
        ),
        bad("Police suspect the couple ⟦for⟧ fraud.", repair="Police suspect the couple of fraud."),
        bad(
            "The prosecutor accuses the former mayor ⟦because of⟧ corruption.",
            repair="The prosecutor accuses the former mayor of corruption.",
        ),
        bad("The singer died ⟦on⟧ lung cancer.", repair="The singer died of lung cancer."),
        bad("The consumer centre warns ⟦before⟧ new scams.", repair="The consumer centre warns of new scams."),
        bad("The two clubs are fighting ⟦around⟧ the title.", repair="The two clubs are fighting for the title."),
        bad("Nobody could hinder him ⟦at⟧ leaving.", repair="Nobody could hinder him from leaving."),
        bad("Voting must be finished ⟦until⟧ Friday, 6 p.m.", repair="Voting must be finished by Friday, 6 p.m."),
        bad(
            "He has to return the car ⟦until⟧ 31 March at the latest.",
            repair="He has to return the car by 31 March at the latest.",
        ),
        bad("She was bitten ⟦from⟧ a dog.", repair="She was bitten by a dog."),
        bad("The barn was destroyed ⟦through⟧ a fire.", repair="The barn was destroyed by a fire."),
        bad("⟦Before two years⟧ the firm had 80 workers.", repair="Two years ago the firm had 80 workers."),
        bad("He founded the choir ⟦before twenty years⟧.", repair="He founded the choir twenty years ago."),
        bad(
            "The mill was sold ⟦before almost fifteen years⟧ to a brewer.",
            repair="The mill was sold almost fifteen years ago to a brewer.",
        ),
        bad("The show opens ⟦in⟧ 9 May.", repair="The show opens on 9 May."),
        bad("The hall opened ⟦in⟧ May 3rd.", repair="The hall opened on May 3rd."),
        bad("The hall was opened ⟦in⟧ the 3rd of May.", repair="The hall was opened on the 3rd of May."),
        bad("The bag was found ⟦from⟧ a passer-by.", repair="The bag was found by a passer-by."),
        bad("⟦At⟧ Monday, the schools reopen.", repair="On Monday, the schools reopen."),
        bad("It is closed ⟦in⟧ the weekend.", repair="It is closed at the weekend."),
        bad(
            "⟦By⟧ an accident on the A3, two people were injured.",
            repair="In an accident on the A3, two people were injured.",
        ),
        bad("They won⟦ with⟧ 3:1.", repair="They won 3:1."),
        bad("The van ⟦raced with 140 km⟧/h.", repair="The van raced at 140 km/h."),
        bad("⟦Under the dead are⟧ two children.", repair="Among the dead are two children."),
        bad("She ⟦said opposite the press⟧ that she will go.", repair="She said to the press that she will go."),
        good("Peers discussed about half of the 60 amendments, and about 20 of them at length; about a dozen fell."),
        good("The pipeline was shut following an arbitration ruling over unpaid fees."),
        good("He was fined for fraud because of its size, and the suspect arrested for theft was charged with murder."),
        good("Experts had warned before rain set in and before a storm hit the coast."),
        good("The villagers fled before the soldiers arrived. She was afraid before the exam."),
        good(
            "They voted over the weekend on the budget and reacted on stage. He asked after the meeting about prices."
        ),
        bad("The teacher was popular ⟦by⟧ the pupils.", repair="The teacher was popular with the pupils."),
        bad("The club hopes ⟦on⟧ a quick return.", repair="The club hopes for a quick return."),
        bad("She was accused ⟦for⟧ having lied.", repair="She was accused of having lied."),
        bad("⟦During⟧ ten years he was mayor.", repair="For ten years he was mayor."),
        bad("⟦At⟧ bad weather the fair is indoors.", repair="In bad weather the fair is indoors."),
        bad("They flew last summer ⟦after⟧ Portugal.", repair="They flew last summer to Portugal."),
        bad("She became champion ⟦with⟧ 18 years.", repair="She became champion at the age of 18 years."),
        bad("It is closed ⟦in⟧ Monday.", repair="It is closed on Monday."),
        bad("The judge believed ⟦to⟧ the witness.", repair="The judge believed the witness."),
        bad("I have read it ⟦in⟧ the internet.", repair="I have read it on the internet."),
        good("They pinned their hopes on a medal. The singer made it popular by then, and he taxed the rich on gains."),
        good("During two days of talks, they agreed. At the morning session, shares fell by heavy amounts."),
        good("They moved after Germany had lost, in the internet age, and began with five years' worth of data."),
        good("Sales rose 4 per cent on 212 million euros a year earlier. He is low on fuel."),
        good("The questions asked to the minister were fair, and he died with years to go."),
        good("He telephoned to congratulate her. They chose a successor to the director and were opposed to the plan."),
        good("The plan must create 310 jobs and keep the mine open until 2041."),
        good("The bridge will not be completed until 2027. Bans last until May."),
        good("It will cut electricity to homes for up to four hours a day until Thursday, having lost a generator."),
        good("Construction is unlikely to be finished until May. The shop stays open until 10 at the latest."),
        good("He was attacked from behind, and the letter was written from the prison where an officer worked."),
        good("He worked for five years at the bank before three years at the ministry."),
        good("Before two years were up, he had left. He will not be released before ten years."),
        good("In May 30 people were hurt. At Friday prayers and in the weekend edition, he called for calm."),
        good("The index rose from 5 on 7 March. By an accident of history, the town was spared."),
        good("Gusts hit the coast, and he drove with 140 km/h winds at his back."),
        good("Tickets cost from 20 euros on the website. The hotel opposite the station held on to its price."),
        good("He was the most surprised of the three and encountered to date only graduates of the academy."),
        good("They obeyed to the letter and were late from the start, convinced from the outset that it would fail."),
        good("The benefits are clear, and he is interested on behalf of nobody; it depends of course on you."),
        bad("The court doubts ⟦on⟧ the version of the accused.", repair="The court doubts the version of the accused."),
        good("He waited on the platform, depending on the weather, and warned of chaos before the vote."),
        good("Rich on paper, the heirs waited on Friday for the gardener, and on Sunday on tables."),
        bad(
            "⟦By⟧ the fire in the sawmill, two workers suffered burns.",
            repair="In the fire in the sawmill, two workers suffered burns.",
        ),
        bad(
            "The state wants to plant 9,000 trees ⟦until⟧ 2028.",
            repair="The state wants to plant 9,000 trees by 2028.",
        ),
        bad("The ⟦mood by the fans⟧ was good.", repair="The mood among the fans was good."),
        bad("She must be back ⟦at latest on⟧ Sunday.", repair="She must be back at the latest on Sunday."),
        good("It was, at latest count, 40. By the fire in the hall they sat, two workers and a dog."),
        good("She died on Monday in the house that she had lived in since the fire."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _rules()


@cache
def _rules() -> tuple[Rule, ...]:
    return (
        Rule(_first(_before_nouns), governed_together()),
        Rule(_first(_sure_adverbials), tuple(sure_phrases(_adverbials()))),
        Rule(_first(_times_and_doers), TRIGGERS),
        Rule(_beside_certain(_governed_anywhere), _together(sure=True), _together(sure=False)),
        Rule(_beside_certain(_deadlines), (), Together(frozenset({"until"}), _DUE)),
        Rule(_beside_certain(_occasions), (), Together(_MISFORTUNES, frozenset({"with", "by", "at", "on"}))),
        Rule(_beside_certain(_doubtful_adverbials), (), tuple(doubtful_phrases(_adverbials()))),
        Rule(_beside_certain(_agents), (), (Together(BE, frozenset({"from"})), Together(BE, _NOT_BY, _AGENTS))),
    )


def _first(find: Callable[[str], Iterator[Hit]]) -> Callable[[Passage, Context], Iterator[Hit]]:
    """What one of the ways that are certain finds, but for what an earlier one finds in the same place."""

    def found(passage: Passage, _: Context) -> Iterator[Hit]:
        for hit in dict.fromkeys(find(passage.text)):
            if hit in _certain(passage.text):
                yield hit

    return found


def _beside_certain(
    find: Callable[[Passage, Context], Iterator[Hit]],
) -> Callable[[Passage, Context], Iterator[Hit]]:
    """What one of the other ways finds in places where nothing is certain."""

    def found(passage: Passage, context: Context) -> Iterator[Hit]:
        for hit in find(passage, context):
            if not any(hit.span.overlaps(other.span) for other in _certain(passage.text)):
                yield hit

    return found


@per_text
def _certain(text: str) -> tuple[Hit, ...]:
    """What the rules alone are sure of, nothing twice in a place."""
    found: list[Hit] = []
    for hit in chain(_before_nouns(text), _sure_adverbials(text), _times_and_doers(text)):
        if not any(hit.span.overlaps(other.span) for other in found):
            found.append(hit)
    return tuple(found)


def _before_nouns(text: str) -> Iterator[Hit]:
    """“Accused because of theft”: before nouns that leave no doubt."""
    for clause in clauses_of(text):
        for place in governed(clause):
            yield _sure(text, clause, place)


def _sure_adverbials(text: str) -> Iterator[Hit]:
    for match in _adverbials().find(text, words_of(text)):
        if not match.phrase.doubtful:
            repair = Edit(match.span, match.repairs[0]) if match.repairs else None
            yield Hit(match.span, repair=repair, message=_message(match.phrase.note))


def _times_and_doers(text: str) -> Iterator[Hit]:
    for wrong in misused(text):
        yield Hit(wrong.span, repair=Edit(wrong.span, wrong.repair), message=_message(wrong.german))


def _governed_anywhere(passage: Passage, context: Context) -> Iterator[Hit]:
    governors_of = _governors() if context.judged else _sure_governors()
    for clause in clauses_of(passage.text):
        for index in standing(governors_of, clause.words):
            if index and clause.words[index - 1] == "the" and can_be(clause.words[index]) == {"ADJ"}:
                continue  # “the curious at the factory gates”
            found = [
                hit
                for governor in governors_of[clause.words[index]]
                if not governor.opens_wrong.isdisjoint(clause.words)
                for hit in _governed(passage.text, clause, index, governor)
            ]
            sure = [hit for hit in found if hit.repair is not None]
            yield from sure or found


def _sure(text: str, clause: Clause, found: Found) -> Hit:
    spans = clause.spans()
    span = Span(spans[found.begin].start, spans[found.end - 1].end)
    edits = [removed(text, span) if right == "-" else Edit(span, right) for right in found.row.right]
    return replace(Hit.certain(span, edits), message=_message(found.row.german))


def _doubtful_adverbials(passage: Passage, context: Context) -> Iterator[Hit]:
    for match in _adverbials().find(passage.text, context.words(passage)):
        if match.phrase.doubtful and match.repairs:
            edits = tuple(Edit(match.span, repair) for repair in match.repairs)
            message = _message(match.phrase.note)
            yield Hit(match.span, message=message, contrast=Contrast(edits, margin=MARGIN_OF_PHRASE))


def _together(*, sure: bool) -> tuple[Together, ...]:
    """The words of every governor, with its second word if it has one, and the openers of its wrong prepositions."""
    governed: defaultdict[_Governor, list[str]] = defaultdict(list)
    for word, governors in _governors().items():
        for governor in governors:
            if (governor.margin is None) == sure:
                governed[governor].append(word)
    return tuple(
        Together(
            Bigram(frozenset(words), governor.behind) if governor.behind else frozenset(words), governor.opens_wrong
        )
        for governor, words in governed.items()
    )


def _message(german: str) -> str:
    return f"English takes another preposition here; this is German “{german}”"


def _governed(text: str, clause: Clause, index: int, governor: _Governor) -> Iterator[Hit]:
    words = clause.words
    place = index + 1
    if is_gerund(words, index):
        return
    if governor.behind:
        if place >= len(words) or words[place] not in governor.behind:
            return
        place += 1
    found = _preposition(words, place, governor)
    if found is None:
        return
    begin, end = found
    if words[end] in _ADVERBIAL or words[end] == words[index] or not _ACCORD.isdisjoint(words[end : end + 3]):
        return  # “share on share”
    span = Span(clause.spans()[begin].start, clause.spans()[end - 1].end)
    written = " ".join(words[begin:end])
    edits = [removed(text, span) if right == "-" else Edit(span, right) for right in governor.right if right != written]
    if governor.margin is None:
        direct = governor.has_object or begin == place or _is_adverbial(words[place:begin])
        if direct and _is_governor(clause, index) and _has_object(words, end):
            hit = Hit.certain(span, edits)
            yield replace(hit, message=_message(governor.german))
        return
    yield Hit(span, message=_message(governor.german), contrast=Contrast(tuple(edits), margin=governor.margin))


def _is_adverbial(words: tuple[str, ...]) -> bool:
    """Whether nothing but adverbs stands there: “depends above all from”."""
    plain = all(word in ADVERBS or word in DEGREES or word.endswith("ly") for word in words)
    return plain or words in ADVERBIAL_PHRASES


_ACCORD = frozenset({"accord", "volition"})
"""“Of their own accord”, which nothing governs."""


def _is_governor(clause: Clause, index: int) -> bool:
    """Whether a word is the verb or adjective that governs, and neither a noun of the same form (“the approach to”,
    “profits of”) nor compared with others (“the most surprised of the three”)."""
    words = clause.words
    word, before = words[index], words[index - 1] if index else ""
    if word == "doubt" and before in _CASTING:
        return False  # “casts doubt on the theory”
    if before in _COMPARING or clause.is_name(index):
        return False
    if (
        "NOUN" not in can_be(word)
        or "VBD" in verb_tags(word)
        or (before in BE and ("ADJ" in can_be(word) or word == "responsible"))
    ):
        return True
    if word[-1] == "s":
        return before in ("he", "she", "it", "who")
    return before in BEFORE_VERBS or before.endswith("ly") or (bool(before) and is_plural(before))


_CASTING = frozenset("cast casts casting throw throws threw thrown".split())
_COMPARING = frozenset("most more less least very no such".split())


def _has_object(words: tuple[str, ...], place: int) -> bool:
    """Whether an object stands there, and no time, manner or degree."""
    if words[place - 1] == "about" and _is_amount(words, place):
        return False  # “discussed about half of the amendments”
    if words[place] in DETERMINERS:
        phrase = tuple(takewhile(_in_plain_phrase, words[place + 1 : place + 5]))
        return bool(phrase) and _NO_OBJECTS.isdisjoint(phrase)
    known = bool(can_be(words[place])) or words[place] in QUANTIFIERS or words[place].isdigit()
    return words[place - 1] in _NEVER_FREE and words[place] not in _NO_OBJECTS and known


def _is_amount(words: tuple[str, ...], place: int) -> bool:
    word = words[place]
    if word in ("a", "an", "one", "two"):
        return place + 1 < len(words) and words[place + 1] in _ROUND
    return word[0].isdigit() or word in _ROUND


_ROUND = frozenset(
    "half hundred thousand million billion dozen score third thirds quarter quarters three four five six seven eight "
    "nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)
_NEVER_FREE = frozenset("of from about than against with".split())
"""Prepositions that make few adverbials without an article."""
_NO_OBJECTS = (
    TIME_WORDS
    | TIME_OPENERS
    | frozenset(
        """
        own accord volition necessity course late which whom claim claims kin start outset beginning first second
        third last same extent degree point full letter end core basis grounds ground behalf way side sides inside
        outside surface whole spot phone telephone radio eve anniversary occasion level rate expense web website
        internet stage record top bottom front back left right north south east west behind within afar above below
        others all both those scratch day’s floor pitch field court air road street streets trail show programme
        program hand contrary scale job note assumption premise condition understanding sidelines margins fringes
        platform podium rest other ranges hills mountains coast plains divide
        """.split()
    )
)


def _preposition(words: tuple[str, ...], place: int, governor: _Governor) -> tuple[int, int] | None:
    """Begin and end of the wrong preposition behind the governor: directly, after an adverb, or after the object."""
    begin = place if governor.has_object else behind_adverbials(words, place)
    last = begin + (_LONGEST_OBJECT if governor.has_object else 0)
    while begin <= last and begin + 1 < len(words):
        for length in (2, 1):
            if " ".join(words[begin : begin + length]) in governor.wrong and begin + length < len(words):
                return None if governor.has_object and begin == place else (begin, begin + length)
        behind = behind_adverbials(words, begin) if begin > place else begin
        if behind > begin:
            last += behind - begin
            begin = behind
        elif words[begin] in PREPOSITIONS or words[begin] in CONJUNCTIONS or words[begin] == "to":
            return None
        else:
            begin += 1
    return None


def _agents(passage: Passage, _: Context) -> Iterator[Hit]:
    for clause in clauses_of(passage.text):
        yield from _agent(clause)


def _agent(clause: Clause) -> Iterator[Hit]:
    """“Was arrested from the police”: the doer in a passive."""
    words = clause.words
    if BE.isdisjoint(words) or _NOT_BY.isdisjoint(words):
        return
    for index in range(2, len(words) - 1):
        if words[index] not in _NOT_BY:
            continue
        done = index - 3 if words[index - 2 : index] == ("to", "death") else index - 1
        if done < 1 or words[done] in BE or "VBN" not in verb_tags(words[done]):
            continue
        if BE.isdisjoint(words[max(done - 3, 0) : done]):
            continue
        behind = list(takewhile(_in_noun_phrase, words[index + 1 : index + 7]))
        known = not _AGENTS.isdisjoint(behind) or not _PERSONS.isdisjoint(behind)
        if not known and (words[index] != "from" or words[index + 1] not in _ARTICLES):
            continue
        span = clause.spans()[index]
        margin = MARGIN if known else MARGIN_OF_ANYBODY
        yield Hit(span, message=_message("von, durch"), contrast=Contrast((Edit(span, "by"),), margin=margin))


def _in_plain_phrase(word: str) -> bool:
    return word not in PREPOSITIONS and word not in CONJUNCTIONS


def _in_noun_phrase(word: str) -> bool:
    return word not in PREPOSITIONS or word in ROUGHLY or word == "around"


def _occasions(passage: Passage, _: Context) -> Iterator[Hit]:
    """“With an explosion in a factory, nine were killed”: what happens to people happens *in* a misfortune."""
    for match in _MISFORTUNE.finditer(passage.text):
        if _SUFFERED.search(passage.text, match.end(), match.end() + _REACH_OF_OCCASION):
            span = Span(*match.span("at"))
            yield Hit(span, message=_message("bei"), contrast=Contrast((Edit(span, "In"),), margin=MARGIN_OF_OCCASION))


def _deadlines(passage: Passage, _: Context) -> Iterator[Hit]:
    for clause in clauses_of(passage.text):
        yield from _deadline(clause)


def _deadline(clause: Clause) -> Iterator[Hit]:
    """“Must be paid until Friday”: what has to be done once is done by a time."""
    words = clause.words
    for index, word in enumerate(words):
        before = words[max(index - 8, 0) : index]
        if word != "until" or index + 1 == len(words) or _DUE.isdisjoint(before) or not WAITING.isdisjoint(before):
            continue
        behind = words[index + 1 : index + 5]
        if ("not" not in words[:index] and any(map(_DEADLINE.fullmatch, behind))) or set(behind[:2]) <= _BY_HEAD:
            span = clause.spans()[index]
            edit = Edit(span, "by" if clause.phrase(index, index + 1) == "until" else "By")
            yield Hit(span, message=_message("bis"), contrast=Contrast((edit,), margin=MARGIN_OF_DEADLINE))

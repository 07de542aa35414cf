"""What a check is, what it sees and what it yields; how checks are found.

A check looks at one passage at a time and yields hits in that passage's offsets. Where it cannot be sure, it
proposes edits that would undo the defect it suspects and leaves the decision to the language model (contrast,
after the local-optimum critic of Yasunaga et al. 2021, with edits specific to machine translation).
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from operator import attrgetter, itemgetter
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar, cast

from mtcheck.analysis.bitext.pairing import Bitext, Pair
from mtcheck.analysis.known_words import is_familiar, is_listed
from mtcheck.analysis.masking import Mask, mask
from mtcheck.analysis.segmenting import sentences
from mtcheck.analysis.tagging import Tagger, Token
from mtcheck.analysis.terminology import Term
from mtcheck.document import Document, Passage, Role, Segment, Span
from mtcheck.languages import Language, language
from mtcheck.languages.tokens import words_of
from mtcheck.lasting import lasting
from mtcheck.report import Severity

__all__ = [
    "Bigram",
    "Check",
    "Context",
    "Contrast",
    "Edit",
    "Example",
    "Failed",
    "Hit",
    "Layer",
    "Rule",
    "RuledCheck",
    "Sign",
    "Surprise",
    "Together",
    "Trigger",
    "Unfamiliar",
    "Unlisted",
    "Untagged",
    "all_checks",
    "bad",
    "good",
    "raised",
]

Fact = TypeVar("Fact")
Failed = Callable[["Check", Exception], None]
"""Who hears of a check that raises something."""

Sign = frozenset[str] | re.Pattern[str] | Callable[[str], object]
"""Words as ``words_of`` has them and other characters, one of which is there; a pattern that is found in a token, which
is what stands between white space; or a test that a token passes. Patterns are for marks and figures: they are not
looked for in tokens of nothing but letters of ASCII, nor in familiar words with a comma or a full stop behind them,
which a set can name and a test look at."""


class Unfamiliar:
    """A test that no familiar word of English passes, so that it is asked about all other tokens alone."""

    __slots__ = ("test",)

    def __init__(self, test: Callable[[str], object]) -> None:
        self.test = test

    def __call__(self, token: str) -> bool:
        return not is_familiar(token) and bool(self.test(token))


class Unlisted(Unfamiliar):
    """A test that no word passes which the list of English has, with a capital or without, be it ever so rare."""

    __slots__ = ()

    def __call__(self, token: str) -> bool:
        return not is_listed(token) and super().__call__(token)


@dataclass(frozen=True, slots=True)
class Bigram:
    """A token with one sign, and behind it one with another; as first, a set that holds "" stands for the start of a
    line as well. Every token is looked at for the set, or else for the first sign: it should be rare. Where the second
    is the rarer of two tests, say so."""

    first: Sign
    second: Sign
    by_second: bool = False


class Together:
    """Signs of which each stands somewhere in a passage, in whatever order."""

    __slots__ = ("signs",)

    def __init__(self, *signs: Sign | Bigram) -> None:
        self.signs = signs


Trigger = Sign | Bigram | Together
Triggers = Trigger | tuple[Trigger, ...]
"""Alternatives, one of which is there."""


class Layer(StrEnum):
    """Kinds of evidence, each of which can be switched off."""

    RESIDUE = "residue"
    LANGUAGE = "language"
    LANGUAGE_MODEL = "language-model"
    BILINGUAL = "bilingual"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``span`` of the passage by ``text``."""

    span: Span
    text: str

    def apply(self, text: str) -> str:
        return text[: self.span.start] + self.text + text[self.span.end :]


@dataclass(frozen=True, slots=True)
class Contrast:
    """Edits for the language model to choose from.

    ``decides``: without an edit that gains at least ``margin`` nats there is no finding; otherwise the model
    only chooses the repair. ``margin`` None takes the calibrated default.
    """

    candidates: tuple[Edit, ...]
    decides: bool = True
    margin: float | None = None
    margins: tuple[float, ...] = ()
    """What each candidate has to gain, where they differ."""
    marks: tuple[Span, ...] = ()
    """Where the defect is if the candidate of the same number undoes it; empty: where the hit says."""
    screens: tuple[Edit, ...] = ()
    """For each candidate, the edit that takes away what it moves. Only where that alone gains half of ``margin`` is the
    candidate compared: one comparison stands for every place the words could go to."""
    rivals: tuple[Edit, ...] = ()
    """Edits that another, sound reading of the words would bear: an edit must gain ``margin`` more than these do."""

    def __post_init__(self) -> None:
        if any(len(each) not in (0, len(self.candidates)) for each in (self.margins, self.marks, self.screens)):
            raise ValueError("margins, marks and screens are one for each candidate, or none")

    def screened(self, passed: Container[Edit]) -> Contrast:
        """The contrast of the candidates whose screens have passed."""
        kept = [number for number, screen in enumerate(self.screens) if screen in passed]
        return replace(
            self,
            candidates=tuple(self.candidates[number] for number in kept),
            margins=tuple(self.margins[number] for number in kept if self.margins),
            marks=tuple(self.marks[number] for number in kept if self.marks),
            screens=(),
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """A suspected defect in passage offsets.

    ``repair`` is the edit that the rule itself is sure of, ``safe`` that it may be applied unread. What is None is
    taken from the check.
    """

    span: Span
    repair: Edit | None = None
    safe: bool = False
    message: str | None = None
    contrast: Contrast | None = None
    severity: Severity | None = None
    confidence: float | None = None
    doubtful: bool = False
    """The rule has doubts itself: no defect unless something else says so as well."""
    stands_alone: bool = False
    """No sound text is known to set it off: a defect though nothing else is found in the document."""

    @property
    def is_for_model(self) -> bool:
        """Whether the language model decides about it."""
        return self.contrast is not None and self.contrast.decides

    @classmethod
    def certain(cls, span: Span, repairs: Sequence[Edit]) -> Hit:
        """A defect beyond doubt, of which the language model only chooses the repair; the first where there is none."""
        return cls(span, repair=repairs[0], contrast=Contrast(tuple(repairs), decides=False, margin=0.0))


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the places that must be found (none: the check must stay silent).

    ``repair`` is the whole text after all repairs of the check, None if it proposes none.
    """

    text: str
    marks: tuple[Span, ...] = ()
    repair: str | None = None
    source: str | None = None
    terms: tuple[Term, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    """Source and translation of the rows that stand before it in the batch."""

    @property
    def is_bad(self) -> bool:
        return bool(self.marks)


def bad(
    marked: str,
    *,
    repair: str | None = None,
    source: str | None = None,
    terms: tuple[Term, ...] = (),
    rows: tuple[tuple[str, str], ...] = (),
) -> Example:
    """A text in which every ⟦passage in double brackets⟧ must be found, exactly."""
    text, marks = [], []
    length = 0
    for index, part in enumerate(marked.replace("⟧", "⟦").split("⟦")):
        if index % 2:
            marks.append(Span(length, length + len(part)))
        text.append(part)
        length += len(part)
    if not marks or marked.count("⟦") != marked.count("⟧"):
        raise ValueError(f"a bad example needs ⟦marks⟧: {marked!r}")
    return Example("".join(text), tuple(marks), repair, source, terms, rows)


def good(
    text: str,
    *,
    source: str | None = None,
    terms: tuple[Term, ...] = (),
    rows: tuple[tuple[str, str], ...] = (),
) -> Example:
    """A sound text, as close to the defect as can be, in which nothing may be found."""
    return Example(text, source=source, terms=terms, rows=rows)


@dataclass(frozen=True, slots=True)
class Surprise:
    """What of a passage surprises the language model more than it does in sound text: spans of the passage."""

    stretches: tuple[Span, ...] = ()
    """So surprising that they can hardly make sense."""
    words: tuple[Span, ...] = ()
    """The oddest words and marks: no evidence by themselves, but where to look for it."""
    sentences: tuple[Span, ...] = ()
    """Those of a garbled document that read garbled: no place to mark, but it takes doubts away."""
    levels: Mapping[int, float] = field(default_factory=dict)
    """By how many standard deviations every word surprises more than expected, by its place in the passage."""
    garble: Mapping[int, float] = field(default_factory=dict)
    """By its place, the log-odds that a word is part of garble, as a probe of the model says; empty without one."""

    def most(self, span: Span) -> float | None:
        """The level of the most surprising word that a span touches; None where no word was read."""
        return _highest(self.levels, span)

    def odds(self, span: Span) -> float | None:
        """The highest log-odds of a word that a span touches to be part of garble; None where none are known."""
        return _highest(self.garble, span)

    def mean(self, sentence: Span) -> float | None:
        """The mean level of the words of a sentence; None where no word was read."""
        levels = [level for place, level in self.levels.items() if sentence.start <= place < sentence.end]
        return sum(levels) / len(levels) if levels else None


def _highest(values: Mapping[int, float], span: Span) -> float | None:
    """The highest value of a word that a span touches, by the places of words."""
    places = sorted(values)
    first = max(bisect_right(places, span.start) - 1, 0)
    return max(map(values.__getitem__, places[first : bisect_right(places, span.end)]), default=None)


class Untagged(Exception):
    """A sentence has been asked for that is yet to be tagged: the check is to be shown the passage again."""


def raised(_: Check, error: Exception) -> None:
    """A check that fails is a defect of it."""
    raise error


@dataclass(slots=True)
class Context:
    """What a check may ask about the passage in front of it and its surroundings."""

    document: Document
    language: Language
    tagger: Tagger | None = None
    accepted: frozenset[str] = frozenset()
    """Words and names that the user has declared sound, in lower case."""
    terms: tuple[Term, ...] = ()
    """Words whose translation is laid down."""
    surprises: Mapping[int, Surprise] = field(default_factory=dict)
    """What surprises the language model, by index of segment."""
    memory: dict[object, object] = field(default_factory=dict)
    """What checks remember of the parts of a batch before this one."""
    judged: bool = True
    """Whether a language model decides: without one, a hit that it must decide need not be looked for."""
    failed: Failed = raised
    """Hears of a check that raises something: the others go on where it returns."""
    index: int = 0
    awake: Sequence[tuple[int, Passage, Sequence[tuple[Check, Rule]]]] = ()
    """Every passage with its index and the rules that are shown it: no other has what wakes them."""
    gathers: bool = False
    """Whether a sentence that is asked for is only noted, to be tagged with others."""
    _facts: dict[object, object] = field(default_factory=dict, repr=False)
    _tagged: dict[str, tuple[Token, ...]] = field(default_factory=dict, repr=False)
    _untagged: dict[str, None] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        document: Document,
        *,
        tagger: Tagger | None = None,
        accepted: frozenset[str] = frozenset(),
        terms: tuple[Term, ...] = (),
        surprises: Mapping[int, Surprise] = MappingProxyType({}),
        memory: dict[object, object] | None = None,
        judged: bool = True,
        failed: Failed = raised,
    ) -> Context:
        known = language(document.language) or language("en")
        assert known is not None
        own_memory = {} if memory is None else memory
        return cls(document, known, tagger, accepted, terms, surprises, own_memory, judged, failed)

    @property
    def segment(self) -> Segment:
        return self.document.segments[self.index]

    @property
    def previous(self) -> Passage | None:
        return self.document.segments[self.index - 1].target if self.index else None

    @property
    def following(self) -> Passage | None:
        segments = self.document.segments
        return segments[self.index + 1].target if self.index + 1 < len(segments) else None

    def sentences(self, passage: Passage) -> tuple[Span, ...]:
        return self._once(("sentences", passage.text), sentences, passage.text, self.document.language)

    @property
    def sentence_count(self) -> int:
        """How many sentences the document has."""
        return sum(len(self.sentences(segment.target)) for segment in self.document.segments)

    def sentence_at(self, passage: Passage, place: int) -> Span | None:
        """The sentence in which a place is."""
        sentences = self.sentences(passage)
        at = bisect_right(sentences, place, key=attrgetter("start")) - 1
        return sentences[at] if at >= 0 and place < sentences[at].end else None

    def masked(self, passage: Passage, *kinds: Mask) -> str:
        return self._once(("masked", passage.text, kinds), mask, passage.text, *kinds)

    def words(self, passage: Passage) -> frozenset[str]:
        """The words of a passage in lower case, without figures: whether one is there costs less than a pattern."""
        return words_of(passage.text)

    def tokens(self, passage: Passage, sentence: Span) -> tuple[Token, ...]:
        """Tagged words of one sentence, spans in passage offsets; empty where no tagger is installed.

        Costs about 60 µs a word: ask only where a cheap test already suspects something. Raises ``Untagged`` while
        sentences are gathered.
        """
        if self.tagger is None:
            return ()
        text = sentence.of(passage.text)
        if text not in self._tagged:
            self._untagged[text] = None
            if self.gathers:
                raise Untagged
            self.tag_gathered()
        tagged = self._tagged[text]
        if not sentence.start:
            return tagged
        return tuple(Token(t.text, t.span.shifted(sentence.start), t.tag) for t in tagged)

    def tokens_at(self, passage: Passage, place: int) -> tuple[Token, ...]:
        """Tagged words of the sentence in which a place is."""
        sentence = self.sentence_at(passage, place)
        return self.tokens(passage, sentence) if sentence else ()

    def tag_gathered(self) -> None:
        """Tag the sentences that have been asked for, all together."""
        if self.tagger is not None and self._untagged:
            self._tagged.update(zip(self._untagged, self.tagger.tag(tuple(self._untagged)), strict=True))
            self._untagged.clear()

    @property
    def bitext(self) -> Bitext:
        """All segments of the document beside their sources."""
        return self.fact(Bitext)

    @property
    def source_text(self) -> str | None:
        """The source of the segment in front of the check, if there is one."""
        source = self.segment.source
        return None if source is None else source.text

    @property
    def pair(self) -> Pair:
        """The segment in front of the check beside its source; only checks that need a source may ask."""
        pair = self.bitext.pairs[self.index]
        assert pair is not None
        return pair

    def remembered(self, about: Callable[[Bitext, Fact | None], Fact]) -> Fact:
        """A fact about all parts of a batch so far: ``about`` gets this part, and its own result for those before.

        What it returns is kept until the batch ends: it must stay small however long the batch is.
        """

        def extended() -> Fact:
            found = about(self.bitext, cast("Fact | None", self.memory.get(about)))
            self.memory[about] = found
            return found

        return self._once(about, extended)

    @property
    def surprise(self) -> Surprise:
        """What surprises in the passage in front of the check; nothing where no language model has read it."""
        return self.surprises.get(self.index, Surprise())

    def fact(self, about: Callable[[Document], Fact]) -> Fact:
        """The result of a function of the whole document, computed once per document."""
        if about not in self._facts:
            self._facts[about] = about(self.document)
        return cast(Fact, self._facts[about])

    def gathered(self, check: Check, about: Callable[[Document, Sequence[int]], Fact]) -> Fact:
        """A fact that depends on those passages alone that wake a check: its function gets their indices."""
        return cast(Fact, self._once(about, self._gather, check, about))

    def _gather(self, check: Check, about: Callable[[Document, Sequence[int]], Fact]) -> Fact:
        shown = [index for index, _, called in self.awake if check in map(itemgetter(0), called)]
        return about(self.document, shown or range(len(self.document.segments)))

    def _once(self, key: object, compute: Callable[..., Fact], *arguments: Any) -> Fact:
        try:
            return cast(Fact, self._facts[key])
        except KeyError:
            found = self._facts[key] = compute(*arguments)
            return found


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A way in which a check finds its defect, with what wakes it: see ``Check.triggers`` and ``Check.doubts``."""

    find: Callable[[Passage, Context], Iterator[Hit]]
    triggers: Triggers | None
    doubts: Triggers = ()

    @classmethod
    def of_text(
        cls,
        find: Callable[[str], Iterator[Hit]],
        *triggers: Trigger,
        doubts: Triggers = (),
        masking: tuple[Mask, ...] = (),
    ) -> Rule:
        """A rule that looks at nothing but the text of a passage, in which some of it may be masked."""
        if masking:
            return cls(lambda passage, context: find(context.masked(passage, *masking)), triggers, doubts)
        return cls(lambda passage, _: find(passage.text), triggers, doubts)


class Check(ABC):
    """One kind of defect. A subclass in a file of its own under ``mtcheck/checks`` is all there is to add.

    The module docstring's first line is the title of the manual page, ``explanation`` its body.
    """

    id: ClassVar[str]
    """Kebab-case, names the defect; the file and the class are called the same."""
    category: ClassVar[str]
    """Path in the MQM-core tree, such as ``fluency/grammar/word-order``."""
    severity: ClassVar[Severity]
    layer: ClassVar[Layer]
    message: ClassVar[str]
    """One line for the report: what is wrong."""
    explanation: ClassVar[str]
    """What it finds, why machine translation does it, what to do."""
    examples: ClassVar[tuple[Example, ...]]
    confidence: ClassVar[float] = 0.95
    """Estimated precision of a hit that states none."""
    supersedes: ClassVar[tuple[str, ...]] = ()
    """Checks whose findings inside a finding or repair of this one are symptoms of the same defect."""
    last_resort: ClassVar[bool] = False
    """What it finds has no name: it gives way to any other check that finds something in the same place."""
    languages: ClassVar[tuple[str, ...]] = ("en",)
    """Target languages, or ``("*",)`` for any."""
    needs_tagger: ClassVar[bool] = False
    needs_source: ClassVar[bool] = False
    needs_judge: ClassVar[bool] = False
    """Every hit is for the language model to decide, so that without one there is nothing to look for."""
    needs_surprises: ClassVar[bool] = False
    """It looks only where something surprises the language model."""
    exempt_roles: ClassVar[frozenset[Role]] = frozenset()
    """Passages in which what the check finds is as it should be: a teaser may be cut, a caption has a credit."""

    exempt_references: ClassVar[bool] = False
    """Entries of a bibliography are as they should be: they keep titles and publishers in their own language."""
    exempt_corrections: ClassVar[bool] = False
    """What a correction says, and the passage behind it, is as it should be: it names both what was wrong and what is
    right."""

    @property
    def triggers(self) -> Triggers | None:
        """What stands, or of which one stands, in every passage with a hit: others are not shown to the check. None: it
        sees all of them. Usually a class attribute, ``frozenset({"would"})`` or ``lazy_regex(r"[.!?][A-Z]")``.
        """
        return None

    @property
    def doubts(self) -> Triggers:
        """What else wakes it where a language model is there to decide: that of hits which it must decide."""
        return ()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The ways in which it finds its defect: one, unless it is a ``RuledCheck``."""
        return (Rule(self.find, self.triggers, self.doubts),)

    def concerns(self, context: Context) -> bool:
        """Whether there can be a hit in the document at all: asked once of a check that has no triggers."""
        return bool(context.surprises) or not self.needs_surprises

    @abstractmethod
    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        """Yield the hits in one passage."""

    @property
    def family(self) -> str:
        return type(self).__module__.split(".")[-2]

    @property
    def is_of_wording(self) -> bool:
        """Whether it finds wording that is garbled in itself, as the model's probe sees it: not a contradiction, a mark
        or another language."""
        return self.family in _OF_WORDING

    @property
    def title(self) -> str:
        """The first line of the check's module docstring."""
        documentation = importlib.import_module(type(self).__module__).__doc__ or ""
        return documentation.strip().partition("\n")[0]

    def applies_to(self, language_code: str) -> bool:
        return "*" in self.languages or language_code.partition("-")[0] in self.languages


_OF_WORDING = frozenset({"syntax", "lexis", "wording"})


class RuledCheck(Check):
    """A check that finds its defect in several ways, each woken by itself: what one needs is not looked for where
    only another can find something."""

    @property
    @abstractmethod
    def rules(self) -> tuple[Rule, ...]:
        """Usually a class attribute. Hits come in the order of the rules."""

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for rule in self.rules:
            yield from rule.find(passage, context)


@cache
@lasting()
def all_checks() -> tuple[Check, ...]:
    """Every check under ``mtcheck.checks``, in order of family and file name.

    Raises whatever importing a check raises, and ValueError for two checks of one id: the set never shrinks silently.
    """
    package = importlib.import_module("mtcheck.checks")
    found: dict[str, Check] = {}
    for module_info in sorted(pkgutil.walk_packages(package.__path__, "mtcheck.checks."), key=lambda info: info.name):
        module = importlib.import_module(module_info.name)
        for value in vars(module).values():
            if _is_check_of(value, module_info.name):
                check = value()
                if check.id in found:
                    raise ValueError(f"two checks are called {check.id}")
                found[check.id] = check
    return tuple(found.values())


def _is_check_of(value: Any, module_name: str) -> bool:
    return isinstance(value, type) and issubclass(value, Check) and value.__module__ == module_name

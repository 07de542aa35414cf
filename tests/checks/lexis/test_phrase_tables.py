"""Every row of the phrase tables, as a translation would contain it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.check import Check, Context
from mtcheck.checks.lexis import calqued_phrase, sense_ruled_out
from mtcheck.checks.lexis.calqued_phrase import CalquedPhrase
from mtcheck.checks.lexis.sense_ruled_out import SenseRuledOut
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.phrases import Phrase, PhraseTable
from mtcheck.languages.tables import phrases, tables_in

TABLES = (
    *tables_in("ruled_out_senses"),
    "german_idioms",
    "german_calques",
    "german_collocations",
    "german_formulas",
    "false_friends",
    "topic_senses",
)
WORD = re.compile(r"[a-zß-ɏ]+")


def words_of(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower()))


def alternatives_in(phrase: Phrase) -> list[list[str]]:
    """What may stand in each place of a phrase."""
    elements = [element for element in phrase.pattern.split() if not element.startswith("!")]
    return [re.sub(r"[{}=?]", "", element).split("/") for element in elements]


def spelled_out(phrase: Phrase, number: int = 0) -> str:
    """The phrase with its alternatives of this number, or their last, as a sentence may hold it."""
    text = " ".join(those[min(number, len(those) - 1)] for those in alternatives_in(phrase))
    return text.replace("_", " ").replace("~", "their").replace("*", "nobody").replace("#", "12").replace("&", "2-1")


def sentence_with(phrase: Phrase, number: int = 0) -> str:
    """The phrase in a sentence, in the company that makes it suspect."""
    company = min((word for word in phrase.given - phrase.unless if word.isalpha()), default="anyone")
    return f"Lo: {spelled_out(phrase, number)}, lo {company}."


@pytest.mark.parametrize("name", TABLES)
def test_every_phrase_is_found_in_its_own_words(name: str) -> None:
    """No row is dead: each pattern finds itself, alone in a sentence, by its key word."""
    missed = []
    for phrase in phrases(name):
        text = sentence_with(phrase)
        if not list(PhraseTable([phrase]).find(text, words_of(text))):
            missed.append(phrase.pattern)

    assert missed == []


@pytest.mark.parametrize("name", [*TABLES, "german_prepositional_phrases", *tables_in("wrong_senses")])
def test_every_alternative_is_found_in_its_own_words(name: str) -> None:
    """Be it a year, an abbreviation or a word with a figure in it: since 2019, 11 p.m, emissions of CO2."""
    missed = []
    for phrase in phrases(name):
        table = PhraseTable([phrase])
        for number in range(1, max(map(len, alternatives_in(phrase)))):
            text = sentence_with(phrase, number)
            if phrase.unless.isdisjoint(words_of(text)) and not list(table.find(text, words_of(text))):
                missed.append((phrase.pattern, text))

    assert missed == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{make} too_much/more sport", "He makes too much sport."),
        ("on the upper_body", "He was hurt on the upper body."),
        ("{lie} =already/long? on ice", "The plan lay on ice."),
        ("{switch} =automatically/one_after_the_other off", "The lamps switch one after the other off."),
        ("is since =monday/2019 closed", "The mill is since 2019 closed."),
        ("ejection of =methane/co2", "The ejection of CO2 falls."),
        ("against # =o'clock/p.m", "He came against 11 p.m. and left."),
    ],
)
def test_an_alternative_of_two_words_and_what_may_be_missing_are_found(pattern: str, text: str) -> None:
    assert [match.phrase.pattern for match in PhraseTable([Phrase(pattern, ())]).find(text, words_of(text))] == [
        pattern
    ]


def test_what_may_not_follow_is_seen_wherever_the_phrase_ends() -> None:
    table = PhraseTable([Phrase("waiting * take your hat !off", ())])

    for length in range(80, 120):
        text = f"She is waiting {'x' * length} take your hat off."
        assert not list(table.find(text, words_of(text))), length


def test_what_is_sure_is_kept_where_what_is_not_says_more_of_the_same_words() -> None:
    sure, unsure = Phrase("{paint} jobs", ()), Phrase("{paint} jobs in_the plant", (), unsure=True)
    text = "The firm paints jobs in the plant."

    for phrases_ in ([sure, unsure], [unsure, sure]):
        assert [match.phrase for match in PhraseTable(phrases_).find(text, words_of(text))] == [sure]


@pytest.mark.parametrize("check", [CalquedPhrase(), SenseRuledOut()])
def test_an_unsure_row_is_a_doubt(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    table = PhraseTable([Phrase("{paint} # jobs", (), unsure=True), Phrase("{paint} places", ())])
    monkeypatch.setattr(calqued_phrase, "_calques", lambda: table)
    monkeypatch.setattr(sense_ruled_out, "_senses", lambda: table)
    passage = Passage("The firm paints 450 jobs. It paints places.", Origin.at(0, 43))

    context = Context.of(Document("x", (Segment(passage),), Lines.of(passage.text)))
    assert [hit.doubtful for hit in check.find(passage, context)] == [True, False]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{supply} =# =injured/wounded", "Doctors supplied 12 injured."),
        ("{inflame} #/several candles", "They inflamed 40 candles."),
        ("{separate} &/goalless", "They separated 1-1."),
    ],
)
def test_a_number_may_be_kept_and_be_one_of_several_alternatives(pattern: str, text: str) -> None:
    assert list(PhraseTable([Phrase(pattern, ())]).find(text, words_of(text)))


@pytest.mark.parametrize("name", TABLES)
def test_repairs_leave_no_sign_behind(name: str) -> None:
    for phrase in phrases(name):
        text = sentence_with(phrase)
        for match in PhraseTable([phrase]).find(text, words_of(text)):
            assert not any(sign in repair for repair in match.repairs for sign in "{}~*#=/"), phrase.pattern


SPOON = Phrase("{throw} in the spoon", ("{give} in the spoon",))
WEIGHT = Phrase("{put_on} weight", ("{rise}",))
"""A verb may have a particle."""


@pytest.mark.parametrize(
    ("phrase", "text", "repaired"),
    [
        (SPOON, "He threw in the spoon.", "He gave in the spoon."),
        (SPOON, "She has thrown in the spoon.", "She has given in the spoon."),
        (SPOON, "Throwing in the spoon helps.", "Giving in the spoon helps."),
        (SPOON, "He throws in the spoon.", "He gives in the spoon."),
        (WEIGHT, "Prices put on weight.", "Prices rise."),
        (WEIGHT, "The price has put\non weight.", "The price has risen."),
        (WEIGHT, "It puts on weight.", "It rises."),
        (WEIGHT, "Putting on weight, it sank.", "Rising, it sank."),
    ],
)
def test_the_repair_has_the_inflection_of_the_text(phrase: Phrase, text: str, repaired: str) -> None:
    (match,) = PhraseTable([phrase]).find(text, words_of(text))

    assert text[: match.span.start] + match.repairs[0] + text[match.span.end :] == repaired


@pytest.mark.parametrize(
    ("subject", "repaired"), [("The drone", "was used"), ("New drones", "were used"), ("They", "were used")]
)
def test_was_agrees_with_the_subject(subject: str, repaired: str) -> None:
    table = PhraseTable([Phrase("{come} to the use", ("{be} used",))])
    text = f"{subject} came to the use."

    (match,) = table.find(text, words_of(text))

    assert match.repairs == (repaired,)


def test_a_repair_that_would_lose_words_is_not_proposed() -> None:
    table = PhraseTable([Phrase("{take} * on the shovel", ("{tease}",))])

    (match,) = table.find("They took the mayor on the shovel.", words_of("they took the mayor on the shovel"))

    assert match.repairs == ()


@pytest.mark.parametrize(
    ("plain", "forms"),
    [
        ("stop", ("stop", "stops", "stopped", "stopping")),
        ("try", ("try", "tries", "tried", "trying")),
        ("lie", ("lie", "lies", "lay", "lain", "lying")),
        ("see", ("see", "sees", "saw", "seen", "seeing")),
        ("dance", ("dance", "dances", "danced", "dancing")),
        ("push", ("push", "pushes", "pushed", "pushing")),
        ("give_away", ("give away", "gives away", "gave away", "given away", "giving away")),
    ],
)
def test_forms_of_verbs(plain: str, forms: tuple[str, ...]) -> None:
    assert forms == verb(plain).all


@given(st.text(alphabet="abİß éthe soup\n.’'-", max_size=200))
def test_matches_lie_inside_any_text(text: str) -> None:
    for match in PhraseTable([Phrase("the soup", ("it",))]).find(text, words_of(text) | {"soup"}):
        assert match.span.of(text).lower().split() == ["the", "soup"]

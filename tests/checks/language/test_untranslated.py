"""What is left in another language, as a reader of the report would see it."""

from __future__ import annotations

import pytest

from mtcheck.check import all_checks
from mtcheck.checking import check_document
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.report import Finding

FAMILY = tuple(check for check in all_checks() if check.family == "language")


def findings(*texts: str) -> tuple[Finding, ...]:
    segments, start = [], 0
    for text in texts:
        segments.append(Segment(Passage(text, Origin.at(start, len(text)))))
        start += len(text) + 1
    whole = "\n".join(texts)
    return check_document(Document("example.txt", tuple(segments), Lines.of(whole)), FAMILY)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The river rose and der Wasserstand stieg over the bank at night.", "der Wasserstand stieg"),
        ("He would not, aber his wife would, and so they went to the sea.", "aber"),
        ("The company wants to hire mehr Lehrer in the autumn.", "mehr Lehrer"),
        ("The trains stood still à cause de a fire near the station.", "à cause de"),
        ("The players celebrated con i giocatori in the main square.", "con i giocatori"),
    ],
)
def test_words_are_reported_with_their_particles(text: str, left: str) -> None:
    assert [left] == [finding.text for finding in findings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Maria de la Cruz and Jean-Luc Picard of the Université de Genève met Karl von Habsburg.",
        "They sang “Stille Nacht, heilige Nacht” and read Die Zeit, Le Monde and Corriere della Sera.",
        "At the Landgericht, as regional courts are called, the Staatsanwaltschaft (public prosecutor) appealed.",
        "The café’s pièce de résistance was a crème brûlée; it was a fait accompli, a coup de grâce.",
        "Mr Schneider, Mrs Bauer and the Fischer family own a Volkswagen and drink Glühwein at the Oktoberfest.",
        "La Paz, Los Angeles, Las Vegas, Le Mans and San Marino are on the list of Il Divo.",
    ],
)
def test_names_titles_loanwords_and_marked_originals_stay_silent(text: str) -> None:
    assert [finding.text for finding in findings(text)] == []


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("The average wait at a Gemeinderat stands at 38 days.", ["NEUTRAL"]),
        ("The Gemeinderat has gestern decided.", ["MAJOR", "MAJOR"]),
        ("Around 18,000 Zuschauer watched.", ["MAJOR"]),
        ("The Sperrung of the bridge goes on.", ["MAJOR"]),
        ("The verdict caused Kopfschütteln.", ["MAJOR"]),
    ],
)
def test_a_noun_alone_may_be_what_a_writer_kept(text: str, severities: list[str]) -> None:
    assert [finding.severity.name for finding in findings(text)] == severities


def test_a_sentence_is_reported_once_and_as_a_whole() -> None:
    sentence = "Die Feuerwehr war mit 50 Kräften bis in die Nacht im Einsatz."

    (finding,) = findings("The roof burned down completely.", sentence, "Nobody was hurt, the police said.")

    assert (finding.check, finding.text) == ("untranslated-sentence", sentence)


def test_a_foreign_document_is_reported_once() -> None:
    found = findings(
        "Die Feuerwehr war mit 50 Kräften bis in die Nacht im Einsatz.",
        "Das Dach des Hauses brannte vollständig aus, verletzt wurde nach Angaben der Polizei niemand.",
    )

    assert [finding.check for finding in found] == ["wrong-language"]


def test_accepted_words_are_not_reported() -> None:
    text = "The Gemeinderat decided on a new school."
    document = Document("example.txt", (Segment(Passage(text, Origin.at(0, len(text)))),), Lines.of(text))

    assert check_document(document, FAMILY)
    assert not check_document(document, FAMILY, accepted=frozenset({"gemeinderat"}))

"""A set phrase of German in English words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, Trigger, bad, good
from mtcheck.checks.lexis.words.waking_phrases import doubtful_phrases, sure_phrases
from mtcheck.document import Passage
from mtcheck.languages.phrases import PhraseTable
from mtcheck.languages.tables import phrases
from mtcheck.report import Severity

__all__ = ["CalquedPhrase"]


_TABLES = ("german_calques", "german_collocations", "german_reflexives", "german_formulas")


@cache
def _calques() -> PhraseTable:
    return PhraseTable(phrase for table in _TABLES for phrase in phrases(table))


class CalquedPhrase(Check):
    id = "calqued-phrase"
    category = "style/unidiomatic"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "a German phrase in English words"
    supersedes = ("unlikely-sense",)
    explanation = """
Finds verbs with their fixed nouns ("come to the use" for *zum Einsatz kommen*), prepositional phrases ("in the frame
of", "under other the") and formulas ("how does it look like") that German has and English does not. Every word is
English, which is why systems produce them and spelling checkers pass them. Replace the whole phrase.

Only phrases that edited English practically never uses are listed, in `mtcheck/languages/data/german_calques.tsv` and
`german_collocations.tsv`, those with reflexive verbs in `german_reflexives.tsv`, formulas of police reports, courts and
sports pages in `german_formulas.tsv`; of a few the language model must prefer what English says instead, and what sound
English might say in some sentence is a doubt, until the probe of the default model sees garble there.
"""
    examples = (
        bad("Dense fog ⟦cared for long queues⟧ on the A9.", repair="Dense fog caused queues on the A9."),
        bad(
            "Customs officers ⟦came to the carrying out of searches⟧ in two yards.",
            repair="Customs officers carried out searches in two yards.",
        ),
        good(
            "She never cared for long queues, and the nurses cared for accident victims when it came to the use of it."
        ),
        bad("⟦On the same day of⟧ the attack he left.", repair="On the same day as the attack he left."),
        bad("The party ⟦stands before a decision⟧.", repair="The party faces a decision."),
        bad("New drones ⟦came to the use⟧.", repair="New drones were used."),
        bad(
            "You can punish us, ⟦it doesn’t matter what the role is⟧.",
            repair="You can punish us, it makes no difference.",
        ),
        bad("They ⟦took part on the march⟧.", repair="They took part in the march."),
        bad("Farmers are ⟦suffering under the drought⟧.", repair="Farmers are suffering from the drought."),
        bad("Owners ⟦must submit proof until 31⟧ December.", repair="Owners must submit proof by 31 December."),
        bad("He ⟦speaks very well Danish⟧.", repair="He speaks Danish very well."),
        bad("The prosecutor ⟦looks from a charge off⟧.", repair="The prosecutor refrains from a charge."),
        bad(
            "He called on ⟦residents to save water on during⟧ the drought.",
            repair="He called on residents to save water during the drought.",
        ),
        bad("She ⟦threw the minister inaction before⟧."),
        bad("They ⟦looked after the missing hiker⟧ all night.", repair="They looked for the missing hiker all night."),
        bad("⟦Interest on the workshops⟧ was great.", repair="Interest in the workshops was great."),
        bad("They were born ⟦at the night of 29⟧ February.", repair="They were born on the night of 29 February."),
        bad("He ⟦suffers under a rare inflammation⟧.", repair="He suffers from a rare inflammation."),
        bad(
            "The ⟦protest directs itself against⟧ the fees.",
            repair="The protest is directed against the fees.",
        ),
        bad(
            "Two dead, eleven injured: that is ⟦the sad balance⟧ of the weekend.",
            repair="Two dead, eleven injured: that is the grim toll of the weekend.",
        ),
        bad("The three ⟦robbers are still fleeting⟧.", repair="The three robbers are on the run."),
        bad("The guards ⟦lost the overview⟧.", repair="The guards lost track."),
        bad("He ⟦interests himself hardly for⟧ horses.", repair="He is hardly interested in horses."),
        good("He would fight you all day in the chamber and then drive you home."),
        good("She interested herself hardly at all in them."),
        bad("The ⟦damage amounts itself to⟧ 20,000 euros.", repair="The damage amounts to 20,000 euros."),
        bad(
            "The town ⟦puts the old school free of charge to the disposal⟧.",
            repair="The town makes the old school free of charge available.",
        ),
        bad("A fine ⟦in the height of 500 euros⟧ was imposed.", repair="A fine of 500 euros was imposed."),
        bad("The hosts ⟦won with 3-1⟧.", repair="The hosts won 3-1."),
        bad("The band ⟦drew the hall in its ban⟧.", repair="The band captivated the hall."),
        bad("The Dax closed ⟦in the minus⟧.", repair="The Dax closed in negative territory."),
        good("The delicate balance of the region is upset. The course of the accident investigation was slow."),
        good("She cared for patients, he for headlines. The overview page was lost; keep the overview short."),
        good("They put an end to the disposal of waste and took part in purchase negotiations."),
        good("They won with a 3-1 victory, thanks to the 2-1 lead, and the suspects were on the flight to Rome."),
        good(
            "He speaks very good Danish; she looked after the missing girl's dog. Their anger directed itself at him."
        ),
        good("Interest on the loan rose. They looked at the night sky, and a camera looks from a tower down."),
        good("They suffered under the regime, took part on Sunday and must pay rent until 31 December."),
        good("You do not have to submit it until 31 May. He must return to prison until 2030."),
        good("They met on the same day of the week for eleven years."),
        good("Shares are up since five years ago, and he came to use the phone."),
        good("For a young actor it doesn’t matter what the role is: a lead or a walk-on, she says yes."),
        good("When it comes to the use of force, the generally accepted figure is low. It is so named for its shape."),
        good("They keep records for possible use and hold him for possible deportation, on the same day of last year."),
        good("She took everything in sight, made them fun, got into conversation with him and threw a glance at it."),
        good(
            "The treaty entered into force on Monday. The play keeps them in suspense, behind closed doors and at home."
        ),
        good("She stood before the judge when the decision was read."),
        bad(
            "The company ⟦takes a loss of 3 million in purchase⟧.",
            repair="The company accepts a loss of 3 million.",
        ),
        bad("The carmaker ⟦overslept the⟧ switch to batteries.", repair="The carmaker missed the switch to batteries."),
        bad("The ⟦driver threatens a prison sentence⟧.", repair="The driver faces a prison sentence."),
        bad(
            "⟦The politics must finally⟧ listen, said the union.",
            repair="Politicians must finally listen, said the union.",
        ),
        bad("The van ⟦bounced with full force against⟧ a pillar.", repair="The van crashed into a pillar."),
        bad("The ⟦flood demanded four lives⟧.", repair="The flood claimed four lives."),
        bad(
            "He has been ⟦in investigation custody⟧ since May.", repair="He has been in pre-trial detention since May."
        ),
        bad(
            "The cabinet ⟦brought the budget on the way⟧ on Monday.",
            repair="The cabinet got the budget under way on Monday.",
        ),
        bad(
            "The zoo ⟦considers possible that⟧ the lynx has died.",
            repair="The zoo considers it possible that the lynx has died.",
        ),
        good(
            "The driver threatens to sue, and the law threatens a fine of 500 euros. He overslept the alarm, the ball"
            " bounced with full force against the bar, and they demanded four lives on the board game."
        ),
        bad("Exports ⟦went back by 4 per⟧ cent.", repair="Exports fell by 4 per cent."),
        bad("The group will ⟦strike 300 jobs⟧.", repair="The group will cut 300 jobs."),
        bad("The ⟦prize was lent⟧ to her.", repair="The prize was awarded to her."),
        bad("⟦The sun laughs from⟧ the sky.", repair="The sun shines from the sky."),
        bad("The hosts ⟦lay back with 0-2⟧.", repair="The hosts trailed 0-2."),
        bad("The ⟦post is written out⟧.", repair="The post is advertised."),
        good("He went back by bus, they struck 300 times and lent her the book; her name was written out in full."),
        bad("A ⟦cyclist came under a tram⟧.", repair="A cyclist was run over by a tram."),
        bad("She ⟦made the matura⟧ in 1990.", repair="She did her matura in 1990."),
        bad("They ⟦made bad experiences with⟧ it.", repair="They had bad experiences with it."),
        bad("The council ⟦met necessary precautions⟧.", repair="The council took necessary precautions."),
        bad("He ⟦is by profession teacher⟧.", repair="He is a teacher by profession."),
        good("They met measures that hurt them with silence, and she made sport of it."),
        good("The politics of water must be understood. They brought the book on the way home; it came to life again."),
    )

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        return tuple(sure_phrases(_calques()))

    @property
    def doubts(self) -> tuple[Trigger, ...]:
        return tuple(doubtful_phrases(_calques()))

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _calques().find(passage.text, context.words(passage)):
            message = f"German in English words (“{match.phrase.note}”)"
            edits = tuple(Edit(match.span, repair) for repair in match.repairs)
            if not match.phrase.doubtful:
                yield Hit(match.span, edits[0] if edits else None, message=message, doubtful=match.phrase.unsure)
            elif edits and context.judged:
                yield Hit(match.span, message=message, contrast=Contrast(edits, margin=match.phrase.margin))

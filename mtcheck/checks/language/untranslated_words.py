"""Words of another language inside an English sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from mtcheck.analysis.document_language import language_of
from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.known_words import is_word
from mtcheck.analysis.masking import MASK, Mask
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.checks.language.kept_words.explained import explains_words
from mtcheck.checks.language.kept_words.papers import is_paper
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES, PREPOSITIONS
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.foreign import (
    LANGUAGES,
    begins_foreign,
    date_words,
    everyday_romance,
    has_german_form,
    holds_foreign,
    is_everyday_german,
    is_german_compound,
    is_german_noun,
    margins,
    zipf,
)
from mtcheck.languages.german_names import surnames
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.languages.spelling import plain
from mtcheck.languages.tables import words
from mtcheck.languages.tokens import PerToken
from mtcheck.report import Severity

__all__ = ["UntranslatedWords"]

_TOKEN = lazy_regex(r"[^\W\d_]+")
_QUOTED = lazy_regex(r"‘[^‘’“”\n]{1,120}’(?!\w)|(?<!\w)'[^'\n]{1,120}'(?!\w)|\([^()\n]{1,160}\)|[*_][^*_\n]{1,120}[*_]")
_PARTICLES = frozenset(
    "de la le les des du di da do dos del della delle dei degli il lo gli al alla ai der die das den dem des von vom "
    "zu zur zum und et e y i el los las un une uno una ein eine für fur am im auf aus mit sur sous en por para"
    " per con "
    "san st van über l d".split()
)
_NAMING = lazy_regex(
    r"(?:\b(?:called|named|dubbed|known (?:(?:[a-z]+ly|here|there|in [A-Z]\w+) )?as(?: (?:the|an?))?|titled|"
    r"entitled|term|word|words|phrase|German|French|Italian|Spanish|Latin|"
    r"motto|slogan|says|reads|reading|marked|means|meaning|so-called|literally|i\.e\.|or|proverb|saying|song|single|album|hit|track|EP"
    r"|hymn|carol"
    r"|anthem|verse|refrain|chorus|maxim|expression|greeting|toast"
    r"|(?:motto|slogan|proverb|saying|song|phrase|word|words|line|title|maxim|expression),)|[:“\"‘(–—/-])\s?$"
)
_EXPLAINED = lazy_regex(
    r"\s?(?:\(|–|—|,? (?:or|meaning|literally|which means|that is)\b|"
    r", (?:the|a|an|his|her|its|their|as) (?:[a-z’'-]+ ){0,4}(?:slogan|motto|phrase|words?|saying|proverb|maxim|term"
    r"|expression|song|hymn|anthem|title|poem|toast|greeting|virtue|notion|concept|idea|principle|custom|name)\b"
    r"|,? (?:the|a|an) (?:[a-z’'-]+ ){1,4}(?:that|which)"
    r" (?:[a-z]+ )?(?:means|translates)\b"
    r"|[^.!?\n]{0,60}\b(?:means|meaning|translates(?: [a-z]+)? as|roughly|literally)\s[“\"‘]|"
    r",? as [^,.]{1,70} (?:is|are) (?:called|known)|,? in (?:German|French|Italian|Spanish)\b|[”\"’](?!s\b))"
)
_LANGUAGES_NAMED = r"(?:German|French|Italian|Spanish|Latin|Austrian|Bavarian|Viennese|Yiddish|Romansh)"
_OF_WORDS = lazy_regex(
    rf"\b[Ii]n (?:Swiss |High |Old |modern )?{_LANGUAGES_NAMED}\b(?=[,.]| (?:it|they|this|the|is|are|as)\b)"
    rf"|\b(?:the |a ){_LANGUAGES_NAMED} (?:for|words?|names?|terms?|titles?|articles?|verbs?|nouns?|prefix|suffix"
    r"|phrase)\b"
    r"|\bno English (?:equal|equivalent|word)\b"
)
"""Where a sentence speaks of words, it quotes them."""
_DETERMINER = lazy_regex(
    r"(?:['’]s|\bthe|\b(?:a|an|this|that|these|those|every|each|no|any|his|her|their|its|our|my|your|of|for|in|by"
    r"|with|from|new|all|"
    rf"many|some|local|so|several|few|most|more|other|further|another|first|second|{FROM_TWO}"
    r"|\d+))\s(?:(?!is|was|are|were|has|had|said|and)[a-z]+\s){0,2}$",
    re.I,
)
_BARE_PREPOSITION = lazy_regex(r"\b(?:with|for|of|by|from|[Tt]hat)\s$")
"""Behind these a noun may be the name of a firm or of somebody: a deal with Schick; that Handel’s operas …"""
_SURNAME = 2.0
"""Zipf frequency in English from which a German noun is somebody's name there: Schick 2.4, Handel 3.0, Oktober 1.9."""
_OF_DATE = lazy_regex(r"\b(?:du|des|der|del|vom|de)\s\d{1,2}\.?\s$")
"""The Place du 8 Mai."""
_OF_TOWN = lazy_regex(r"\b[A-ZÄÖÜ][a-zäöüß]+['’]s?\s$")
"""Dortmund's Nordstadt."""
_OF_PLACE = lazy_regex(
    r"\s(?:district|quarter|neighbou?rhood|street|valley|forest|square|suburb|estate|slope|piste|run|jump|lift|pass|glacier|gorge|trail|hut|meadow|ridge|bridge|tunnel)s?\b"
)
"""The Nordstadt district."""
_PLACE_BEFORE = lazy_regex(
    r"\b(?:in|from|to|above|below|beneath|beyond|behind|near|nearby|at|outside|around|towards?|past|via|through"
    r"|between|across|off"
    r"|overlooking|reached|left|leaving|reaching|visited|visiting|(?:north|south|east|west|suburb|town|village"
    r"|resort|city"
    r"|hamlet|parish|spa|borough|port|harbour|castle|community|municipality|county|residents|inhabitants"
    r"|citizens|outside"
    r"|district|outskirts|centre|center|mayor|people|station|half|edge|valley|heights) of)\s$",
    re.I,
)
_PROVINCE_BEFORE = lazy_regex(
    r"\b(?:province|state|region|prefecture|department|island|kingdom|duchy|principality|republic) of\s$"
)
_USUAL_NOUN = 3.8
"""From this frequency on, a compound with the ending of places is a noun all the same."""
_EVERYDAY_NOUN = 4.0
"""The same for a noun behind a preposition: from Bude, but not in Haft; in the plural it may be a town: in Füssen."""
_BARE = lazy_regex(
    r"\b(?!(?:in|at|near|outside|around|via|from|von|to|and|or|called|named|as|said|says|adds|added)\s)[a-z]{2,}\s$"
)
"""What may stand before a noun without determiner, and not before the name of a place."""
_STRAY = lazy_regex(
    r"(?<=[a-z,] )(?:(?P<de>und(?! (?:die|der|das|dem|den|eine?) [A-ZÄÖÜ])|oder|für|mit|der|dem|das|eine|einen"
    r"|einem|einer|nicht|auch|sind|wird|wurde|haben"
    r"|zum|zur|nach|bei|vom|beim"
    r"|über|zwischen|gegen|durch|ohne|wegen|während|seit|zum Beispiel|vor allem|unter anderem)|"
    r"(?P<fr>grâce à|à cause de|en raison de|afin de|par exemple)|"
    r"(?P<es>sin embargo|a pesar de|por ejemplo|por lo tanto)|"
    r"(?P<it>a causa di|ad esempio|nel frattempo|tra l[’']altro))(?= [a-z])"
)
"""Particles that a translation leaves between English words; between names they are part of the name."""
_STRAY_KEYS = frozenset(
    "und oder für mit der dem das eine einen einem einer nicht auch sind wird wurde haben zum zur nach vom beim "
    "über zwischen gegen durch ohne wegen während seit "
    "à afin embargo pesar ejemplo tanto causa esempio frattempo altro beispiel allem anderem raison exemple".split()
)
_OPENERS = frozenset(
    "außerdem zudem jedoch allerdings dennoch trotzdem deshalb daher danach gestern heute laut wegen während obwohl "
    "wenn weil aber auch doch bereits inzwischen mittlerweile derzeit zuvor schließlich hingegen insgesamt además "
    "leider natürlich vielleicht plötzlich offenbar übrigens zuletzt zunächst dabei dafür nämlich immerhin ebenfalls "
    "anschließend seither künftig bisher vorerst ferner folglich somit demnach einerseits andererseits möglicherweise "
    "wahrscheinlich tatsächlich eigentlich grundsätzlich normalerweise glücklicherweise unterdessen jedenfalls jetzt "
    "soeben manchmal meistens häufig nachdem bevor sobald solange obschon sodass damals erstmals momentan aktuell "
    "mehrfach según también cependant selon après toutefois inoltre secondo tuttavia pero".split()
)
"""Adverbs and conjunctions that open a sentence with a capital and are no names."""
_FORBIDDING_NAMES = frozenset("the a an his her its their this that in on at by to for from".split())
_ENGLISH_FUNCTION_WORDS = frozenset(
    "the of and to is that it was for on are with he they be this have from not we you".split()
)
_ENGLISH_ENOUGH = 3
"""Function words that make a quotation English."""
_STRONG_MARGIN = 2.5
"""Zipf points that a word alone must lie above English; a second word of the same language halves the doubt."""
_STRONG_FREQUENCY = 4.0
_FREQUENCY_OF_UNKNOWN = 3.2
"""The same for a word that English texts practically never contain."""
_KNOWN_IN_ENGLISH = 1.3
_USUAL_IN_ENGLISH = 3.4
"""Zipf value above which a word is English too, however frequent it is elsewhere (*pour, encore*)."""
_PARTICLE_IN_ENGLISH = 4.6
"""Zipf value above which a particle in front is more likely an English word (*die, am, per*)."""
_COMPATIBLE_FREQUENCY = 5.0
"""Zipf value from which a word that English has too may stand inside a foreign phrase (*in, die, so*)."""

_NO_LOAN = 3
"""Words in a row that nobody has borrowed: of 200,000 sound sentences none sets off so many, of garbled cases 152."""
_ENGLISH_FREQUENCY = 3.0
"""Zipf value of an ordinary English word."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    span: Span
    foreign: bool
    """A lower-case word of the language, and none of the particles that names are made of."""
    noun: bool
    compatible: bool


class UntranslatedWords(Check):
    id = "untranslated-words"
    category = "accuracy/untranslated"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_references = True
    message = "these words are not English"
    explanation = """
Finds German, French, Italian and Spanish words that stand in an English sentence as if they belonged there: "the
Gemeinderat has gestern decided". Systems copy what their vocabulary does not cover. Translate them, or mark them as
quotations.

A word counts as foreign if it is at least 30 times as frequent there as in English (wordfreq). Names, titles,
loanwords, quoted, bracketed and explained originals are passed over. A German noun alone is a doubt: writers who report
from where it is spoken keep their Bürgeramt. They do not keep what English has a plain word for
(`german_everyday_nouns.txt`): Führerschein, Kurzparkzone.
"""
    examples = (
        bad("The man, ⟦der⟧ lives in Chur, left. ⟦Leider⟧ the concert was cancelled."),
        bad("The mayor has ⟦gestern⟧ opened the bridge."),
        bad("The ⟦Gemeinderat⟧ decided on a new school."),
        bad("The council wants to decide ⟦über die neue Regelung⟧ next week."),
        bad("The ministers spoke ⟦avec leurs collègues⟧ about the budget."),
        bad("The president said that ⟦il governo⟧ would pay."),
        bad("She lives ⟦desde hace muchos años⟧ in Berlin."),
        good("Raymond Futter has died. Readers wrote in, and when in 1986 Futter allowed him to go out, it was over."),
        good("The Bundestag and the Landtag met in the Hauptbahnhof over Schnitzel and Glühwein."),
        good("Ursula von der Leyen flew to Rio de Janeiro with Müller and Leonardo da Vinci’s Mona Lisa."),
        good("The Gemeinderat (municipal council) decided on a new school."),
        good("He called it “eine große Schande” and left the Bundesministerium für Bildung und Forschung."),
        good("It was déjà vu: a tour de force, al dente, à la carte and par excellence."),
        bad("The ⟦Gemeindeversammlung⟧ rejected the loan, and the ⟦Kantonspolizei⟧ came."),
        bad("Gusts caused several ⟦Stromausfälle⟧ in the valley; after the storm the ⟦Aufräumarbeiten⟧ go on."),
        bad("He is accused of ⟦gewerbsmäßigen Betrugs⟧; one ⟦Radfahrerin⟧ saw him."),
        bad("The talks were ⟦mühselig⟧ and long."),
        good("She takes the scherzo prestissimo; in the finale, marked con fuoco, one string broke."),
        good("The baker from Meiringen met Odermatten on the Münsterbrücke."),
        bad("The Federal ⟦Verfassungsgericht⟧ will rule."),
        bad("The weather remains ⟦wechselhaft⟧ in the coming days."),
        good("The Paulskirche, the Bahnhofstrasse and the Landesmuseum are closed."),
        good("The inn is run by Frau Bäckerin, a widow from Ulm."),
        good('Vorsprung durch Technik, the old slogan that roughly means "ahead through technology", is back.'),
        good("The German word gestern means yesterday."),
        good("The auteur had frissons of fear. Two candidates vie for it with especial zeal, said the proposer."),
        good("Across the vigas lie latillas. The paysan lives in one of the départements; a cédula gave him the land."),
        good("Mieter in the Nordstadt district can ask childminders, known in Germany as Tagesmütter, for help."),
        good("The Kantonsrat, the smaller chamber, met. Hikers like the Weinsteig, a steep path above Gols."),
        bad("According to the ⟦Staatsanwaltschaft⟧, the man, a baker, fled. She saw the ⟦Feuerwehr⟧, a boy and us."),
        good("A paraglider hit a cable car on the Nordkette above Innsbruck; customers of the Sparkasse wait."),
        good("The gift of the gab took her from the Gymnasium am Stadtpark to the stage."),
        good("Nine days aboard Mir ended. The Stuckists reject it. She wrote L’invention du plaisir and Der Tod."),
        good("Müller, Anna. Les années de la guerre et la vie quotidienne dans les villes. Université de Lyon, 1998."),
        good("It is a stepping stone for director Sprecher, whose métier it is. He ate lo mein at the vernissage."),
        good("In German, der, die and das are articles; the German word for it is Gemeinderat, they say."),
        good("Kant’s Kritik der reinen Vernunft was sold near the Place du 8 Mai. Anna und die Liebe ran for years."),
        good(
            "The baker came from Schmieden and settled in Mühlen; the landgraf kept a kapellmeister and a wine cellar."
        ),
        good("She keeps 24 cows above Klosters; he hikes in the Eichsfeld, on the Kaiserstuhl and the Rennsteig."),
        good("She has won the national youth competition, Jugend forscht, with a device for cyclists."),
        good("Shares in kitchenware retailer Pfannstiel rose, and so did those of the brewery Hirschgarten."),
        good("She told the newspaper 24 heures and the magazine Le Temps that she would find out."),
        bad("The minister called the trend ⟦besorgniserregend⟧. He drove ⟦alkoholisiert⟧. He is ⟦schwerverletzt⟧."),
        bad("The verdict caused ⟦Kopfschütteln⟧; he had been convicted of ⟦Betrug⟧ and ⟦Urkundenfälschung⟧."),
        bad("Rome's ⟦vigili del fuoco⟧ freed a kitten. He has been in ⟦Haft⟧ for a year, and she is in ⟦Elternzeit⟧."),
        good("A kite festival on the beach at Norddünen ended early; the gymnasium in Waldkirchen is closed."),
        good(
            "He left the small town of Reddingen for an ice rink in Füssen, above the Hirschkopf, and a man from Bude."
        ),
        good(
            "She was born in Zwiebeln; residents of Altenkirchen want Altenkirchen to act. He climbed the Schafsattel."
        ),
        good("Dennis Mai scored on Sunday; in Mai’s view the penalty was soft."),
        good("Alpinseil AG is to build a lift. At present Alpinseil employs 520 people in Dortmund’s Nordstadt."),
        good("The Zentralverband des Deutschen Handwerks and the consumer body Konsumentenschutz agree."),
        good("The tenants’ association (Mieterverein) won. The Mieterverein is glad."),
        good("He was serving Nusstorte and Marillenknödel in his parents' café."),
        good("A mother of four from the province of Arkhandel sang in Così fan tutte; she is a Berliner by choice."),
        good("You have two weeks to complete your Anmeldung, as registration at the local residents' office is known."),
        bad("The bank raised its ⟦Kontoführungsgebühren⟧; the thieves broke open four ⟦Schließfächer⟧."),
        bad("Trams leave the ⟦Straßenbahndepot⟧ late; parking in the ⟦Kurzparkzone⟧ costs a euro."),
        bad("The suspect handed over his ⟦Reisepass⟧ and his ⟦Führerschein⟧ to an officer."),
        bad("The ⟦seggiovia⟧ stood still; two ⟦randonneurs⟧ and a ⟦socorrista⟧ were hurt."),
        bad("The mayor spoke ⟦avec leurs collègues⟧, a spokeswoman for the town said on Monday."),
        bad("The opposition wants a ⟦Untersuchungsausschuss⟧ in May."),
        bad("She was proud of her ⟦Wappenschild⟧."),
        good("Pupils have an Einschulung, a feast with a Schultüte: a cone of cardboard, stuffed with sweets."),
        good(
            "The chanson, the piscine villain of a comic and the trattoria by the lago are well known, the mayor said."
        ),
        bad("The harvest is lost. ⟦Selon lui⟧, the damage comes to more than 300,000 francs."),
        bad("The audit office has criticised the ⟦Kostenüberschreitungen⟧ at the clinic."),
        bad("⟦Die⟧ constitutional lawyer considers the decree void. The organ has been ⟦generalüberholt⟧ this year."),
        bad("The growers of the ⟦niederösterreichischen⟧ Weinviertel expect a smaller harvest than last year."),
        good("Die casting is an old craft; die hard fans know. Die young and leave them guessing, the poet wrote."),
        good("His single Föhn, which he recorded in a garage, is a hit, the 22-year-old told 24 Minuten."),
        good("The start-up Kielwasser has raised €32 million; its co-founder Sprecher is glad."),
        good("The Bauer family and the Schneider brothers read Der Spiegel and La Repubblica."),
    )

    triggers = holds_foreign, Bigram(frozenset({""}), begins_foreign), _STRAY_KEYS

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if not any(_may_be_left.of(passage.text)) or context.fact(language_of):
            return
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for quotation in (Mask.QUOTATION.value, _QUOTED):
            text = quotation.sub(_hidden_original, text)
        found: list[tuple[str, Span]] = []
        for sentence in context.sentences(passage):
            runs = list(_runs(text, sentence, context.accepted))
            if not runs or _OF_WORDS.search(text, sentence.start, sentence.end):
                continue
            for language, span in runs:
                told = _is_marked(passage.text, span) or span.of(text) in context.fact(_introduced)
                if not told and not (language in {"it", "es"} and _is_musical(text, sentence)):
                    found.append((language, span))
        kept = all(_may_be_kept(text, span) for _, span in found) or context.fact(explains_words)
        for language, span in found:
            size = len(span.of(text).split())
            subject = "these words are" if size > 1 else "this word is"
            yield Hit(span, message=f"{subject} {LANGUAGES[language]}", doubtful=kept, stands_alone=size >= _NO_LOAN)


def _may_be_kept(text: str, span: Span) -> bool:
    """Whether it is a noun alone, uncounted and neither an action nor a state nor what English has a plain word for:
    writers who report from where it is spoken keep such words, and firms and clubs are called by them (of 24 alarms at
    first sight in 36,335 sound sentences 18 were of these, of 51 garbled texts found nine)."""
    noun = span.of(text)
    word = noun.lower()
    if not noun.istitle() or word in _OPENERS or word in date_words() or not is_german_noun(noun):
        return False
    before = text[max(span.start - 40, 0) : span.start]
    acts = _ACT.search(noun) is not None and zipf(word, "de") >= _FREQUENCY_OF_UNKNOWN
    acts = acts or (noun.endswith(_ACTS) and not noun.endswith(_PLACES_OF_ACTS))
    if before.endswith((" a ", "A ")) and word[0] in "aeiouäöü" and not word.startswith(("eu", "uni")):
        return False  # who keeps it writes “an Untersuchungsausschuss”
    own = _OWN.search(before) is not None
    return not (acts or own or is_everyday_german(word) or _COUNTED.search(before) or _NO_NAME_BEHIND.search(before))


_OWN = lazy_regex(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|my|your)\s$")
"""What somebody owns is called by nobody but him."""


_ACT = lazy_regex(r"(?:ung|heit|keit|tät|nis|nisse|ismus)$")
_ACTS = ("ungen", "tionen")
_PLACES_OF_ACTS = ("wohnungen", "siedlungen", "festungen", "zeitungen")
"""Ends of words for things that an act has made, of which there are many."""
_COUNTED = lazy_regex(
    rf"\b(?:\d+|{FROM_TWO}|several|many|few|dozens? of"
    r"|higher|rising|soaring|repeated|numerous|additional|excessive)\s$"
)
_INTRODUCED = lazy_regex(
    r"\((?:the )?(?P<bracketed>[A-ZÄÖÜ][a-zäöüß]{4,})\)"
    r"|\b(?P<firm>[A-ZÄÖÜ][a-zäöüß]{4,}) (?:AG|GmbH|SE|KG|SA|eG|Holding|Group|Gruppe)\b"
    r"|\b(?P<glossed>[A-ZÄÖÜ][a-zäöüß]{4,}) \((?:an?|the|or)\b|, the (?P<apposed>[A-ZÄÖÜ][a-zäöüß]{4,}),"
)


def _introduced(document: Document) -> frozenset[str]:
    """Words that a text introduces once, as somebody, as a firm or beside what they mean, and uses from then on."""
    texts = [segment.target.text for segment in document.segments]
    named = (match for text in texts for match in _FULL_NAME.finditer(text) if is_listed(match["first"], either=True))
    return frozenset(match[match.lastgroup or 0] for text in texts for match in _INTRODUCED.finditer(text)) | {
        match["surname"] for match in named
    }


_FULL_NAME = lazy_regex(r"\b(?P<first>[A-Z][a-zß-ÿ]+) (?P<surname>[A-ZÄÖÜ][a-zäöüß]{3,})\b")


def _hidden_original(quotation: re.Match[str]) -> str:
    """A quoted original hidden; a quotation that is English, but for a word, is prose like any other."""
    english = sum(word in _ENGLISH_FUNCTION_WORDS for word in _TOKEN.findall(quotation[0].lower()))
    return quotation[0] if english >= _ENGLISH_ENOUGH else MASK * len(quotation[0])


_MUSIC = lazy_regex(
    r"\b(?:adagio|allegro|andante|presto|prestissimo|vivace|scherzo|largo|finale|tempo|sonatas?|concertos?"
    r"|symphon(?:y|ies)|quartet"
    r"|movements?|arias?|cantata|score|conduct(?:or|ed|s)|orchestra|pianists?|violinists?|cellists?|soprano|tenor"
    r"|opera|encore)\b"
)


def _is_musical(text: str, sentence: Span) -> bool:
    """Whether a sentence speaks of music, which has kept its Italian."""
    return _MUSIC.search(text, sentence.start, sentence.end) is not None


def _is_marked(text: str, span: Span) -> bool:
    """Whether the text itself says that these words are foreign."""
    if _NAMING.search(text[max(span.start - 40, 0) : span.start]) or _EXPLAINED.match(text, span.end):
        return True
    if text[span.start].isupper() and " " not in span.of(text) and _NAMED_BEFORE.match(text, span.end):
        return True
    if (
        text[span.start].isupper()
        and _APPOSED.search(text, max(span.start - 30, 0), span.start)
        and text.startswith(",", span.end)
    ):
        return True
    gloss = _GLOSS.match(text, span.end)
    if (
        gloss is not None
        and _OPENS_SENTENCE.search(text, max(span.start - 4, 0), span.start)
        and text[gloss.end() - 1] != ","
    ):
        return False  # “Selon lui, the damage comes to 300,000 francs.”
    return (
        gloss is not None and not _TELLS_WHOSE.search(text, max(span.start - 60, 0), span.start) and _is_phrase(gloss)
    )


_NAMED_BEFORE = lazy_regex(
    r"\s(?:opencast\s|copper\s|coal\s|film\s|literary\s|literature\s|music\s|news\s)?(?:party|movement|alliance|faction|mine|colliery|newspaper|magazine|daily|weekly"
    r"|website|blog|podcast|prize|award|festival|exhibition|campaign|app|valley|district|hotel|restaurant|brewery|theatre"
    r"|cinema|foundation|publishing|label|brand"
    r"|(?:brass\sband|wind\sband|male\schoir|choral\ssociety|music\ssociety|youth\scentre|(?:care|nursing|retirement)\shome"
    r"|sports\shall|shopping\scentre|ski\slift|cable\scar|mountain\shut)"
    r"|(?:rowing|football|tennis|ski|alpine|gymnastics|primary|railway|fire)\s(?:club|school|station|brigade))\b(?![’'-])"
)
"""What has a name of its own before it: the liberal Aufbruch party, the Schoenfelde mine."""
_APPOSED = lazy_regex(r"\b(?!and|or|but|said|says|however)[a-z]{4,}, $")
"""The national youth science competition, Jugend forscht, …"""
_OPENS_SENTENCE = lazy_regex(r"(?:^|[.!?][”\"]?\s)$")
_GLOSS = lazy_regex(r"(?:[,:]| [–—-]) (?P<phrase>(?:the|an?|one of) [^,.;:!?()\n]{3,90})[,.;:](?!\d)")
_TELLS_WHOSE = lazy_regex(
    r"(?:^|[.!?:]\s)(?:According to|For|In|At|With|By|From|Besides|After|Before) (?:[a-z]+ ){0,2}$"
)
"""Behind these, what stands behind the comma is the subject: “According to the Staatsanwaltschaft, the man”."""


def _is_phrase(gloss: re.Match[str]) -> bool:
    """Whether an apposition tells what the word is (“the Nationalrat, the larger chamber of the Swiss parliament,
    wants”), no clause, and no other item of a list."""
    phrase = re.split(r" (?:that|which|where|who|whose)\b", gloss["phrase"])[0].split()
    joined = "and" in phrase and PREPOSITIONS.isdisjoint(phrase[: phrase.index("and")])
    told = not _SAYING.isdisjoint(phrase) or any(
        _is_surely_finite(word) and behind not in PREPOSITIONS for word, behind in pairwise([*phrase, ""])
    )
    return len(phrase) > 1 and not joined and not told


_SAYING = frozenset("said says announced reported confirmed added explained stressed emphasised warned".split())
"""Behind these there is no apposition: “dès la rentrée, a spokesman said on Friday.”"""


def _is_surely_finite(word: str) -> bool:
    return word in AUXILIARIES or (word.islower() and can_be(word) == {"VERB"} and has_finite_form(word))


def _runs(text: str, sentence: Span, accepted: frozenset[str]) -> Iterator[tuple[str, Span]]:
    written = _TOKEN.findall(sentence.of(text))
    languages = sorted(frozenset(chain.from_iterable(map(_languages_of, written))))
    tokens = list(_TOKEN.finditer(text, sentence.start, sentence.end)) if languages else []
    taken: list[Span] = []
    for language in languages:
        tagged = [_word(token, language, accepted) for token in tokens]
        for stretch in _stretches(tagged, text):
            found: Span | None = None
            for run in _parted(stretch):
                span = Span(run[0].span.start, run[-1].span.end)
                listed = found is not None and _joins(text[found.end : span.start], run[0], text, span)
                convincing = listed or _is_convincing(run, language, text, sentence)
                if convincing and not any(span.overlaps(other) for other in taken):
                    taken.append(span)
                    found = span
                    yield language, span
    article = _ARTICLE_FIRST.match(text, sentence.start, sentence.end)
    if article is not None and _is_before_noun_phrase(article["behind"]):
        yield "de", Span(*article.span("article"))
    for match in _STRAY.finditer(text, sentence.start, sentence.end) if not _STRAY_KEYS.isdisjoint(written) else ():
        span = Span(*match.span())
        if _between_english(span, text, sentence) and not any(span.overlaps(other) for other in taken):
            yield match.lastgroup or "de", span


@PerToken
def _may_be_left(token: str) -> bool:
    """Whether a translation may have left a token, if no English stood there: most words of the triggers prove too
    little, which takes longer to find out than to look them up."""
    written = _TOKEN.findall(token)
    return any(map(_languages_of, written)) or not _KEYS.isdisjoint(map(str.lower, written))


_KEYS = _STRAY_KEYS | {"die", "des"}
"""Particles and articles."""
_ARTICLE_FIRST = lazy_regex(
    r"[“\"]?(?P<article>Die|Der|Das|Dem|Des|Eine|Einem|Einer) (?P<behind>[a-z]{3,}) (?=[A-Za-z])"
)
_BEHIND_DIE = frozenset("hard alone young happy laughing cast casting easy well free poor rich too for from".split())
"""What stands behind the English verb or the tool: “Die casting”, “Die young”."""


def _is_before_noun_phrase(word: str) -> bool:
    """Whether an English adjective or noun follows that nothing but an article can stand before: “Die constitutional
    lawyer”."""
    return bool(can_be(word) & {"ADJ", "NOUN"}) and zipf(word, "en") >= _ENGLISH_FREQUENCY and word not in _BEHIND_DIE


def _parted(run: list[_Word]) -> list[list[_Word]]:
    """The nouns one by one where nothing but what English has as well stands between them: Betrug and Nötigung."""
    if any(word.foreign for word in run) or len(run) < 2 or not any(word.text in _BETWEEN_NOUNS for word in run):
        return [run]
    return [[word] for word in run if word.noun]


_BETWEEN_NOUNS = frozenset("and or in at an on from of for with as to by".split())


def _joins(between: str, noun: _Word, text: str, span: Span) -> bool:
    """Whether a noun goes on a list of German ones, and is no name."""
    behind = text[span.end : span.end + 2]
    if between not in {" and ", " or "} or not noun.noun or behind[1:].isupper() or behind[:1] in {"-", "’", "'"}:
        return False
    return noun.text not in surnames() and not _TOWN.search(noun.text.lower())


@PerToken
def _languages_of(token: str) -> tuple[str, ...]:
    """The languages of which a word is a sign: no particle that names are made of, and none that English has."""
    lower = token.lower()
    if token.islower() or lower in _OPENERS:
        is_sign = lower not in _PARTICLES and zipf(lower, "en") < _USUAL_IN_ENGLISH
        return tuple(margins(lower)) if is_sign else ()
    return ("de",) if token.istitle() and is_german_noun(token) else ()


def _opens(token: re.Match[str]) -> bool:
    """Whether a word has its capital from its place: behind a stop, a colon or an opening mark, or first of all."""
    return token.string[max(token.start() - 3, 0) : token.start()].rstrip()[-1:] in {"", *'.!?:“„"‘»'}


def _word(token: re.Match[str], language: str, accepted: frozenset[str]) -> _Word:
    text = token[0]
    lower = text.lower()
    known = lower in accepted
    small = text.islower() or (lower in _OPENERS and _opens(token))
    foreign = not known and small and language in margins(lower) and zipf(lower, "en") < _USUAL_IN_ENGLISH
    return _Word(
        text,
        Span(*token.span()),
        foreign and lower not in _PARTICLES,
        language == "de" and not known and text.istitle() and lower not in _OPENERS and is_german_noun(text),
        foreign or (text.islower() and zipf(lower, language) >= _COMPATIBLE_FREQUENCY),
    )


def _stretches(tagged: list[_Word], text: str) -> Iterator[list[_Word]]:
    """Maximal runs of words of the language, parted only by white space and commas."""
    run: list[_Word] = []
    for word in tagged:
        joined = not run or not text[run[-1].span.end : word.span.start].strip(" \n,’'")
        if not (word.foreign or word.noun or word.compatible) or not joined:
            yield from _trimmed(run)
            run = []
        if word.foreign or word.noun or word.compatible:
            run.append(word)
    yield from _trimmed(run)


def _trimmed(run: list[_Word]) -> Iterator[list[_Word]]:
    """The run without what English could say too at either end; particles that belong to the phrase stay in front."""
    first = next((i for i, word in enumerate(run) if word.foreign or word.noun), None)
    if first is None:
        return
    last = max(i for i, word in enumerate(run) if word.foreign or word.noun)
    opening = first
    while opening and run[opening - 1].text in _PARTICLES:
        opening -= 1
        if zipf(run[opening].text, "en") <= _PARTICLE_IN_ENGLISH:
            first = opening
    yield run[first : last + 1]


def _is_convincing(run: list[_Word], language: str, text: str, sentence: Span) -> bool:
    span = Span(run[0].span.start, run[-1].span.end)
    foreign = [word for word in run if word.foreign]
    nouns = [word for word in run if word.noun]
    adjective = len(run) == 1 and run[0].text.islower() and has_german_form(run[0].text)
    before = text[max(span.start - 40, sentence.start) : span.start]
    adjective = adjective and _DETERMINER.search(before) is not None
    if not adjective and (_in_name(run, text, sentence) or is_paper(text, span.start)):
        return False
    if len(foreign) >= 2 or (foreign and (nouns or len(run) >= 3)):
        return True
    if foreign:
        word = foreign[0].text.lower()
        return (
            _is_strong(word, language)
            and _between_english(span, text, sentence)
            and not (_is_small_word(word, language) and _BEFORE_NOUN.search(before))
        )
    if not nouns or len(run) > 1:
        return False
    if _is_named(before):
        return False
    noun = run[0].text.lower()
    if _DISH.search(noun):
        return False
    if _TOWN.search(noun) and _OF_TOWN.search(before):
        return False
    if (
        _OF_DATE.search(before)
        or _PROVINCE_BEFORE.search(before)
        or _OF_PLACE.match(text, span.end)
        or _is_peak(noun, before)
    ):
        return False
    if _is_town(noun, before):
        return False
    owns = text[span.end : span.end + 2] in {"’s", "'s"}
    named = zipf(noun, "en") >= _SURNAME and not is_german_compound(noun)
    if named and _BARE_PREPOSITION.search(before) and not _NO_NAME_BEHIND.search(before):
        return False
    if _DETERMINER.search(before):
        return not (owns and _PLACE_BEFORE.search(before)) or is_german_compound(noun)
    bare = (is_german_compound(noun) and _BARE.search(before)) or (not owns and _NO_NAME_BEHIND.search(before))
    return bool(bare) and _between_english(span, text, sentence)


_PEAK = lazy_regex(r"\w{3}(?:horn|spitze|kogel|kette|joch|grat|gletscher|ferner|alm|alp|hütte|wand|klamm|schlucht)$")
_PEAK_OR_PART = lazy_regex(
    r"\w{3}(?:kopf|köpfe|köpfl|kamm|sattel|spitz|stock|turm|zinne|zinnen|nock|scharte|stein|steine|fels|felsen"
    r"|höhe|hang"
    r"|hügel|buckel|rücken|platte|boden|kar|gipfel|graben|tobel|fall|fälle|kessel|winkel|rain|weiher|teich|moor|heide"
    r"|forst|holz|busch|hain|bruch|grund|loch|höhle|wiesen?|weide|warte|schanze|lift|steig|kante|nadel|kuppe|kegel)$"
)
_BY_THE_PEAK = lazy_regex(
    r"\b(?:above|below|beneath|on|over|off|near|behind|around|beside|towards?|past|across|along|from|at|up|down"
    r"|climb(?:ed|ing|s)?|reach(?:ed|ing|es)?|summit of|peak of|top of|foot of|slopes? of|flank of|face of|side"
    r" of|ridge of"
    r"|edge of)\sthe\s$"
)


def _is_peak(noun: str, before: str) -> bool:
    """Whether a rare compound is called after what mountains have: the Nordkette, the Hochalm; or after what other
    things have as well, where one climbs it or something lies above it: above the Hirschkopf."""
    if zipf(noun, "de") >= _USUAL_NOUN - 1:
        return False
    return _PEAK.search(noun) is not None or bool(_PEAK_OR_PART.search(noun) and _BY_THE_PEAK.search(before))


_TOWN = lazy_regex(
    r"\w{2}(?:kirchen|kirch|dünen|dorf|dorfen|hausen|heim|heimen|ingen|felden?|stadt|städten|stedt|stetten|statt"
    r"|bergen?|burg|bach"
    r"|brücken?|hofen|höfen|hagen|walden?|rode|roda|stein|furth?|furten|itz|leben|büttel|weiler|wil|see|tha?l"
    r"|horn|haven"
    r"|hafen|sande?|siel|koog|fehn|moor|marsch|werder|münde|münster|mühlen|hütten|brunn|bronn|brunnen|baden?"
    r"|zell|zellen"
    r"|reuth?|ried|rieden|lohe?|wang|wangen|schwand|bühl|bühel|eck|egg|matt|matten|alp|rain|holz|holzen|wald"
    r"|wälder|eichen"
    r"|linden|buchen|tannen|erlen|birken|weiden|kreuz|kapelle|kapellen|kamp|ort|hain|höhen?|bruck?|born|springe?|quell"
    r"|quelle|graben|steg|mark|gau|ham|hart|heide|heiden|wiesen|auen?|ufer|kuppel|gründen?|winkel|weiher|teich|teichen"
    r"|steinen|felsen|nest|warte|ruh|lust|klause?|hude|wurt|warden|büchen|haken|bucht|strand|oog|ey|land|grund"
    r"|hügeln?)$"
)
_STATE = lazy_regex(
    r"(?:.*(?:haft|gewahrsam|[bdgrstn]zeit|[^aeiouäöü]ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion"
    r"|tionen|tät"
    r"|ment|ments|ismus|arbeit|arbeiten|betrieb|verfahren|krankenhaus|krankenhäuser|spital|klinik|kliniken|gefängnis"
    r"|heimen|schulen?|anstalt|aufnahme|vollzug|wesen|gericht|gerichte|gerichten|amt|ämter|ämtern|behörden?|präsidium"
    r"|minister|ministerin|meister|meisterin|führer|fahrer|leiter|arbeiter|sprecher|träger|händler|besitzer|rat|räte"
    r"|räten|polizei|wehr|kräften?|kosten|preisen?|zahlen|raten|werten?|steuern?|gelder|geldern|mitteln|hilfen?"
    r"|plänen?"
    r"|recht|gesetz|gesetzen|vertrag|verträgen|bericht|berichten|auftrag|verdacht|urteil|pflicht|pflege|gefahr|verkehr"
    r"|unfall|unfällen|fällen|zustand|zuständen|besitz|eigentum|bau|umbau|ausbau|zentrum|zentren|bereich|bereichen"
    r"|wirtschaft|politik|technik|handel|industrie|nähe|mangel|not|stau|streik|urlaub|ferien|straße|strasse"
    r"|autos?|autobahn"
    r"|bahnhof|flughafen|millionenhöhe|milliardenhöhe|rekordhöhe|augenhöhe)"
    r"|rente|pension|ruhestand|quarantäne|insolvenz|konkurs|klausur|verzug|abrede|brand|kraft|angst|panik|trauer|armut"
    r"|umlauf|gang|vergessenheit|ausland|inland|ausbildung|lehre|hause|ende|anfang|beginn|bedarf|ruhe|kürze|zukunft"
    r"|wirklichkeit|wahrheit|teilen|scharen|betracht|anbetracht|sachen|kauf|frage|einklang|bezug|bezirk|gemeinde|krise"
    r"|krisen|form|not|streit|kritik|krieg|frieden|gefahr|schulden|geld|leben|tod|tränen|stille|strom|wasser"
    r"|(?:einsatz|unfall|tat|brand|fund|stand|wohn|vor|aufenthalts|veranstaltungs|austragungs|urlaubs|ferien"
    r"|kur|heimat"
    r"|nachbar|arbeits|geburts|ziel)ort(?:e|en)?|(?:alters|pflege|senioren|kinder|tier|wohn|studenten|flüchtlings|asyl"
    r"|eigen|schüler|jugend|obdachlosen)heim(?:e|en)?|(?:innen|klein|groß|gross|haupt|landeshaupt|kreis|hafen|nachbar"
    r"|universitäts|partner|heimat)stadt|(?:aus|in|um|acker|bau|brach|weide)land"
    r"|kindern|menschen|frauen|männern|eltern|schülern|lehrern|ärzten|bürgern|anwohnern|nachbarn|kunden|patienten)"
)
"""What a noun without article is in German (*in Haft*, *in Elternzeit*), and no place is called."""


_NO_NAME_BEHIND = lazy_regex(
    r"\b(?:[Tt]here (?:is|was|were|are|has been|had been|will be|would be|is no|was no)(?: [a-z]+)?|(?:had|has|have"
    r"|with) only|caus(?:e|ed|es|ing)|trigger(?:ed|s)?|provok(?:ed|es)|earned|much|little|enough|plenty of|lots"
    r" of|a lot of"
    r"|full of|due to|because of|thanks to|without|suffer(?:s|ed|ing)? from|le(?:d|ads?|ading) to|instead of"
    r"|(?:accused"
    r"|suspected|convicted|guilty|acquitted|victims?|amount|charges|case|cases|form|kind|act|lack|fear|danger"
    r"|risk|signs?) of"
    r"|charged with|reacted with|met with|for lack of|despite)\s$"
)
"""Behind these stands a thing, and hardly anybody's name."""


def _is_town(noun: str, before: str) -> bool:
    """Whether a noun without article is a place: it ends as places do, or stands behind what leads to a place and is
    no state in which somebody is, and no authority (in Füssen, from Bude; but not in Untersuchungshaft)."""
    if _STATE.fullmatch(noun) or _WITH_ARTICLE.search(before):
        return False
    if zipf(noun, "de") >= _EVERYDAY_NOUN and not noun.endswith("n"):
        return False
    return _PLACE_BEFORE.search(before) is not None or (_TOWN.search(noun) is not None and not _is_usual(noun))


_DISH = lazy_regex(
    r"\w{2}(?:torten?|strudel|kn[öo]del|schnitzel|wurst|würste|stollen|krapfen|nockerl|nockerln|spätzle|kuchen|rösti)$"
)
"""What a menu keeps: Nusstorte."""


def _is_usual(noun: str) -> bool:
    return zipf(noun, "de") >= _USUAL_NOUN


_WITH_ARTICLE = lazy_regex(
    r"(?:['’]s|\b(?:the|a|an|this|that|these|those|every|each|no|any|his|her|their|its|our|my|your|all|many|some|so"
    rf"|several|few|most|more|other|further|another|first|second|{FROM_TWO}|\d+))\s"
    r"(?:(?!(?:in|at|of|from|to|near|by|on|for|with|via|and|or|through|around|above|below|behind|between|outside)\s)"
    r"[a-z]+\s){0,2}$",
    re.I,
)


_ARTICLES = frozenset("la le les du des della il el los las une una".split())


def _is_named(before: str) -> bool:
    """Whether a noun for what has a name stands before it: director Sprecher, the property portal Wohnkompass."""
    title = _LAST_WORD.search(before)
    if title is None or title[1].endswith("s"):
        return False
    return title[1] in _BEFORE_NAMES or title[1].rpartition("-")[2] in _BEFORE_NAMES | persons()


_LAST_WORD = lazy_regex(r"\b([a-z]+(?:-[a-z]+)*)\s$")
_BEFORE_NAMES = frozenset(
    """
    director filmmaker screenwriter writer author poet novelist critic composer conductor actor actress star comedian
    producer editor historian philosopher painter architect captain coach striker goalkeeper retailer maker
    manufacturer company firm supplier chain brand group portal platform website app start-up startup network pony
    horse mare stallion donkey dog cat bear wolf parrot cow goat tortoise restaurant inn pub bar café tavern club duo
    trio choir ensemble musical play novel film series show festival project initiative charity foundation party
    alliance ferry yacht boat steamer submarine satellite telescope operator brewer brewery bank insurer carmaker
    association federation union institute agency body council organisation organization centre center society
    site magazine newspaper podcast blog game toy song album estate vineyard farm ranch
    airline publisher bookmaker wholesaler builder developer band orchestra circus
    """.split()
)


_BEFORE_NOUN = lazy_regex(r"\b(?:the|an?|his|her|their|its|some|this|that|own|[a-z]+y)\s$")


def _is_small_word(word: str, language: str) -> bool:
    """Whether a word is no noun where it comes from, as behind an article it must be: “the fino”, *fino* (until)."""
    return len(word) < _SHORTEST_NOUN and zipf(word, language) >= _FREQUENCY_OF_PARTICLE


_SHORTEST_NOUN = 5


def _is_strong(word: str, language: str) -> bool:
    if everyday_romance().get(word) == language:
        return True
    unknown = zipf(word, "en") < _KNOWN_IN_ENGLISH
    if language != "de" and not _is_leftover(word, language):
        return False
    frequent = zipf(word, language) >= (_FREQUENCY_OF_UNKNOWN if unknown else _STRONG_FREQUENCY)
    return (frequent or has_german_form(word)) and margins(word)[language] >= _STRONG_MARGIN and len(word) > 2


def _is_leftover(word: str, language: str) -> bool:
    """Whether a word of a language from which English borrows is no term of art (auteur, viga, frisson, cédula): those
    are rarer there than the words that systems leave, or English writers use them."""
    english = zipf(word, "en")
    bare = plain(word)
    if is_word(word) or is_word(word.removesuffix("s")):
        return False
    if bare != word and zipf(bare, "en") >= _USUAL_IN_ENGLISH and zipf(word, language) < _FREQUENCY_OF_PARTICLE:  # rôle
        return False
    limit = _FREQUENCY_OF_COPY if not english else _FREQUENCY_OF_LOAN if english < _LOAN else _FREQUENCY_OF_PARTICLE
    return zipf(word, language) >= limit


_LOAN = 2.2
"""Zipf value in English from which writers use the word, and its frequency at home says nothing."""
_FREQUENCY_OF_COPY = 3.5
_FREQUENCY_OF_LOAN = 4.15
_FREQUENCY_OF_PARTICLE = 5.5
"""Zipf values in its language of a word that systems leave: English never has it, or seldom, or as a loan."""


def _in_name(run: list[_Word], text: str, sentence: Span) -> bool:
    """Whether a word with a capital that is no German noun touches the run: part of a name or title."""
    start, end = run[0].span.start, run[-1].span.end
    if "-" in (text[start - 1 : start], text[end : end + 1]):
        return True
    before = re.search(r"([^\W\d_]+)[\s’'.-]+$", text[max(start - 30, sentence.start) : start])
    after = re.match(r"[\s’'-]+([^\W\d_]+)", text[end : end + 30])
    opens = before and start - len(before[0]) <= sentence.start and not _may_be_name(before[1].lower())
    if (
        len(run) > _WORDS_OF_PHRASE
        and not run[0].foreign
        and _POSSESSED.search(text, max(start - 30, sentence.start), start)
    ):
        return True
    if _TITLE_BEFORE.search(text, max(start - 40, sentence.start), start):
        return True
    if _NAME_GOES_ON.match(text, end):
        return True
    if after and after[1][0].isupper() and sum(word.foreign for word in run) < 2:
        return True
    if after and len(run) == 1 and run[0].foreign and after[1] in _FORBIDDING_NAMES:
        return False
    if before and before[1] in _INSTITUTIONAL and len(run) == 1 and run[0].noun:
        return False
    if before and before[1] in _PARTICLES and _NAMED_BY.search(text, sentence.start, start):
        return True
    return bool(before and before[1][0].isupper() and not opens)


_NAME_GOES_ON = lazy_regex(
    r"\s(?:des|der|für|von|vom|zur|deutscher|österreichischer|schweizerischer)\s(?:[a-zäöüß]+\s)?[A-ZÄÖÜ]"
)
"""The Zentralverband des Deutschen Handwerks."""
_NAMED_BY = lazy_regex(r"\b[A-ZÄÖÜ][^\W\d_]+ (?:am|im|an der|in der|auf der|beim|zum|zur|ob der|unter|bei|vor der) $")
"""What lies by something: the Gymnasium am Stadtpark."""


def _may_be_name(word: str) -> bool:
    """Whether a word that opens a sentence is neither English nor of the language: Rosny aîné."""
    return not is_word(word) and word not in _PARTICLES and not margins(word)


_WORDS_OF_PHRASE = 2
_POSSESSED = lazy_regex(r"[A-ZÀ-ÖØ-Þ][\w-]+['’]s?\s$")
"""Whose work a title is: Kant’s Kritik der reinen Vernunft."""
_TITLE_BEFORE = lazy_regex(
    rf"(?:\b[LD][’'][a-zà-ÿ]+|[A-ZÀ-ÖØ-Þ][a-zà-ÿ]*[à-ÿ][a-zà-ÿ]*\s(?:{'|'.join(sorted(_PARTICLES))})\s[a-zà-ÿ]+)\s$"
)
"""The beginning of a title in another language: L’invention, Théorie du corps."""
_INSTITUTIONAL = frozenset(
    "Federal Regional District Higher Local State Supreme Municipal Cantonal Administrative".split()
)
"""English words with a capital that begin the name of an authority, of which the rest was left untranslated."""


def _between_english(span: Span, text: str, sentence: Span) -> bool:
    """Whether the words next to it are English: a word alone says nothing in a line of Latin or Romanian."""
    before = _TOKEN.findall(text[sentence.start : span.start])[-2:]
    after = _TOKEN.findall(text[span.end : sentence.end])[:2]
    around = before + after
    rare = [word for word in around if not word.istitle() and zipf(word.lower(), "en") < _ENGLISH_FREQUENCY]
    accepted = any(word.lower() in words("accepted_foreign") or margins(word.lower()) for word in rare)
    if before and before[-1] in _PARTICLES and zipf(before[-1], "en") <= _PARTICLE_IN_ENGLISH:  # lo mein
        return False
    if not _ARTICLES.isdisjoint(before):  # la camaraderie amoureuse
        return False
    return any(map(str.islower, around)) and len(rare) <= min(1, len(around) - 1) and not accepted

"""Who says it stands inside what is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from operator import methodcaller

from mtcheck.analysis.finiteness import may_be_finite
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Bigram, Context, Contrast, Edit, Hit, Layer, Rule, RuledCheck, Sign, Together, bad, good
from mtcheck.checks.discourse.telling.quoting import closes, is_attributed_behind, is_unattributed, quotations
from mtcheck.checks.discourse.telling.speaking import (
    NAMED,
    PERSON,
    PERSON_NOUN,
    SAID_BY,
    SAYING,
    SAYS,
    SAYS_WHO,
    SPEAKER_BEFORE,
    SPEAKER_BEHIND,
    TOLD_NEWS,
)
from mtcheck.checks.structure.seams.quotation import CLOSERS, quotes
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import has_comma
from mtcheck.report import Severity

__all__ = ["AttributionInQuotation"]

_ROLE = (
    r"(?:[a-z]+(?:er|or|ist|ian|ant|man|woman|person)|president|police|head|chief|coach|guide|mayor|doctor|nurse|chef)"
)
_REPLIES = (
    "answer|reply|response|motto|slogan|credo|message|verdict|conclusion|demand|appeal|assessment|prognosis|comment"
    "|reaction|justification|reasoning|argument|recommendation|advice"
)
_THINKS = "expects|expected|assumes|assumed|reckons|reckoned|feels|felt|guesses|wishes"
_GLAD = "convinced|certain|sure|delighted|pleased|relieved|satisfied|outraged|disappointed|confident"
_WITH_TITLE = r"(?:(?:Drs?|Prof|Mrs?|Ms)\.?\s)?(?:[A-Z][\w’-]+\s){0,2}[A-Z][\w’-]+"
_ATTRIBUTION = lazy_regex(
    rf"(?P<comma>,)(?P<inner>[’'])?\s(?!answers?\sto\b)(?:(?P<says>{SAYS}|{_THINKS}|according\sto)\s(?P<speaker>{SPEAKER_BEHIND})"
    rf"|(?P<so>so)\s(?:the\s(?:[a-z-]+\s){{0,3}}?(?:{_ROLE}|{PERSON_NOUN}\s{_WITH_TITLE})|(?:(?:the\s)?(?:[a-z-]+\s){{0,3}}?{_ROLE}\s)?"
    r"(?:[A-Z][\w’-]+\s){0,2}[A-Z][\w’-]+)(?=[,.”\"])"
    rf"|(?P<first>{SPEAKER_BEFORE})(?:had\s)?(?:{SAYS}|puts?\sit"
    rf"|sums\s(?:it\s)?up"
    rf"|points\sout|pointed\sout|makes\s(?:it\s)?clear|made\s(?:it\s)?clear|(?:is|was)\s(?:quoted|{_GLAD}))(?=[\s,.”\"’'])"
    r"|is\show\s(?:the\s)?[\w’-]+"
    rf"|(?:is|was)\sthe\s(?:{_REPLIES})(?=[\s,.”\"])"
    rf"|(?:is|was)\s(?:[A-Za-zÀ-ɏ][\w’.-]*\s){{1,6}}(?:{_GLAD})(?=[.,”\"])"
    r"|it\s(?:says|said|reads|is\ssaid|was\ssaid)\s(?:on|in|from|at)\s(?:the|a|an|his|her|its|their)\b)"
)
_NAMED_SPEAKER = lazy_regex(
    rf"(?P<comma>,)\s(?!answers?\sto\b)(?:{SAYS})\s(?:[A-Za-z][\w-]*\s){{0,4}}[A-Z][\w’-]+\s(?:(?:von|van|de"
    rf"|di)\s)?[A-Z][\w’-]+(?P<stop>\.)"
    r"(?=\s[A-Z])"
)
"""Who says it, by full name, between two sentences of one quotation."""
_MARGIN = 5.0
"""Nothing that looks alike in sound text gains more than 4.3 nats; NTREX-128 and CLEAN have nothing that does."""
_UNATTRIBUTED_MARGIN = 3.0
"""Where nobody else is said to speak, the speaker inside is the only one there can be."""
_MARKS = lazy_regex(r"[“”\"]")
_BY_ROLE = lazy_regex(
    rf"(?:the\s|a\s)?(?:[a-z-]+\s){{0,2}}?(?:{_ROLE}|spokes\w+|organisers?|prosecutors?|ministry|operators?)\b"
)
_THAT_SAYS = lazy_regex(
    rf"(?<=[.!?])\s(?P<outside>(?:That|This)\s(?:says|said)\s{SPEAKER_BEHIND}(?:,\s(?:who|the|a)\s[^.!?“”\"]{{3,80}})?\.)"
    r"(?:\s(?P<next>\w)|[”\"])"
)
"""“… That says Sister Hildegard, who runs the kitchen. …”, German *Das sagt*."""
_BEHIND_COLON = lazy_regex(rf"(?<=[a-z\d])(?P<outside>:\s{SAYS_WHO})\.(?:\s(?P<next>[A-Z])|[”\"])")
"""“Do not plant them yet: advises gardener Jane Doe. One frost is enough.”"""
_IN_BRACKETS = lazy_regex(rf"(?<=[a-z,])\s\((?:{SAYS})\s(?:{NAMED}|{PERSON}|[A-Z][\w’-]+)\)(?=[\s,.])")
"""“I know it better (laughs Doe) and need no map.”"""
_IN_DASHES = lazy_regex(
    rf"(?<=[a-z\d])\s[–—-]\s(?P<told>{SAYS_WHO}(?:\s(?:outside|in|at|after|on|during|before)\s[^–—“”\".]{{3,40}})?)\s[–—-](?=\s[a-z])"
)
"""“They have settled in well – said zoo director Jane Doe – and are eating.”"""
_TELLS = frozenset(
    """
    says explains adds stresses emphasises recalls admits insists notes argues warns believes remembers reports
    complains jokes
    """.split()
)
_IN_MIDDLE = lazy_regex(
    rf"(?<=[a-z] )(?P<verb>is|was|are|were|has|have|had|will|can|must)\s"
    rf"(?P<told>{one_of(_TELLS)}\s(?:{NAMED}|{PERSON}))\s(?=[a-z])"
)
"""“For us, this play is explains director Jane Doe the riskiest evening of the year.”"""
_ASKING = lazy_regex(rf",\s(?:asks|asked|wonders|wondered)\s(?:{NAMED}|{PERSON})\?")
"""“Why were we not told, asks Jane Doe?”"""
_FULL_NAME = lazy_regex(r"[A-ZÀ-ÖØ-Þ][\w’-]+\s[A-ZÀ-ÖØ-Þ][\w’-]+$")
_FIRST_PERSON = lazy_regex(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|us)\b")
_GOES_ON = lazy_regex(
    r"(?P<rest>[^,.!?;:“”\"‘]{0,60}?(?:,\s(?:who|the|a|an|head|director|president|chair\w*|spokes\w+)\s[^,.!?;:“”\"‘]{3,80}"
    r"(?=\.\s))?)(?P<stop>[,.;:])\s(?P<next>\w)"
)
"""What stands behind a speaker inside a quotation that goes on; he may be described at the end of a sentence."""


_SPOKEN = frozenset(
    (
        *SAYING,
        *"according so how reads puts put sums makes made quoted".split(),
        *f"{_THINKS}|{_GLAD}".split("|"),
        *_REPLIES.split("|"),
    )
)


_OF_PERSONS = frozenset(
    "says said explains explained complains complained laments lamented jokes joked sighs sighed"
    " insists insisted argues argued replies replied exclaims exclaimed remarks remarked"
    " recounts enthuses grumbles rages reckons".split()
)


class AttributionInQuotation(RuledCheck):
    id = "attribution-in-quotation"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    message = "the attribution reads as part of the quotation: a closing quotation mark is missing before it"
    confidence = 0.9
    explanation = """
Finds "…, explains X" inside a quotation, either because the quotation is never closed or because it is closed only
after the speaker. Translation engines lose the closing mark where two quotations end together, and move it to the end
of the sentence. Close the quotation before the attribution.

Speech reported inside a quotation in marks of its own ("‘It will hold,’ said my father, and it did") stays silent.
"""
    supersedes = ("unbalanced-quotes",)
    examples = (
        bad(
            "“They say, ‘You can punish us, it doesn’t matter⟦,’ explains Raffaello Pantucci⟧ of the institute.",
            repair="“They say, ‘You can punish us, it doesn’t matter,’” explains Raffaello Pantucci of the institute.",
        ),
        bad(
            "“The bridge will hold⟦, said the engineer⟧.",
            repair="“The bridge will hold,” said the engineer.",
        ),
        bad(
            "“The bridge will hold⟦, said the engineer⟧.”",
            repair="“The bridge will hold,” said the engineer.",
        ),
        bad(
            "“That was acting⟦, the goalkeeper complained⟧ after the whistle.",
            repair="“That was acting,” the goalkeeper complained after the whistle.",
        ),
        bad(
            "“It is about respect⟦, the secretary emphasised⟧” at the rally.",
            repair="“It is about respect,” the secretary emphasised at the rally.",
        ),
        bad(
            "“The bridge will hold⟦, explains engineer Jane Doe⟧. We tested it.”",
            repair="“The bridge will hold,” explains engineer Jane Doe. “We tested it.”",
        ),
        bad(
            "“The figures speak for themselves⟦, is the head of the bank convinced⟧.",
            repair="“The figures speak for themselves,” is the head of the bank convinced.",
        ),
        bad(
            "‘The roof will hold another winter⟦, the engineer estimates⟧. ‘After that, it gets dangerous.’",
            repair="‘The roof will hold another winter,’ the engineer estimates. ‘After that, it gets dangerous.’",
        ),
        bad("“The dog knows it better ⟦(laughs Zurbrügg)⟧ and never needs a map,” he says."),
        bad("“Why were we not told⟦, asks Gerda Hintner?⟧ We learned of it from the newspaper.”"),
        bad(
            "“For us, this play is ⟦explains director Noor Halvard⟧ the riskiest evening of the year.”",
            repair="“For us, this play is,” explains director Noor Halvard, “the riskiest evening of the year.”",
        ),
        good("“According to my doctor, I am fine.” “According to coach Vera Haas, I am the best,” said Tom."),
        bad(
            "“Every gift counts. ⟦That says Sister Hilda, who runs the kitchen.⟧ Without them we would close.”",
            repair="“Every gift counts.” That says Sister Hilda, who runs the kitchen. “Without them we would close.”",
        ),
        bad(
            "“The car was far too fast⟦, according to the spokesman⟧, and did not stop.”",
            repair="“The car was far too fast,” according to the spokesman, “and did not stop.”",
        ),
        bad(
            "“Nursing is more popular today⟦, explains Brigitte Tamm⟧, who heads the school. Many apply.”",
            repair="“Nursing is more popular today,” explains Brigitte Tamm, who heads the school. “Many apply.”",
        ),
        bad(
            "“We expect more guests⟦, according to organiser Peter Thom⟧. Last year, few came.”",
            repair="“We expect more guests,” according to organiser Peter Thom. “Last year, few came.”",
        ),
        bad(
            "“Without cuts⟦, so Berger⟧, we will be bankrupt.”",
            repair="“Without cuts,” so Berger, “we will be bankrupt.”",
        ),
        bad(
            "‘Few people know what the beetle’s role is⟦, explains the forester⟧.’ His team has counted.",
            repair="‘Few people know what the beetle’s role is,’ explains the forester. His team has counted.",
        ),
        bad(
            "Many take pills with juice, ‘which can be dangerous⟦, explains pharmacist Jane Doe⟧’. Water is safe.",
            repair="Many take pills with juice, ‘which can be dangerous,’ explains pharmacist Jane Doe. Water is safe.",
        ),
        bad(
            '"The bakery⟦, says Emil Falk, ⟧"will stay open until I find somebody who gets up at two."',
            repair='"The bakery," says Emil Falk, "will stay open until I find somebody who gets up at two."',
        ),
        bad(
            "“We booked the cruise two years ago ⟦says Falk and shows the tickets⟧”. The firm is bankrupt.",
            repair="“We booked the cruise two years ago,” says Falk and shows the tickets. The firm is bankrupt.",
        ),
        bad(
            "‘It has never been this thin⟦, explains glaciologist Jane Doe⟧, and we expect it to split.’",
            repair="‘It has never been this thin,’ explains glaciologist Jane Doe, ‘and we expect it to split.’",
        ),
        bad(
            "“I only wanted to frighten him⟦, the accused told⟧ the court on Wednesday, I knew of no gun.”",
            repair="“I only wanted to frighten him,” the accused told the court on Wednesday, “I knew of no gun.”",
        ),
        bad(
            "He regrets nothing. “I⟦, says the 73-year-old⟧, would do it all again.”",
            repair="He regrets nothing. “I,” says the 73-year-old, “would do it all again.”",
        ),
        bad(
            "“Nobody⟦, complains farmer Emil Falk⟧, wants to get up at four any more.”",
            repair="“Nobody,” complains farmer Emil Falk, “wants to get up at four any more.”",
        ),
        bad(
            "“Do not plant them yet⟦: advises gardener Jane Doe⟧. One frosty night is enough.”",
            repair="“Do not plant them yet,” advises gardener Jane Doe. “One frosty night is enough.”",
        ),
        good("“One thing is clear: says the law what we need? The choice: begged bread or bought. It says so.”"),
        good("“Lord, cried the preacher, have mercy” is a line from the play."),
        good("“He is concerned, he tells us, about missing the season.” The palace says so."),
        good("“I, said the fly, with my little eye. The doctor said: I have to rest,” she recalled."),
        good("“The doctor said: I must rest.” “We have enough water,” the mayor says, but it must be saved."),
        good("‘We have water,’ the mayor says, but the villagers’ wells are dry. ‘We must save it.’"),
        good("“When we got there, fire chief Emil Falk said the house was gone. We wept.”"),
        good("The headline was “says mayor Jane Doe”. A poem called “the old man said”, a sign, “said Jane Doe”."),
        good("“The man who lives there says Moll is wrong.” “The paper says Moll,” he said. “So who says Jane?”"),
        good("He read “Harry Potter: The Order of the Phoenix” and “Jane Doe: A Life in Seven Letters” in May."),
        good("The sign on the door, “says Ulla,” is not hers. He wrote “said the raven” and “said Jane”, in italics."),
        good("“There was little done, a lot of promises, a lot of noise were made before the vote,” he said."),
        good("'Twas ever thus, said the bishop. ’Em as wants to stay can stay, she said, and 'em as don’t can go."),
        good("“My son called, the neighbour called, and then the police called.”"),
        good("“According to the police, the door was open,” said a neighbour."),
        good("The report reads: “According to the mayor, the door was open.”"),
        bad(
            "“They have settled in well ⟦– said zoo director Jane Doe –⟧ and eat a lot.” It is May.",
            repair="“They have settled in well,” said zoo director Jane Doe, “and eat a lot.” It is May.",
        ),
        good("“The bridge will hold,” said the engineer."),
        good("“When I asked, the engineer said it would hold,” she recalled."),
        good("“The inspector walked the bridge and said, ‘It will hold, whatever the weather,’ and we believed her."),
        good("“‘It will hold,’ said my father, and it did,” she recalled."),
        good("“The bridge, says the report, is safe. We believe it,” she said."),
        good(
            'He called it a disaster. "We lost it all. "Our crew, the minister said in May, was warned. It was not," he'
            ' said. "Nobody, he said, was there. We were alone," he added.'
        ),
        good("It reports a card in the window: “Lost, grey cat, answers to Steve. So does husband.”"),
        good("Three of us live here. “The fourth is heaven, according to the old joke.”"),
        good("“As you know, according to the Geneva Convention this is a crime,” he said."),
        good("“It is about women who, at thirty or not, thought they were meant to be elsewhere. We began there.”"),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _attributed(passage: Passage, context: Context) -> Iterator[Hit]:
    """“It is safe, explains the engineer, we tested it.”"""
    text = passage.text
    if _ATTRIBUTION.search(text) is None:
        return
    known = {hit.span.start for hit in _between_sentences(text)}
    for quotation in quotations(text):
        if _at_mark(text, quotation):
            continue
        for match in _ATTRIBUTION.finditer(text, quotation.start, quotation.end + 1):
            open_ended = _is_open_ended(passage, quotation, context)
            hit = None if match.start() in known else _hit(text, match, quotation, open_ended=open_ended)
            if hit is not None:
                yield hit
                break


def _at_marks(text: str) -> Iterator[Hit]:
    for quotation in quotations(text):
        if (hit := _at_mark(text, quotation)) is not None:
            yield hit


def _at_mark(text: str, quotation: Span) -> Hit | None:
    """Who says it right before the mark at which a quotation ends."""
    return _unpunctuated(text, quotation) or _reopened(text, quotation)


def _is_open_ended(passage: Passage, quotation: Span, context: Context) -> bool:
    """Whether a quotation is never closed, in this passage or another."""
    foreign = passage.text[quotation.start] in "„«" and quotation.end == len(passage.text)
    unclosed = foreign or quotation.start in context.fact(quotes)[context.index].unclosed
    return unclosed and _goes_nowhere(context)


_LAST_SENTENCE = lazy_regex(r"^.*[.!?]\s", re.DOTALL)
_FEWEST_WORDS = 3
"""Words before a speaker that can be what he says: fewer are an adverbial (*Finally, the coach said …*)."""


_BY_NOBODY = lazy_regex(
    r"\baccording\sto\s(?:the|an?|our|my|his|her|their)\s(?:[a-z-]+\s){0,2}(?:joke|saying|proverb|legend|story|tale|tradition"
    r"|law|rules?|plans?|schedule|timetable|recipe|instructions|book|theory|forecast)\b"
)
"""“The fourth is heaven, according to the old joke.”"""


def _hit(text: str, match: re.Match[str], quotation: Span, *, open_ended: bool) -> Hit | None:
    opener, comma = quotation.start, match.start("comma")
    said = _LAST_SENTENCE.sub("", text[opener:comma]).split()
    fewest = 1 if match["so"] or _is_aside(text, match, quotation) else _FEWEST_WORDS
    if len(said) < fewest or _is_listed(match, said) or _BY_NOBODY.search(text, match.start(), quotation.end):
        return None
    mark = CLOSERS[text[opener]]
    single = mark in "’'" and text[quotation.end : quotation.end + 1] not in ("’", "'")
    span = Span(comma, min(comma + len(match[0].rstrip()), quotation.end))
    end = match.end("inner") if match["inner"] else match.end("comma")
    if match["inner"] and not single:
        if re.search(r"(?<!\w)[‘']\w", text[opener + 1 : comma]):
            return Hit(span, repair=Edit(Span(comma, end), text[comma:end] + mark)) if open_ended else None
        late = _closed_late(text, quotation, span.end)
        edit = Edit(Span(comma, end), "," + mark)
        return Hit(span, repair=edit if late is None else Edit(Span(comma, late + 1), f",{mark}{text[end:late]}"))
    if open_ended or single:
        return Hit(span, repair=Edit(Span(comma, end), "," + mark))
    late = _closed_late(text, quotation, span.end)
    if late is not None:
        return Hit(span, repair=Edit(Span(comma, late + 1), f",{mark}{text[end:late]}"), confidence=0.8)
    goes_on = _GOES_ON.match(text, span.end, quotation.end)
    if goes_on is None or "‘" in text[opener + 1 : comma] or is_attributed_behind(text, quotation):
        return None
    edit = Edit(
        Span(comma, goes_on.end()),
        f",{mark}{text[comma + 1 : goes_on.end() - 1]}{text[opener]}{goes_on['next']}",
    )
    unattributed = is_unattributed(text, quotation)
    by_role = unattributed and match["says"] == "according to" and _BY_ROLE.match(match["speaker"])
    of_others = goes_on["stop"] == "." and by_role and _FULL_NAME.search(match["speaker"])
    if match["so"] or of_others or (by_role and not _FIRST_PERSON.search(text, quotation.start, quotation.end)):
        return Hit(span, repair=edit, confidence=0.8)
    outside = Edit(Span(comma, quotation.end + 1), f",{mark}{text[comma + 1 : quotation.end]}")
    edits = (edit, outside) if quotation.end < len(text) else (edit,)
    if unattributed and _is_reporters(text, match, Span(opener, comma), span.end, goes_on):
        return Hit(span, repair=edit, confidence=0.8)
    ends = goes_on["stop"] == "." and match["says"] is not None and match["says"] != "according to"
    margin = _UNATTRIBUTED_MARGIN if unattributed else _MARGIN
    contrast = Contrast(edits, decides=not ends, margin=margin)
    return Hit(span, repair=edit if ends else None, confidence=0.8, contrast=contrast)


_ASIDE = lazy_regex(
    rf",\s(?:{SAYS})\s(?:{PERSON}|{NAMED})(?:\s(?:with|in|at|on|from)\s[^,.!?“”\"‘’]{{3,40}})?,\s(?=[a-zI])"
)
"""A speaker between two commas, behind whose name the clause goes on: “I, says the 73-year-old, would …”"""


def _is_aside(text: str, match: re.Match[str], quotation: Span) -> bool:
    """Whether a speaker by name or by what he is stands behind the first word of what he says."""
    return (
        match["says"] is not None
        and match["says"] not in _TAKES_OBJECT
        and text[quotation.end - 1] in ".!?"
        and is_unattributed(text, quotation)
        and _ASIDE.match(text, match.start(), quotation.end) is not None
    )


_INTRODUCED = lazy_regex(rf"{NAMED}$")
_OPENS_CLAUSE = lazy_regex(
    r"[“\"‘'](?:When|If|As|After|Before|Because|While|Although|Since|Once|Until|At|In|On|During|Yesterday|Last|Then|Later"
    r"|Today|That|What|Where|Who|Finally|So|But|And|Well|Yes|No|Now|Here|There)\b[^,.!?]*$"
)
"""What may stand before a clause of its own: When we got there, the judge said …"""


def _is_reporters(text: str, match: re.Match[str], said: Span, end: int, goes_on: re.Match[str]) -> bool:
    """Whether nobody but a reporter says it so: the speaker is introduced by full name, or the words tell on which
    day or to whom he speaks."""
    rest = text[end : goes_on.start("stop")]
    news = re.search(TOLD_NEWS, text[match.start() : goes_on.start("stop")]) is not None
    verb = match["says"] or match[0].split()[-1]
    if verb == "according to" or verb in _TAKES_OBJECT:
        return False
    if match["says"]:
        inside = _LAST_SENTENCE.match(text, said.start, said.end) is None and _SOMEBODY.match(match["speaker"])
        return bool(news or inside) or _AT_NAME.match(text, match.start("speaker"), goes_on.start("stop")) is not None
    if match["first"] is None or _OPENS_CLAUSE.search(text, said.start, said.end):
        return False
    speaker = match["first"].strip()
    if speaker in _PRONOUNS and speaker in text[said.start + 1 : said.end].lower().split():
        return False  # “He is concerned, he tells us, about the season”
    words = rest.split()
    named = _INTRODUCED.match(speaker.rstrip(",")) is not None
    return (named or news) and not any(may_be_finite(words, place) for place in range(1, len(words)))


_PRONOUNS = frozenset({"he", "she", "they"})
_AT_NAME = lazy_regex(NAMED)
_SOMEBODY = lazy_regex(rf"{PERSON}$")
_TAKES_OBJECT = frozenset("called calls found finds knew knows described describes posted posts feared fears".split())
_REOPENED = lazy_regex(
    rf"(?P<outside>,\s{SAID_BY}(?:\s[^,.!?;:“”\"‘]{{1,60}})?,\s)"
    r"(?P<again>[“\"])(?=[a-z])"
)


def _reopened(text: str, quotation: Span) -> Hit | None:
    """“The bakery, says Jane Doe, “will stay open”: the mark that closes the first half is lost."""
    if not text.startswith(f", {text[quotation.start]}", quotation.end - 2):
        return None
    last = text.rfind(",", quotation.start, quotation.end - 2)
    start = max(last - 90, quotation.start)
    for match in _REOPENED.finditer(text, start, quotation.end + 2):
        if match.start("again") != quotation.end:
            continue
        said = Span(quotation.start, match.start() + 1)
        closed = said.of(text) + CLOSERS[text[quotation.start]]
        return Hit(Span(match.start(), match.end() - 1), repair=Edit(said, closed))
    return None


_UNPUNCTUATED = lazy_regex(
    rf"(?<=[^\W\d_])\s(?P<says>{one_of(_OF_PERSONS)})\s"
    rf"(?:(?P<named>{NAMED})|(?P<person>{PERSON})|(?P<name>[A-Z][\w’-]+))(?P<rest>\s(?:and\s[a-z]+s(?:\s[^,.!?“”\"‘’]{{3,60}})?|[a-z]+ly"
    rf"|{TOLD_NEWS}[^,.!?“”\"‘’]{{0,40}}|(?:on|in|at|after|from|with)\s[^,.!?“”\"‘’]{{3,50}}))?(?P<stop>\.?)(?P<close>[”\"’'])"
)
_NOBODY = frozenset("who which that what as it he she they i we you this and but or so".split())


def _unpunctuated(text: str, quotation: Span) -> Hit | None:
    """“We booked it two years ago says Jones and shows the tickets”: marks and commas are lost."""
    if text[quotation.end - 1] in ",!?" or text[quotation.end : quotation.end + 1] != CLOSERS[text[quotation.start]]:
        return None
    match = _UNPUNCTUATED.search(text, max(quotation.start, quotation.end - 160), quotation.end + 1)
    if match is None or match.end() != quotation.end + 1:
        return None
    said = re.findall(r"[\w’'-]+", text[quotation.start + 1 : match.start("says")].lower())
    if len(said) < _FEWEST_WORDS + 1 or said[-1] in _NOBODY or is_attributed_behind(text, quotation):
        return None
    if match["name"] and "NOUN" in can_be(said[-1]):
        return None
    if match["person"] and match["person"].split()[-1] not in persons():
        return None
    if not any(may_be_finite(said, place) for place in range(1, len(said))):
        return None
    start = match.start("says") - 1
    told = text[start : match.end("rest") if match["rest"] else match.start("stop")]
    edit = Edit(Span(start, match.end()), f",{CLOSERS[text[quotation.start]]}{told}{match['stop']}")
    return Hit(Span(start + 1, start + len(told)), repair=edit)


def _is_listed(match: re.Match[str], said: list[str]) -> bool:
    """Whether the verb behind a speaker has stood before him: “My son called, the neighbour called, and …”."""
    first = match["first"]
    return first is not None and (match[0].split()[-1] in said or _QUANTITY.match(first) is not None)


_QUANTITY = lazy_regex(r"(?:a|the)\s(?:\w+\s)?(?:lot|number|series|host|couple|range|string|handful|bit|kind)\sof\s")
"""What is counted behind it is no verb: a lot of promises."""


def _between_sentences(text: str) -> Iterator[Hit]:
    """“It is safe, explains the engineer Jane Doe. We tested it.”"""
    for match in _NAMED_SPEAKER.finditer(text):
        opener = _opener_before(text, match.start())
        closer = _MARKS.search(text, match.end())
        if opener is None or closer is None or closer[0] not in '”"' or "‘" in text[opener : closer.start()]:
            continue
        if text[opener] == '"' and closer[0] != '"':
            continue
        mark, stop = CLOSERS[text[opener]], match.start("stop")
        opened = f",{mark}{text[match.start() + 1 : stop]}. {text[opener]}"
        yield Hit(Span(match.start(), stop), repair=Edit(Span(match.start(), stop + 2), opened), confidence=0.8)


def _opener_before(text: str, place: int) -> int | None:
    """The double quotation mark before a place, if it opens a quotation."""
    last = max(text.rfind(mark, 0, place) for mark in '“”"')
    return None if last < 0 or closes(text, last) else last


def _goes_nowhere(context: Context) -> bool:
    """Whether the quotation is not taken up again in the next passage, as one of several paragraphs would be."""
    following = context.following
    return following is None or following.text.lstrip()[:1] not in {"“", '"'}


def _closed_late(text: str, quotation: Span, end: int) -> int | None:
    """The closing mark that stands right behind the speaker, where the quotation ends with the sentence."""
    rest = _TO_THE_MARK.match(text, end, quotation.end + 1)
    plain = rest is not None and rest.end() == quotation.end and "‘" not in text[quotation.start + 1 : end]
    return quotation.end if plain and not is_attributed_behind(text, quotation) else None


_TO_THE_MARK = lazy_regex(r"[^“”\"‘’.!?,;]{0,90}[.!?]?(?=[”\"’'])")


def _within(pattern: re.Pattern[str], hit: Callable[[re.Match[str], str], Hit], *signs: Sign | Bigram) -> Rule:
    """A rule for what a pattern finds inside quotations; ``hit`` is given the mark that opens one as well."""

    def find(text: str) -> Iterator[Hit]:
        for quotation in quotations(text):
            for match in pattern.finditer(text, quotation.start, quotation.end + 1):
                yield hit(match, text[quotation.start])

    return Rule.of_text(find, Together(_OPENS, *signs))


def _as_sentence(match: re.Match[str], opener: str) -> Hit:
    comma = "," if match["outside"][0] == ":" else ""
    again = f" {opener}{match['next']}" if match["next"] else ""
    outside = match["outside"].lstrip(": ").rstrip(".")
    edit = Edit(Span(match.start(), match.end()), f"{comma}{CLOSERS[opener]} {outside}.{again}")
    return Hit(Span(*match.span("outside")), repair=edit, confidence=0.8)


def _as_aside(match: re.Match[str], opener: str) -> Hit:
    edit = Edit(Span(match.start(), match.end() + 1), f",{CLOSERS[opener]} {match['told']}, {opener}")
    return Hit(Span(match.start() + 1, match.end()), repair=edit, confidence=0.8)


def _as_parting(match: re.Match[str], opener: str) -> Hit:
    told = Span(*match.span("told"))
    edit = Edit(Span(told.start - 1, told.end + 1), f",{CLOSERS[opener]} {match['told']}, {opener}")
    return Hit(told, repair=edit, confidence=0.8)


def _as_it_stands(match: re.Match[str], _: str) -> Hit:
    return Hit(Span(match.start() + match[0][0].isspace(), match.end()), confidence=0.8)


def _ends_in_comma(token: str) -> bool:
    """Whether a comma ends a token, or stands before the mark that closes an inner quotation."""
    return token.rstrip("’'").endswith(",")


def _is_unmarked(token: str) -> bool:
    """Whether no double quotation mark ends a token: behind one, who says it stands where it should."""
    return token[-1] not in '”"'


def _may_be_said(token: str) -> bool:
    """Whether a token may be the last word of what somebody says."""
    return token[-1].isalpha() and token.lower() not in _NOBODY


def _says_in_bracket(token: str) -> bool:
    return token[0] == "(" and token[1:] in SAYING


_OPENS = lazy_regex(r"[“\"„«]|^['‘][A-Za-z]")
_BEHIND_COMMA = Bigram(has_comma, SAYING)
_RULES = (
    Rule.of_text(_between_sentences, Together(frozenset('”"'), _BEHIND_COMMA)),
    _within(_BEHIND_COLON, _as_sentence, Bigram(methodcaller("endswith", ":"), SAYING)),
    _within(_THAT_SAYS, _as_sentence, Bigram(frozenset({"that", "this"}), frozenset({"says", "said"}))),
    _within(_IN_DASHES, _as_aside, Bigram(lazy_regex("^[–—-]$"), SAYING)),
    _within(_IN_MIDDLE, _as_parting, Bigram(frozenset("is was are were has have had will can must".split()), _TELLS)),
    _within(_IN_BRACKETS, _as_it_stands, _says_in_bracket),
    _within(_ASKING, _as_it_stands, Bigram(has_comma, frozenset("asks asked wonders wondered".split()))),
    Rule.of_text(
        _at_marks,
        Together(_OPENS, Bigram(has_comma, lazy_regex(r"^[“\"][a-z]")), SAYING),
        Together(_OPENS, Bigram(_may_be_said, _OF_PERSONS)),
    ),
    Rule(_attributed, Together(_OPENS, _ends_in_comma, Bigram(_is_unmarked, _SPOKEN))),
)

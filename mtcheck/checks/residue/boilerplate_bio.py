"""The biography of the author under an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import methodcaller

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.structure.seams.splitting import words_counted
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["BoilerplateBio"]

_JOB = (
    r"(?:journalist|writer|author|editor|reporter|blogger|correspondent|columnist|content (?:creator|writer)"
    r"|copywriter"
    r"|photographer|news (?:editor|anchor)|freelancer|contributor|critic|intern)"
)
_CLUES = tuple(
    (weight, lazy_regex(pattern, re.IGNORECASE if ignore_case else 0))
    for weight, ignore_case, pattern in (
        (1, True, rf"^(?:Hi,? |Hello,? )?(?:I am|I[’']m|my name is) [^.!?]{{0,120}}\b{_JOB}\b"),
        (1, True, r"^(?:Hi,? |Hello,? )?(?:I am|I[’']m|my name is) (?-i:[A-Z][\w’-]+ [A-Z])"),
        (2, True, r"^about (?:the )?author\W*(?:$|[:–-]|(?-i:\s[A-Z]))|^about (?:me|us)\W*(?:$|:)"),
        (
            1,
            False,
            rf"^(?:By )?[A-Z][\w’.-]+(?: [A-Z][\w’.-]+){{0,3}} (?:is|has been|works|writes|reports"
            rf"|covers)\b[^.!?]{{0,120}}\b{_JOB}\b",
        ),
        (
            1,
            False,
            r"^[A-Z][\w’.-]+(?: [A-Z][\w’.-]+){1,3} (?:writes|reports|covers|has (?:written|reported|worked)"
            r"|studied|lives|joined|graduated|started)\b",
        ),
        (
            1,
            True,
            r"\b(?:passion(?:ate)?|enthusias\w+|avid|keen) (?:\w+ ){0,2}(?:for|about|in|journalist|writer"
            r"|author|editor|reader)\b|deep-rooted interest",
        ),
        (1, True, r"\byears[’']? (?:of )?(?:\w+ )?experience\b|\bover \w+ years in (?:the )?(?:media|journalism)"),
        (1, True, r"\b(?:follow|find|contact|reach|e-?mail|write to) (?:him|her|them|me)\b"),
        (
            1,
            True,
            r"\bin (?:his|her|their|my) (?:spare|free) time\b|\bwhen (?:not|he[’']s not|she[’']s not|he is not"
            r"|she is not|I[’']m not) (?:writing|working|reporting)",
        ),
        (
            1,
            True,
            r"\b(?:he|she|I) (?:mainly |mostly |primarily |regularly |also )?(?:covers?|writes? (?:about|on"
            r"|for)|reports? on|specializ\w+ in|specialis\w+ in|focus\w* on)\b",
        ),
        (1, True, rf"^[^.]{{3,60}}\b{_JOB} (?:and|who) (?:also )?(?:covers|writes|reports)\b[^.]{{3,80}}\.$"),
        (1, True, rf"^(?:Written|Text|Reported|Compiled) by [^.,]{{5,40}}, [^.]{{0,40}}\b{_JOB}\b"),
        (
            1,
            True,
            r"\bhas (?:written|worked|reported|been writing|been working|been reporting|been) (?:for|as|at|with"
            r"|part of)\b[^.]{0,80}\b(?:since|years|newspaper|magazine|editorial|desk|newsroom)",
        ),
        (
            1,
            True,
            r"\b(?:my|his|her|their) (?:main )?focus (?:is|lies)\b|\b(?:my|his|her) (?:work|articles) (?:has"
            r"|have) appeared\b",
        ),
        (
            1,
            True,
            r"\b(?:holds?|studied|graduated|degree|completed)\b[^.]{0,60}\b(?:journalism|communications?"
            r"|media studies|literature|german studies)\b",
        ),
        (
            1,
            True,
            r"\blives (?:and works )?in [A-Z][^.]{0,40}\b(?:with|and)\b[^.]{0,40}\b(?:husband|wife|partner"
            r"|family|children|cats?|dogs?|daughters?|sons?)\b",
        ),
    )
)
_WHO = (
    r"(?:About the authors?\W{1,3})?(?:Our (?:\w+ ){0,2}(?:correspondent|author|columnist|reporter|editor|colleague) )?"
    r"(?:[A-ZÀ-Þ][\w’.-]+(?: (?:von|van|de|di|la|[A-ZÀ-Þ][\w’.-]+)){1,3}|The author|Our author|The journalist)"
    r"(?: ?\(\d{2}\)|, \d{2},|,? born in \d{4},| \(born (?:in )?\d{4}\))?"
)
_DESK = r"(?:desk|team|department|section|staff|newsroom|office|pages|editorial \w+)"
_HOUSE = lazy_regex(
    rf"{_WHO} (?:is|has been|works|has worked|has written|has lived|writes|reports|reported|covers|has reported"
    r"|has covered|joined|heads|has headed|leads|studied|lives|lives and works|teaches)\b[^.!?]{0,120}?"
    rf"(?:\b(?:our|this (?:news)?paper(?:[’']s)?|the editorial)\b[^.!?]{{0,40}}\b(?:{_JOB}|{_DESK})\b"
    r"|\b(?:the|our) (?:newsroom|editorial (?:team|staff)) (?:as|in)\b"
    r"|\bfor (?:us|this (?:news)?paper|our (?:news)?paper|the (?:news)?paper[’']s)\b"
    rf"|\bas an? {_JOB}\b(?=\s(?:in|at|for|with)\b|[.,])"
    r"|\b(?:an?|the|as) (?:freelance|independent|editorial|data|science|business|political|sports|culture|foreign"
    rf"|economics|domestic|deputy|senior|junior|trainee) (?:\w+ )?{_JOB}\b"
    rf"|\b{_JOB} (?:at|for|with|in|on) (?:[A-Z]|the [A-Z]|our|the (?:\w+ ){{1,2}}{_DESK})"
    rf"|\bfor the (?:\w+ ){{1,2}}{_DESK}|\b(?:part|member) of the (?:\w+ ){{0,2}}{_DESK})"
)
"""The first sentence of a biography in the words of the newspaper."""
_AUTHOR = lazy_regex(
    r"(?:The|Our) (?:guest )?author (?:is|works|teaches|lives|studied|writes|was born|heads)\b|About the authors?\b"
    r"|Our (?:\w+ ){0,2}(?:correspondent|author|columnist) [A-Z]"
)
_HOBBY = lazy_regex(
    r"\b(?:(?:he|she) (?:also |mainly |regularly )?(?:likes|loves|enjoys|lives|studied|grew up|was born|completed"
    r"|trained|previously"
    r"|joined|started|began|mainly|writes|reports|covers|is particularly|has a (?:degree|doctorate))"
    r"|(?:in|during) (?:his|her) (?:free|spare|leisure) time|before that,? (?:he|she)|prior to (?:that|joining)"
    r"|since (?:19|20)\d\d|(?:his|her) (?:latest|most recent|new|first|last) (?:book|novel|film)|more (?:about"
    r"|on) (?:him|her)|follow (?:him|her)|contact (?:him|her)|(?:studied|degree in"
    r"|graduated|trained)\b)",
    re.IGNORECASE,
)
_TELLS = lazy_regex(
    r"\b(?:said|told|according to|yesterday|(?:last|next) (?:week|month|night)|had (?:no|never|been)|arrested|charged"
    rf"|accused|jailed|on {ANY_WEEKDAY})\b"
)
"""Words of a story that begins with its hero’s profession; a biography has no news."""
ENOUGH = 2
"""Weight of clues from which a paragraph is a biography: one clue alone also occurs in articles about journalists."""
LONGEST = 130
"""Words of the longest biography."""


class BoilerplateBio(Check):
    id = "boilerplate-bio"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    triggers = (
        frozenset(
            """
            journalist journalists journalism journalistic writer writers writes written copywriter author authors
            editor editors editorial reporter reporters blogger bloggers correspondent correspondents columnist
            columnists content newsroom photographer photographers contributor contributors freelance freelancer writing
            reporting reports desk department
            """.split()
        ),
        methodcaller("endswith", "About"),
    )
    message = "a biography of the author, not part of the article"
    confidence = 0.9
    explanation = """
Finds a paragraph that introduces the author: "I am …, a passionate journalist with …", "… is a reporter who covers …
Follow her on …". It takes two signs of such a text (profession, experience, interests, how to get in touch). It belongs
to the page; a scraper has taken it along. Delete it.

Articles about journalists, and people who introduce themselves in a quotation, stay silent.
"""
    examples = (
        bad(
            "⟦I am Jane Doe, a passionate journalist with a deep-rooted interest in current affairs. I have more than "
            "five years of experience in the media industry.⟧",
            repair="",
        ),
        bad("⟦Jane Doe is a reporter who covers bridges. Follow her on Twitter.⟧", repair=""),
        bad("⟦About the author: Jane Doe has worked for this paper since 2010.⟧", repair=""),
        bad("⟦John Doe has been an editor at the Herald since 2012. He writes about bridges and rivers.⟧", repair=""),
        bad(
            "The tax will come. ⟦Jane Doe (42) has been our Brussels correspondent since 2018. She studied law.⟧",
            repair="The tax will come.",
        ),
        bad(
            "The tax will come. ⟦Jane Doe is a freelance journalist. She lives in Bern. In her free time she swims.⟧",
            repair="The tax will come.",
        ),
        bad(
            "The tax will come. ⟦Jane Doe, born in 1984, is an editor on the regional desk and enjoys hiking.⟧ "
            "The mayor objects.",
            repair="The tax will come. The mayor objects.",
        ),
        bad(
            "The tax will come. ⟦Our author grew up in Bern and writes about taxes.⟧ The mayor objects.",
            repair="The tax will come. The mayor objects.",
        ),
        bad("⟦John Doe is editor in the sports department and has been reporting on football since 1998.⟧", repair=""),
        bad("⟦Jane Doe (34) heads the culture desk. Before that she worked for radio. She likes jazz.⟧", repair=""),
        bad("⟦Jane Doe is a business editor and covers the car industry.⟧", repair=""),
        bad(
            "The zoo has a tapir. ⟦Jane Doe, born in 1984, joined the newsroom as a trainee and writes about animals.⟧",
            repair="The zoo has a tapir.",
        ),
        bad("⟦Jane Doe, born in 1983, works as a correspondent in Rome.⟧", repair=""),
        bad(
            "The zoo has a tapir. ⟦Jane Doe joined the science desk in 2015 and writes mainly about animals.⟧",
            repair="The zoo has a tapir.",
        ),
        good("The case is open. Jane Doe, born in 1984, is an editor who was jailed. The mayor objects."),
        good("Jane Doe, 41, heads the sports desk of the Herald since 2019. She was shot on Monday. Doe is well."),
        good("Two were arrested. Jane Doe is a reporter for the Herald. She was released on Monday."),
        good("“She has been our correspondent since 2018, studied law and likes to swim,” the editor said."),
        good(
            "Jane Doe is a freelance writer who lives in Bern with her wife and cats. Until last week she had no idea."
        ),
        good("Jane Doe is a reporter who was arrested at the bridge on Monday. Her editor objects."),
        good("“I am a journalist,” she told the court, “with ten years of experience.”"),
        good("The mayor has ten years of experience and lives in the town."),
        good("John Doe, the editor of the Herald, writes about bridges."),
        good("The paper is in mourning. Jane Doe joined the sports desk in 2015. Doe, 41, was found dead in her flat."),
    )
    supersedes = ("boilerplate-teaser",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if not _mentions_writing(text) or len(text.split(None, LONGEST)) > LONGEST or text[:1] in '“"‘„':
            return
        if not _is_story(passage, context) and sum(weight for weight, clue in _CLUES if clue.search(text)) >= ENOUGH:
            span = Span(0, len(text))
            yield Hit(span, repair=Edit(span, ""))
        elif (start := _ending(passage, context)) is not None:
            span = Span(start, len(text))
            yield Hit(span, repair=deletion(text, span))
        elif (inside := _inside(passage, context)) is not None:
            yield Hit(inside, repair=deletion(text, inside))


def _is_story(passage: Passage, context: Context) -> bool:
    """Whether a passage tells news of somebody who writes."""
    return _TELLS.search(context.masked(passage, Mask.QUOTATION)) is not None and not _AUTHOR.match(passage.text)


def _ending(passage: Passage, context: Context) -> int | None:
    """Where a biography begins that ends a passage, from its first sentence and what it says further on."""
    text = context.masked(passage, Mask.QUOTATION)
    for sentence in context.sentences(passage)[-LAST:]:
        author = _AUTHOR.match(text, sentence.start, sentence.end)
        first = author or _HOUSE.match(text, sentence.start, sentence.end)
        if first is None:
            continue
        rest = text[sentence.end :]
        ours = author is not None or re.search(r"\b(?:our|us|this (?:news)?paper)\b", first[0]) is not None
        ours = ours or _STARTED_HERE.search(text, sentence.start, sentence.end) is not None
        tail = context.sentences(passage)[context.sentences(passage).index(sentence) + 1 :]
        if (author or all(_HOBBY.search(text, s.start, s.end) for s in tail)) and (
            (ours and sentence.start > 0)
            or _fills_last_passage(sentence, passage, context)
            or len(_HOBBY.findall(rest)) + len(tail) + bool(re.search(r"since \d{4}|\d\d", sentence.of(text))) >= ENOUGH
        ):
            return sentence.start
    return None


_STARTED_HERE = lazy_regex(
    r"\bjoined the (?:newsroom|editorial)\b[^.!?]{0,60} and (?:now )?(?:writes|reports|covers)\b"
)


def _fills_last_passage(sentence: Span, passage: Passage, context: Context) -> bool:
    """Whether one sentence about an author and since when is all there is at the end of the document."""
    alone = len(sentence) >= len(passage.text.strip()) and context.following is None
    return alone and re.search(r"\b(?:since|born in) \d{4}\b|\(\d\d\)", passage.text) is not None


_NEWSROOM = lazy_regex(
    rf"\b(?:{_JOB}|editor-in-chief|deputy editor)s? (?:on|at|for|in|with) (?:the|our) (?:\w+[ -]){{0,2}}?{_DESK}\b"
    rf"|\b(?:(?:deputy )?head of|heads?|headed|leads?|led|joined|runs?|been (?:part|a member) of|part of|member of"
    rf"|works? (?:on|for|in|at)"
    rf"|worked (?:on|for|in|at)) (?:the|our) (?:\w+ ){{0,2}}?{_DESK}\b"
    rf"|\b(?:business|sports|science|politics|political|culture|data|investigative|economics|features|local|online|news"
    rf"|court|foreign|parliamentary|economic|freelance) (?:{_JOB})\b|\b{_JOB} (?:and|who) (?:reports?|writes?"
    rf"|covers?)\b"
    r"|\b(?:been )?(?:writing|reporting|writes|reports|written|reported) (?:mainly |mostly |regularly |also )?"
    r"(?:about|on|for (?:us|this|our|the paper))\b"
    rf"|\b(?:writing|reporting|writes|reports|written|reported|working|works|worked) (?:for|from|in|at|on)"
    rf" (?:the|our) (?:[\w-]+ ){{0,3}}?(?:{_DESK}|(?:news)?paper)\b"
    r"|\b[Oo]ur (?:\w+ )?(?:paper|newspaper|editorial|newsroom|author|correspondent)\b"
)
"""What places somebody in the newsroom that publishes the text."""
_UNNAMED = lazy_regex(
    rf"\b(?:is|works|has (?:been|worked)) (?:as )?(?:an? |the )?(?:\w+ )?{_JOB} (?:on|for|in|at|with) (?:the|our)"
    rf" (?:\w+ ){{0,3}}?{_DESK}\b"
    r"|\bfor our (?:news)?paper\b"
)
_NAMED_PAPER = lazy_regex(r"\b(?:of|at|for|with|from|in) (?:the )?(?:[a-z]+ )?[A-Z]")


def _is_ours(text: str, span: Span) -> bool:
    """Whether somebody works for a desk whose newspaper is not named: it is the one that prints this."""
    found = _UNNAMED.search(text, span.start, span.end)
    return found is not None and ("our" in found[0] or _NAMED_PAPER.search(text, span.start, span.end) is None)


_EDITORIAL = lazy_regex(rf"\b(?:the|our) (?:\w+ ){{0,2}}editorial {_DESK}\b")
_PRIVATE = lazy_regex(
    r"\((?:born|\d\d\))|, \d\d, (?:has|is|was|works)\b"
    r"|\b(?:born in (?:19|20)\d\d|(?:since|in) (?:19|20)\d\d\b|for (?:\w+ )?years\b|(?:spare"
    r"|free) time"
    r"|passionate|enjoys|likes|loves|collects|lives (?:in|with|near)|grew up|studied|hobby|hobbies|when not|weekends?"
    r"|, \d\d, (?:has|is|was|works))"
)
_SUBJECT = lazy_regex(
    rf"{_WHO}(?=,? (?:is|has|was|works|writes|reports|covers|heads|leads|joined|studied|grew|lives)\b)"
)
_SURNAME = lazy_regex(r"(?:.*\s)?(author|[A-ZÀ-Þ][\w’-]+)")
_PERSONAL = lazy_regex(r"(?:He|She|His|Her|They)\b")
_THEY = lazy_regex(r"\b(?:he|she)\b")
_CAREER = lazy_regex(
    r"(?:(?:Before that|Previously|Prior to that|Earlier|Since then),? (?:he|she)|In (?:his|her) (?:free|spare|leisure)"
    r"|When not|You can (?:reach|contact|follow|find) (?:him|her)|(?:Contact|Follow) (?:him|her))\b"
)


def _inside(passage: Passage, context: Context) -> Span | None:
    """A biography between other sentences: it places somebody in the newsroom and tells of their life, and nothing
    else in the document speaks of them."""
    text = context.masked(passage, Mask.QUOTATION)
    every = context.sentences(passage)
    for index, sentence in enumerate(every if len(every) > 1 or context.previous is not None else ()):
        who = _SUBJECT.match(text, sentence.start, sentence.end)
        if who is None:
            continue
        last = index
        while last + 1 < len(every) and _goes_on(every[last + 1].of(text)):
            last += 1
        span = sentence.union(every[last])
        signs = len(_NEWSROOM.findall(span.of(text))) + bool(_EDITORIAL.search(text, span.start, span.end))
        signs += _is_ours(text, span)
        if not signs or signs + bool(_PRIVATE.search(text, span.start, span.end)) < ENOUGH:
            continue
        surname = _SURNAME.match(re.sub(r"[,(].*", "", who[0]))
        if surname is not None and surname[1] != "author" and context.fact(words_counted)[surname[1]] > 1:
            continue
        opens = not span.start and context.previous is None
        if opens and last + 1 < len(every) and _THEY.search(text, every[last + 1].start, every[last + 1].end):
            continue  # a story that begins with its hero
        if last + 1 == len(every) or not _PERSONAL.match(text, every[last + 1].start):
            return span
    return None


def _goes_on(sentence: str) -> bool:
    if _CAREER.match(sentence):
        return True
    return bool(_PERSONAL.match(sentence) and (_NEWSROOM.search(sentence) or _PRIVATE.search(sentence)))


LAST = 5
"""Sentences of the longest biography at the end of a passage."""
_WRITING = (
    *"journalis writer writes written author editor reporter blogger correspondent columnist photographer".split(),
    *("writing", "reporting", "reports", "reported for", " desk"),
    *(
        "contributor",
        "department",
        "deputy head",
        "content creat",
        "content writ",
        "freelance",
        "newsroom",
        "About me",
        "About us",
        "About the",
    ),
)


def _mentions_writing(text: str) -> bool:
    return any(word in text for word in _WRITING)

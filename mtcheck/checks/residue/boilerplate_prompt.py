"""A call to share, subscribe, follow or read on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.run_in import run_in
from mtcheck.checks.residue.pages.talk import is_told
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["BoilerplatePrompt"]

_MEDIA = (
    r"(?:Facebook|Twitter|X|WhatsApp|Instagram|Telegram|LinkedIn|Pinterest|Reddit|YouTube|TikTok|Threads"
    r"|Bluesky|Xing|e-?mail)"
)
_OURS = r"(?:our|the|this|my|a)"
_NEWS = (
    r"(?:newsletters?|briefings?|e-?mail (?:updates|alerts)|news ?alerts?|push (?:notifications|alerts)"
    r"|channel|podcast|updates)"
)
_NOT_VERB = r"(?!,?\s(?:is|are|was|were|will|has|have|had|does|do|did|can|could|would|should|may|might|came|comes)\b)"
"""What no sentence of the article goes on with behind a label."""
_PROMPT = lazy_regex(
    r"[\s»›>→•*(\[]*(?:"
    rf"(?:please\s|now\s|simply\s)?(?:sign up|subscribe|register)(?:\s(?:now|here|today))?\s(?:for"
    rf"|to)\s{_OURS}\s.{{0,50}}?{_NEWS}"
    r"|(?:sign up|subscribe)(?:\s(?:now|here|today|for free))?\s?[.!»>→]?$"
    rf"|(?:receive|get)\s(?:{_OURS}|all|more|the latest|breaking).{{0,60}}\b(?:newsletter|inbox|by e-?mail"
    rf"|straight to your)"
    r"|(?:would you like|do you want|want) (?:to (?:receive|read|get|stay|know) |more ).{0,80}(?:newsletter"
    r"|up to date|informed)"
    r"|(?:do not|don[’']t|never) miss (?:out|a(?:ny)? (?:more )?(?:story|stories|news|article|update)|anything)"
    rf"|(?:follow|like|find|join|visit) us\b.{{0,20}}\bon {_MEDIA}"
    rf"|(?:join|follow) {_OURS} .{{0,20}}(?:WhatsApp|Telegram|Facebook|newsletter|channel)"
    rf"|share (?:this|it|the) (?:article|story|post|page|news|link|via|on)\b|share (?:on|via) {_MEDIA}|(?:share"
    rf"|tweet|print|e-?mail|save|copy link|bookmark|comments?|send|pin)"
    r"(?:[\s|/·•,]{1,3}(?:share|tweet|print|e-?mail|save|copy link|bookmark|comments?|send|pin|whatsapp"
    r"|facebook|twitter|x)){1,8}$"
    r"|share:?$|share this:?"
    r"|(?:click|tap) (?:here )?to (?:share|read|subscribe|sign up|see|view|enlarge|copy|print|comment|watch)"
    r"|(?:read|see|learn|show|load|find out|discover) more(?:\s(?:here|articles|news|posts?|stories)\b.{0,40}"
    r"|\s(?:about|on|at|from|in)\b[^.!?]{0,60})?\s?[:»>→…]*$|(?:read|see|learn|find out) more here\W*$"
    r"|(?!see also [^:»>|]*[A-Za-z][.)]\s*$)"
    r"(?:read|see|watch|view|listen)(?: also|,? too\s?[:–-]| next| now| the full (?:story|article|interview))\b"
    r"(?!:\s(?-i:[a-z]))"
    r"|also (?:read|interesting|on the (?:subject|topic)|worth reading)\b\s?[:»>|–-]"
    r"|(?:more|further|other|related|similar|recommended|popular|most read) (?:on (?:this|the) (?:topic"
    r"|subject)|about this|articles?|stories|posts?|news|reading|content|links?|from)\b"
    rf"{_NOT_VERB}.{{0,60}}[:.…»]?$"
    r"|continue reading\b|keep reading\W*$|scroll (?:down )?to continue\b|article continues (?:below|after)\b"
    r"|(?:leave|write|post|add) a (?:comment|reply)\b|join the (?:discussion|conversation|debate)\b|(?:show"
    r"|view|hide|load) (?:all )?comments\b"
    r"|\d{1,5} (?:comments|shares|likes|views)$|comments \(\d{1,5}\)$"
    rf"|download (?:our|the)(?: \w+){{0,3}} app\b|get (?:our|the)(?: \w+){{0,3}} app\b|open in (?:the )?app\b"
    r"|enter your e-?mail(?: address)?\b|your e-?mail address will not be published"
    r"|(?:support|help us fund) (?:our|independent|quality) (?:work|journalism|reporting)\b"
    r"|(?:become|be) (?:a|our) (?:member|subscriber|supporter|patron)\b|already (?:a|have an?) (?:subscriber"
    r"|subscription|member|account)\b"
    r"|(?:this (?:article|content) is|only|exclusively|reserved) (?:only )?(?:available )?(?:to"
    rf"|for) (?:our )?(?:subscribers|members)\b{_NOT_VERB}"
    r"|did you (?:like|enjoy|find) (?:this|the) (?:article|story|post)\b|what do you think(?: about (?:this"
    r"|it))?\?.{0,60}comment"
    r"|(?:write|tell|let) us\b.{0,60}\bcomments?\b|copy (?:the )?link\b|click here(?=\s(?:to|for|and)\b|\W*$)"
    rf"|get the (?:top|latest|best|most important) (?:stories|news)\b.{{0,40}}(?:inbox|e-?mail|phone|delivered)"
    r"|(?:mehr dazu|mehr zum thema|weiterlesen|lesen sie (?:auch|mehr|hier)|lies auch|auch interessant"
    r"|jetzt lesen|hier klicken"
    r"|lire aussi|à lire aussi|en savoir plus|leggi anche|lea también|más información)\b.{0,80}$"
    r"|listen to (?:this|the) (?:article|story)\b|(?:play|watch) (?:the )?video\s?[.!:]?$"
    r"|(?:activate|enable|turn on) (?:push )?notifications\b|(?:found|noticed|spotted) (?:a|an) (?:error"
    r"|mistake|typo)\?)",
    re.IGNORECASE,
)
_FIRST_WORD = lazy_regex(r"[\s»›>→•*(\[]*([^\W\d_]+|\d)")
_OPENERS = frozenset(
    """
    please simply sign subscribe register receive get would do want don never follow like find join visit share
    tweet print e email save copy bookmark comment comments send pin click tap read see learn show load discover
    watch view listen also further other related similar recommended popular continue keep scroll article
    leave write post add hide download open enter your support help become be already exclusively reserved
    did tell let mehr weiterlesen lesen lies auch jetzt hier lire à en leggi lea más play activate enable turn
    found noticed spotted
    """.split()
)
"""Words that a prompt begins with."""
_BEHIND: Mapping[str, frozenset[str]] = {
    "now": frozenset({"sign", "subscribe", "register"}),
    "more": frozenset(
        "on about article articles story stories post posts news reading content link links from".split()
    ),
    "most": frozenset({"read"}),
    "this": frozenset({"article", "content"}),
    "only": frozenset({"available", "to", "for"}),
    "what": frozenset({"do"}),
}
"""Common words that a prompt begins with, and what stands behind them."""
_FIRST = _OPENERS | _BEHIND.keys() | frozenset("0123456789")
_OWN_VOICE = lazy_regex(r"\bcomment(?:s|ing)?\b|\bus know\b", re.IGNORECASE)
"""What bloggers write at the end of their own last paragraph."""
_BRACKETED = lazy_regex(r"\s*[\[(](?P<inner>[^\[\]()]{4,100})[\])]")
SHORT = 150
"""Characters of the longest prompt at the end of a paragraph."""
LONGEST = 40
"""Words of the longest passage taken for a prompt; a longer one holds text of the article as well."""


_OPENER = lazy_regex(r"[»›>→•*(\[]*(?:$|([^\W\d_]+))")


def _may_open(token: str) -> bool:
    """Whether a prompt may begin with a token: with one of its first words or an arrow."""
    opener = _OPENER.match(token)
    return opener is not None and (not opener[1] or opener[1].lower() in _OPENERS)


_START = frozenset({""})


def _may_stand_before(token: str) -> bool:
    return token[-1] in ".!?”…"


class BoilerplatePrompt(Check):
    id = "boilerplate-prompt"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    message = "a prompt to the reader, not part of the article"
    confidence = 0.9
    explanation = """
Finds calls to share, subscribe, follow, comment or read on that stand in a paragraph of their own, or at the end of
one: newsletter boxes, rows of share buttons, "Read also: …". They belong to the page, not to the article, and a
scraper has taken them along. Delete them.

The same words inside a sentence of the article (she asked readers to subscribe) stay silent.
"""
    examples = (
        bad("⟦Sign up for our newsletter and never miss a story.⟧", repair=""),
        bad("⟦Share on Facebook⟧", repair=""),
        bad("⟦Share Tweet Print⟧", repair=""),
        bad("⟦Read also: Bridge closed for the summer⟧", repair=""),
        bad("The bridge is closed. ⟦Click here to read the full story.⟧", repair="The bridge is closed."),
        bad("⟦Follow us on Instagram!⟧", repair=""),
        bad("⟦Leave a comment⟧", repair=""),
        bad("⟦Would you like to receive more news like this? Subscribe to our newsletter.⟧", repair=""),
        bad("⟦[Click here for the live ticker]⟧ The skier won.", repair="The skier won."),
        bad("The bridge is closed. ⟦» Read more⟧", repair="The bridge is closed."),
        bad("⟦Did you like this article? Share it with your friends!⟧", repair=""),
        bad(
            "He is on the run. ⟦Get the top stories delivered to your inbox – subscribe now.⟧",
            repair="He is on the run.",
        ),
        good("It is closed. Continue reading The mayor of the town objects."),
        good("She asked readers to subscribe to a newsletter, and many did."),
        good("Most species are rare. See also the chapter on hedges."),
        good("See also the chapter on the plague, the historian advises."),
        good("It is closed. More news is expected on Friday. Other news was drowned out."),
        good("Only for members does the pool open early."),
        good("Share prices rose. Read more books, the teacher said."),
        good("Follow the river to the old bridge."),
        good("Subscribers to the newsletter received a letter from the mayor on Monday."),
    )
    supersedes = (
        "unfinished-paragraph",
        "missing-final-stop",
        "doubled-punctuation",
        "repeated-sentence",
        "prompt-run-in",
    )

    triggers = (
        Bigram(_may_stand_before, _may_open),
        Bigram(_START, _may_open),
        *(
            Together(Bigram(before, frozenset({opener})), Bigram(frozenset({opener}), behind))
            for opener, behind in _BEHIND.items()
            for before in (_may_stand_before, _START)
        ),
        Bigram(lazy_regex("[0-9]$"), frozenset({"comments", "shares", "likes", "views"})),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        bracketed = _BRACKETED.match(text) if text[:1] in "[( \t" else None
        if bracketed and _PROMPT.match(bracketed["inner"]):
            span = Span(len(text) - len(text.lstrip()), bracketed.end())
        elif _is_prompt(text) and len(text.split(None, LONGEST)) <= LONGEST:
            span = Span(0, len(text))
        elif (last := _last_sentence(text)) and _is_prompt(text, last) and not _OWN_VOICE.search(text, last):
            span = Span(last, len(text))
        else:
            return
        if not _text_goes_on(passage, span, context) and not is_told(text, span.start):
            yield Hit(span, repair=deletion(text, span))


def _text_goes_on(passage: Passage, span: Span, context: Context) -> bool:
    """Whether a sentence of the article follows the label with no stop between: prompt-run-in tells them apart."""
    for label in run_in("page_prompts", passage, context):
        rest = passage.text[label.end : span.end].split(None, LEAST)
        if label.start == span.start and len(rest) >= LEAST and label.of(passage.text)[-1].isalpha():
            return rest[0][0].isupper()
    return False


LEAST = 4
"""Words of a sentence of the article behind a label."""


def _is_prompt(text: str, start: int = 0) -> bool:
    first = _FIRST_WORD.match(text, start)
    return first is not None and first[1].lower() in _FIRST and _PROMPT.match(text, start) is not None


def _last_sentence(text: str) -> int:
    """Where the text behind the last stop inside a passage begins, if it is short; else 0."""
    left, right = max(len(text) - SHORT, 0), len(text) - 3
    place = -1
    for stop in (". ", "! ", "? ", "” ", "… "):
        place = max(place, text.rfind(stop, left, right))
    return place + 2 if place >= 0 else 0

"""The credit of a picture or the source of an article."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.run_in import openings_of_labels, run_in
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["BoilerplateCredit"]

_KIND = (
    r"(?:photo(?:graph|graphy|s)?|picture|image|foto|bild|pic|illustration|graphics?|video|screenshot|archivbild"
    r"|symbolbild|crédit photo|visualisation"
    r"|archive (?:photo|picture|image)|symbol(?:ic)? (?:photo|picture|image)|file (?:photo|picture|image)"
    r"|stock (?:photo|image))"
)
_AGENCY = (
    r"(?:Reuters|AFP|AP|dpa|DPA|EPA|Getty(?: Images)?|Keystone(?:-SDA)?|KEYSTONE|REUTERS|Imago|IMAGO|Shutterstock"
    r"|iStock|Alamy|picture alliance|Picture Alliance|Unsplash|Pixabay|Pexels|Adobe Stock|Instagram|Wikimedia"
    r"(?: Commons)?|Facebook|Screenshot|PA(?: Wire| Media)?|ANSA|APA|SDA|sda|TASS|Xinhua|ZUMA"
    r"|Depositphotos|zVg|zvg|Flickr)"
)
_NAME = (
    r"(?:(?-i:[A-Z©@ÀÁÄÉÖÜŁŠŽ])|shutterstock|imago|getty|keystone|reuters|pixabay|unsplash|dpa|zvg|sda"
    r"|private|archive|www|https?)[^.!?;\n]{0,70}"
)
_SIGNS = (
    r"(?:(?:[A-Za-z-]{2,12}\.(?:de|ch|at|com|org|net),\s)?(?:dpa|sda|apa|afp|ats|awp|kna|epd|sid|rtr|ap"
    r"|DPA|SDA|APA|AFP|ATS|AWP|KNA|EPD|SID"
    r"|AP|Reuters|ntv|n-tv|ots|red|pd|kapo|stapo|zvg|mau"
    r"|own (?:research|reporting))(?:[/,-]\s?(?:[a-z]{2,6}|[A-Z]{2,4})){0,4}"
    r"|[a-z]{2,4}\d{0,2}(?:/[a-z]{2,4}){1,4}|[A-Za-z-]{2,12}\.(?:de|ch|at|com),\s[a-z]{2,4}/[a-z]{2,4})"
)
"""Agencies and the letters of those who wrote."""
_LINE = lazy_regex(
    rf"\s*[(\[]?(?i:{_KIND}(?:\s?(?:credits?|source|by|courtesy(?: of)?|rights|via))?|(?:photo |image "
    rf"|picture )?credits?|image rights|(?:main|original|image|photo|picture) source)\s?[:©/|]\s?{_NAME}[)\]]?\.?\s*"
    rf"|\s*[(\[]?(?i:source|sources|quelle|via|with material from|originally published (?:on|in"
    rf"|by))\s?:\s?(?-i:[A-Z@]|https?|www)[^.!?;\n]{{0,70}}[)\]]?\.?\s*"
    rf"|\s*[(\[]?(?i:sources?|quelle|text)\s?:\s?{_SIGNS}[)\]]?\.?\s*"
    rf"|\s*[(\[]?(?:©|\(c\)|Copyright:)\s?{_NAME}[)\]]?\s*"
    rf"|\s*[(\[]?(?:{_AGENCY}\s?[/|]\s?[^.!?;\n]{{2,60}}|[^.!?;:\n]{{2,40}}\s?[/|]\s?{_AGENCY}"
    rf"|{_AGENCY} via {_AGENCY})[)\]]?\.?\s*"
)
_INLINE = lazy_regex(
    rf"[(\[](?P<credit>(?i:photos?|pictures?|images?) by (?:[A-Z][\w’.-]+\s?){{2,3}}(?:/"
    rf"|\s?via\s)[^()\[\]\n]{{2,40}}|(?:(?:{_AGENCY}|[a-z]{{2,4}})/){{1,3}}{_AGENCY}"
    rf"|{_AGENCY}(?:/[a-z]{{2,4}}){{1,3}}|(?i:{_KIND}s?(?:\s?(?:credit|source|by|courtesy of))?\s?[:©/|]|©|credits?:"
    rf"|source:)\s?[^()\[\]\n]{{2,80}}|(?:AP Photo|{_AGENCY})\s?[/|]\s?[^()\[\]\n]{{2,60}})[)\]]"
    rf"|(?<=[.!?”])\s(?P<tail>(?-i:KEYSTONE|REUTERS|IMAGO|EPA|AFP|SDA|DPA|GETTY IMAGES"
    rf"|AP)(?:\s?/\s?[^.!?;\n]{{2,40}})?|(?i:{_KIND}(?:\s(?:credit|source|by))?)\s?[:©]\s?[^.!?;\n]{{2,70}}"
    rf"|©\s?[^.!?;\n]{{2,60}}|(?i:sources?|quelle|text)\s?:\s?{_SIGNS}\.?|\((?:[Ww]ith|[Uu]sing) (?:agency|additional)"
    r" (?:material|reports?|information)\)\.?|(?:With|Using) (?:agency|additional) (?:material|reports)\.?)$"
)
_AGENTS = lazy_regex(
    r"(?:^|(?<=[.!?”]\s))(?P<names>[A-ZÀ-Þ][\w’-]+\s[A-ZÀ-Þ][\w’-]+(?:\s/\s[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+)?){2,3})"
    r"(?=\s[A-ZÀ-Þ][\w’-]*,?\s[a-z]|\.?$)"
)
"""Who took a picture and who sells it, between two sentences: “Jane Doe / Keypress / Imagebroker”."""
_KINDS = frozenset(
    """
    photo photos photograph photographs photography picture pictures image images foto fotos bild bilds pic pics
    illustration illustrations graphic graphics video videos screenshot screenshots archivbild symbolbild visualisation
    archivbilds symbolbilds visualisations photographys graphicss credit credits rights source
    """.split()
)
_AGENCIES = frozenset(
    """
    reuters afp ap dpa epa getty keystone imago shutterstock istock alamy picture unsplash pixabay pexels adobe
    wikimedia instagram facebook screenshot pa ansa apa sda tass xinhua zuma depositphotos zvg flickr
    """.split()
)
_IN_CAPITALS = frozenset("KEYSTONE REUTERS IMAGO EPA AFP SDA DPA IMAGES AP".split())
_SIGNED = lazy_regex(
    r"(?<=[.!?”\"]\s)(?P<sign>\((?:dpa|sda|apa|afp|DPA|SDA|APA|AFP|ATS|AWP|KNA|EPD|SID|Reuters|reuters|ats|awp|kna|epd|sid|keystone-sda)(?:[/-][\w-]+)*\)"
    r"|/?(?:dpa|sda|apa|afp|ats|awp|kna|epd|sid)(?:\s[a-z]{2,3}){0,3}(?:\s[a-z][0-9])?(?:\s[a-z]{2,3})?|(?:SDA|sda)-(?:ATS|ats)|[Kk]eystone-(?:SDA|sda)"
    r"|dpa-AFX|\([a-z]{2,4}(?:/[a-z]{2,4}){0,2}/\d{1,2}[:.]\d\d\)|/?[a-z]{2,4}/(?:(?:DP|AFX|RX)/)?[a-z]{2,4}|/[a-z]{2,4}/(?:DP|[a-z]{2,4})/[a-z]{2,4})(?=(?:\s<[A-Z]{2}[A-Z0-9]{10}>){0,9}$)"
)
"""The agency or the letters that sign an article at its end."""
_SIGN = lazy_regex(
    r"^[(/](?:[a-zA-Z]{3}|reuters|keystone)(?:[)/-]|$)|^/?[a-z]{2,4}/(?:[A-Za-z]{2,4}/)?[a-z]{2,4}$|^(?:sda|keystone|dpa)-(?i:sda|ats|afx)$"
    r"|^(?:SDA-ATS|Keystone-SDA)$|^\([a-z]{2,4}/[a-z/]*\d{1,2}[:.]\d\d\)$"
)
_SIGNING = frozenset("dpa sda apa afp ats awp kna epd sid".split())
_REPORTS = ("material", "report", "reports", "information")
LONGEST = 14
"""Words of the longest credit line."""


def _credits(text: str) -> Iterator[Hit]:
    if len(text) <= 160 and _LINE.fullmatch(text) and len(text.split()) <= LONGEST:
        span = Span(0, len(text))
        yield Hit(span, repair=deletion(text, span))
        return
    taken: list[Span] = []
    if signed := _SIGNED.search(text, max(len(text) - 60, 0)):
        taken.append(Span(*signed.span("sign")))
        yield Hit(taken[0], repair=deletion(text, taken[0]))
    if (
        "(" in text
        or "[" in text
        or "©" in text
        or ":" in text[-90:]
        or text[-1:].isupper()
        or text[-10:].rstrip(").").endswith(_REPORTS)
    ):
        for match in _INLINE.finditer(text):
            span = Span(*match.span("tail")) if match["tail"] else Span(*match.span())
            if any(span.overlaps(other) for other in taken) or _is_reference(text, span):
                continue
            taken.append(span)
            yield Hit(span, repair=deletion(text, span))
    for match in _AGENTS.finditer(text) if text.count(" / ") > 1 else ():
        span = Span(*match.span("names"))
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield Hit(span, repair=deletion(text, span))


_GOES_ON = lazy_regex(r"[;,]|\s[a-z]")


def _is_reference(text: str, span: Span) -> bool:
    """Whether a sentence names its source and goes on: “from the ledger (source: Bristol Archives); those for 1920”."""
    return text.startswith(("(source", "(sources"), span.start) and _GOES_ON.match(text, span.end) is not None


def _labels(passage: Passage, context: Context) -> Iterator[Hit]:
    """Credits that have run into the text, unless they are found already."""
    if found := list(run_in("page_credits", passage, context)):
        taken = [hit.span for hit in _credits(passage.text)]
        for span in found:
            if not any(span.overlaps(other) for other in taken):
                yield Hit(span, repair=deletion(passage.text, span))


class BoilerplateCredit(RuledCheck):
    id = "boilerplate-credit"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER, Role.CAPTION})
    message = "a credit, not part of the article"
    confidence = 0.9
    explanation = """
Finds credits of pictures and sources (`Photo: Keystone`, `Source: Host`, `© Reuters`, `(AP Photo/Jane Doe)`) that
stand as a paragraph, in brackets, or at the end of one. They belong to a picture or to the page; a scraper has taken
them into the text. Move them where they belong, or delete them.

Sentences about photos and sources stay silent.
"""
    examples = (
        bad("⟦Source: Blick⟧", repair=""),
        bad("⟦Photo: Keystone / Jane Doe⟧", repair=""),
        bad("⟦© Reuters⟧", repair=""),
        bad("⟦Getty Images/Jane Doe⟧", repair=""),
        bad("The ferry leaves the port ⟦(Photo: Jane Doe)⟧.", repair="The ferry leaves the port."),
        bad("The ferry leaves the port. ⟦Image: dpa⟧", repair="The ferry leaves the port."),
        bad("⟦Image source: Host Media⟧", repair=""),
        bad("It is closed. ⟦Photo: Keystone/Jane Doe⟧ Engineers object.", repair="It is closed. Engineers object."),
        bad("It is closed. ⟦imago images / Jane Doe⟧", repair="It is closed."),
        bad("⟦(Photo by Sean Doe/Getty Images)⟧ The mayor left.", repair="The mayor left."),
        bad(
            "It is closed. ⟦Photo: Jane Doe / Nordwind⟧ “It will hold,” she said.",
            repair="It is closed. “It will hold,” she said.",
        ),
        bad("It is closed. ⟦Photo: StarView/Handout⟧ Engineers object.", repair="It is closed. Engineers object."),
        bad(
            "It is closed. ⟦Foto: Jan van der Doe / Nordwind⟧ Engineers from Kiel object.",
            repair="It is closed. Engineers from Kiel object.",
        ),
        bad("It is closed. ⟦Photo: Jane Doe, Nordwind⟧ The mayor objects.", repair="It is closed. The mayor objects."),
        bad("It is closed. ⟦Photo: Fire Brigade Ulm⟧ The mayor objects.", repair="It is closed. The mayor objects."),
        bad("It is closed. ⟦Photo: University of Bern⟧ Engineers object.", repair="It is closed. Engineers object."),
        bad("The trial continues. ⟦(apa/dpa)⟧", repair="The trial continues."),
        bad("It is closed. ⟦(KEYSTONE/Urs Doe)⟧ Engineers object.", repair="It is closed. Engineers object."),
        bad(
            "It is closed. ⟦Jane Doe / Keypress / Imagebroker⟧ This year engineers object.",
            repair="It is closed. This year engineers object.",
        ),
        bad("The trial continues. ⟦KEYSTONE⟧", repair="The trial continues."),
        bad("⟦Archive image⟧", repair=""),
        bad("It is closed. ⟦(dpa)⟧", repair="It is closed."),
        bad("It is closed. ⟦(SDA)⟧", repair="It is closed."),
        bad("It is closed. ⟦Source: dpa/lno/mre⟧", repair="It is closed."),
        bad("It is closed. ⟦Source: kapo⟧", repair="It is closed."),
        bad("It is closed. ⟦(With agency material)⟧", repair="It is closed."),
        bad("It is closed. ⟦Source: private⟧ The mayor objects.", repair="It is closed. The mayor objects."),
        bad("It is closed. ⟦rs/pbe⟧", repair="It is closed."),
        bad("It is closed. ⟦kmr/DP/stw⟧", repair="It is closed."),
        bad("It is closed. ⟦/ngu/DP/stk⟧", repair="It is closed."),
        bad("It is closed. ⟦dpa sr xx n1⟧", repair="It is closed."),
        bad("It is closed. ⟦SDA-ATS⟧", repair="It is closed."),
        good(
            "It was founded by the dpa. Of the two, the sda is older. He read what he wanted: the sid and/or the epd."
        ),
        bad("It is closed. ⟦Symbolic image⟧ The mayor objects.", repair="It is closed. The mayor objects."),
        good("The photo, by Jane Doe, shows the bridge. Photo: the bridge in May."),
        good("AP and Reuters reported so. The image of Keystone/Bern suffered."),
        bad(
            "It is closed. ⟦Source: Federal Office of Roads⟧ The mayor objects.",
            repair="It is closed. The mayor objects.",
        ),
        bad("It is closed. ⟦SDA/kad⟧ The mayor objects.", repair="It is closed. The mayor objects."),
        good("Source: a person who saw the letter said that it was never sent to the mayor of the town."),
        good("The photo: a bridge in the fog. The source of the river is near."),
        good("Her image suffered (the photo of the bridge was old) and AP reported so."),
        good("Photo by photo, she told the story of the bridge."),
    )
    supersedes = (
        "unfinished-paragraph",
        "missing-final-stop",
        "unbalanced-brackets",
        "missing-space-after-punctuation",
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return (
            Rule.of_text(
                _credits,
                lazy_regex(r"©|\(c\)|Copyright:|^/$"),
                Together(_KINDS, frozenset({":", "/", "|", "via"})),
                Together(frozenset("source sources quelle via material published".split()), frozenset(":")),
                Together(_AGENCIES, frozenset({"/", "|", "via"})),
                Bigram(frozenset({"with", "using"}), frozenset({"agency", "additional"})),
                lazy_regex(r"^\((?:[Ww]ith|[Uu]sing)$"),
                _IN_CAPITALS.__contains__,
                _SIGN,
                _SIGNING,
            ),
            Rule(_labels, openings_of_labels("page_credits")),
        )

"""A token of a translation model in its output."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ModelToken"]

_LANGUAGE = r"(?:en|de|fr|it|es|nl|pl|pt|ru|eng|deu|ger|fra|ita|spa|eng_Latn|deu_Latn|en_XX|de_DE|en_US|en-US)"
_TOKEN = lazy_regex(
    r"(?P<joint>(?<=\w)@@(?:\s|(?=\w))|(?<=\w)\s?##(?=[a-z])|(?<=\w)\s@-@\s(?=\w)|(?<=[\w,.;:])￭\s?|\s?￭(?=[\w.,;:])"
    r"|(?<=\w)@@$)"
    r"|(?P<space>[▁Ġ](?=[\w“\"(]))"
    r"|(?P<special></?s>|<(?:unk|pad|eos|bos|mask|sep|cls|UNK|PAD|EOS|BOS)>|\[(?:UNK|PAD|SEP|CLS|MASK|BOS|EOS)\]"
    r"|<\|[a-z_]{2,30}\|>|<(?:start|end)_of_(?:turn|text)>|\[/?INST\]|<</?SYS>>|<extra_id_\d{1,2}>|⁇"
    rf"|>>{_LANGUAGE}<<|<2{_LANGUAGE}>|__{_LANGUAGE}__|<{_LANGUAGE}>(?=\s[A-Z])|(?:(?<=^)|(?<=\n))(?:eng_Latn"
    rf"|deu_Latn|en_XX|de_DE)(?=\s)"
    r"|｟[^｟｠\n]{1,60}｠"
    r"|【\d{1,3}(?::\d{1,3})?†[^【】\n]{0,80}】|:?contentReference\[oaicite:\d{1,3}\](?:\{index=\d{1,3}\})?|\[oaicite:\d{1,3}\]"
    r"|\ue200?cite\ue202?turn\d{1,3}\w{3,12}\d{1,3}\ue201?|\bcite(?:turn\d{1,3}(?:search|view|news|file)\d{1,3})+)"
)
_SIGN = lazy_regex(
    r"@@|##[a-z]|@-@|￭|[▁Ġ]|<[/s|2<uebpdfimncP]|^\[[A-Z/]|>>|__|⁇|_Latn$|_XX$|^de_DE$|｟|<[UBEP]|【|oaicite|citeturn|cite\ue202"
)


class ModelToken(Check):
    id = "model-token"
    category = "design/markup"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    triggers = _SIGN
    message = "a token of the translation model stands in the text"
    explanation = """
Finds what a translation model should not print: pieces of words that were not joined (`gover@@ nment`, `▁The`,
`##tion`), special tokens (`<unk>`, `</s>`, `[SEP]`, `<|endoftext|>`) and language tags (`>>eng<<`, `__en__`),
and marks of sources that an assistant sets (`【4†source】`).
The step that turns tokens back into text is missing or damaged. Join the pieces; where `<unk>` stands, a word is lost:
translate the sentence again.

Text that talks about tokens and tags, and the tag of struck text among other HTML, stay silent.
"""
    examples = (
        bad("The gover⟦@@ ⟧nment objects.", repair="The government objects."),
        bad("The minister of eco⟦ ##⟧nomics objects.", repair="The minister of economics objects."),
        bad("⟦▁⟧The ⟦▁⟧mayor objects.", repair="The mayor objects."),
        bad("The mayor was ⟦<unk>⟧ with it."),
        bad("The mayor objects.⟦</s>⟧", repair="The mayor objects."),
        bad("⟦>>eng<<⟧ The mayor objects.", repair="The mayor objects."),
        bad("⟦__en__⟧ The mayor objects.⟦<|endoftext|>⟧", repair="The mayor objects."),
        bad(
            "The well ⟦@-@⟧ known mayor objects.".replace(" ⟦@-@⟧ ", "⟦ @-@ ⟧"), repair="The well-known mayor objects."
        ),
        bad("Prices rose.⟦【4†source】⟧ The mayor objects.", repair="Prices rose. The mayor objects."),
        bad("It passed.⟦:contentReference[oaicite:0]{index=0}⟧ ⟦citeturn0search3⟧ Good.", repair="It passed. Good."),
        good("The tokenizer marks the end of a sentence with the tag </s> and unknown words with <unk>."),
        good("He signed with @@@ and a ## sign; the film [UNK] is a hit; I <3 it, and 2 << 3."),
        good("See __init__.py and the user name >>anna<<."),
    )
    supersedes = (
        *("markup-debris", "template-placeholder", "text-markup", "glued-words", "character-run", "cut-noun-phrase"),
        *(
            "unbalanced-brackets",
            "doubled-punctuation",
            "space-before-punctuation",
            "space-inside-word",
            "unlikely-wording",
        ),
    )
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.CODE)
        for match in _TOKEN.finditer(text):
            span = Span(*match.span())
            if talks_about_markup(text, span) or _is_named(text, span):
                continue
            if match["joint"]:
                yield Hit(span, repair=Edit(span, "-" if "@-@" in match[0] else ""), safe=True)
            elif match["space"]:
                apart = not text[max(span.start - 1, 0) : span.start].strip()
                yield Hit(span, repair=Edit(span, "" if apart else " "), safe=True)
            else:
                lost = match[0].strip("<>[]⁇").lower() in {"unk", "mask", ""}
                yield Hit(span, repair=None if lost else deletion(text, span), safe=True)


_NAME = lazy_regex(
    r"\b(?:film|song|album|play|tokens?|tokeni[sz]ers?|name|called|band|group|account|book|title)\s[“\"‘]?$"
)


def _is_named(text: str, span: Span) -> bool:
    return _NAME.search(text, max(span.start - 20, 0), span.start) is not None

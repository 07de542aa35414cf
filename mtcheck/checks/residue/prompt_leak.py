"""What a language model was told, or says of itself, in place of the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Hit, Layer, Together, Unfamiliar, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.talk import is_told
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import unless_small_word
from mtcheck.report import Severity

__all__ = ["PromptLeak"]

_LANGUAGE = r"(?:German|English|French|Italian|Spanish|British English|American English)"
_TEXT = r"(?:text|sentences?|article|passage|paragraphs?|content|news(?: article)?|headline|document|following|input)"
_SURE = r"(?:(?:Sure|Certainly|Of course|Absolutely|Okay|Great|Yes|Gladly|Here you go)[,!.:]?\s)"
_LEAK = lazy_regex(
    rf"{_SURE}?(?:(?:[Hh]ere(?:[’']s| is| are)|[Bb]elow is|[Tt]his is) (?:the|your|an?"
    rf"|my) (?:[\w-]+ ){{0,3}}?(?:translations?"
    rf"|translated (?:text|version|article|sentence|paragraph|passage|segment)|rewritten (?:text|version)|summary"
    rf"|text in {_LANGUAGE}"
    rf"|{_LANGUAGE} (?:version|text))\b(?!\sof\s(?:events|history|the\sstory|this\sstory)\b|\s(?:that|which"
    rf"|by)\b(?!\syou))(?=[^.!?\n]{{0,60}}[:.!]"
    rf"|\s*$)[^.!?:\n]{{0,80}}[:.!]?"
    rf"|[Ii](?:[’']ll| will| have|[’']ve| can) translated? [^.!?:\n]{{0,80}}[:.!])"
    rf"|(?:Please )?[Tt]ranslate (?:the following|this|the|these|it)?\s?(?:[\w-]+ )?(?:{_TEXT} )?(?:below "
    rf"|above )?(?:from {_LANGUAGE} )?(?:in)?to {_LANGUAGE}\b"
    rf"(?: and [^.!?:\n]{{0,60}})?[:.!]?"
    rf"|[Tt]ranslate (?:from {_LANGUAGE} to {_LANGUAGE}|(?:the|this) (?:following )?{_TEXT}(?: below| above)?)\s?[:.]"
    rf"|You are (?:a|an) (?:\w+ ){{0,3}}(?:translator|assistant|translation (?:engine|system"
    rf"|model))\b[^.!?\n]{{0,120}}[.:]"
    rf"|(?:{_LANGUAGE} )?(?:[Tt]ranslation|[Tt]ranslated text|TRANSLATION|[Tt]arget(?: text)?|OUTPUT|Output|Response"
    rf"|Answer|Assistant|User"
    rf"|{_LANGUAGE}(?: version| text)?)\s?:(?=\s*[“\"A-ZÀ-Þ])"
    r"|As an? (?:AI(?: language model)?|(?:large )?language model|artificial intelligence)\b,?\s(?:I"
    r"|my)\b[^.!?\n]{0,160}[.!]?"
    rf"|I(?:[’']m| am) (?:sorry|afraid|unable),? (?:but |that )?(?:I )?(?:cannot|can[’']t|can not|am unable to|to"
    rf"|don[’']t|could not|couldn[’']t) (?:translate|process|assist|help|fulfil|access|complete"
    rf"|provide)\b[^.!?\n]{{0,120}}[.!]?"
    rf"|I (?:cannot|can[’']t|am unable to) (?:translate|process|assist with|help with) (?:this|that|the"
    rf"|your)\b[^.!?\n]{{0,120}}[.!]?"
    r"|(?:Note|Remark|Comment) (?:from|by|of) the translator\s?:(?=\s[A-Z])"
    r"|(?:I hope (?:this|the|that) (?:translation )?(?:helps(?!,? and\b)|meets|is (?:helpful|useful))\b"
    r"|Let me know if (?:you|there|any)\b[^.!?\n]{0,60}(?:changes|further|questions|adjust\w*|translat\w*|clarif\w*"
    r"|revis\w*)"
    r"|(?:Is there any|If (?:there is|you have) any|Feel free to|Would you like me to|Please (?:provide|note"
    r"|let me know))"
    r"[^.!?\n]{0,60}\b(?:translat\w+|the (?:German |source |original )?text|I can (?:help|assist)|(?:formal"
    r"|informal|shorter|longer|different) (?:version|tone|style))\b)"
    r"[^.!?\n]{0,120}[.!?]"
    rf"|[\[(]?(?:Note|Translator[’']s [Nn]ote|Translation note|Explanation"
    rf"|TN)\s?:\s?[^\n\])]{{0,40}}?\b(?:translat\w+|German|original|source|literal\w*|English)\b[^\n\])]{{0,200}}[\])]?"
    rf"|[\[(][Tt]ranslator[’']s [Nn]ote[^\n\])]{{0,240}}[\])]"
    r"|```(?:\w{1,12}$)?"
    r"|(?:###|<<<|---)\s?(?:Instruction|Input|Response|Translation|Output|END|Text)s?\s?:?"
)
_NOTE = lazy_regex(
    r"[\[(](?:[Tt]ranslator[’']s [Nn]ote|[Tt]ranslation note|TN|(?:Note|Remark|Comment) (?:from|by|of) the"
    r" translator)\b\s?[:–-][^\n\])]{0,240}[\])]|\[(?:illegible|unreadable|untranslatable|unintelligible|not translated"
    r"|missing text|text missing|word missing|sic!?\?|unclear(?: in (?:the )?(?:original|source))?)\]"
)
"""A translator's remark in brackets, which may stand inside a sentence."""
_SIGN = lazy_regex(
    r"^[\[(]?[Tt]ranslat|TRANSLATION|^(?:Output|OUTPUT|Response|Answer|Assistant|User|Target|target|English|German"
    r"|French|Italian|Spanish):$"
    r"|^(?:AI|Sure|Certainly|Absolutely|Okay|Great|Gladly)\b|^(?:language|model|assistant|translator)\W?$|```"
    r"|^(?:sorry|hope|unable)\W?$"
    r"|^(?:Let|Feel|Would|Please|Is|If|Below)$|^course[!,.]$|^[\[(]?(?:Note|TN|Explanation|illegible|unreadable"
    r"|un\w+|not|missing|text|word):?\]?\W?$|^###|^<<<|^---"
)
_WORDS = frozenset(
    "translate translated translates translating translation translations translator language model assistant sorry "
    "hope unable".split()
)


_PLACE = lazy_regex(r"(?:^|(?<=\n)|(?<=[.!?”\"’)…:]\s)|(?<=[.!?”\"’)…:]))\s?(?=[A-Z\[(`#<I-])")


class PromptLeak(Check):
    id = "prompt-leak"
    category = "accuracy/addition"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    message = "words of or to a language model, not part of the translation"
    triggers = (
        Unfamiliar(unless_small_word(_SIGN)),
        _WORDS,
        Together(frozenset({"here"}), frozenset({"version", "text"})),
    )
    confidence = 0.9
    explanation = """
Finds what a language model that translates was asked, or adds of its own: "Translate the following text into English:",
"Sure, here is the translation:", "As an AI language model, I …", "I hope this translation helps!", translator's notes
and code fences. It belongs to the conversation with the model. Delete it.

What somebody says in quotation marks or is reported to say, and sentences about translating, stay silent.
"""
    examples = (
        bad("⟦Translate the following text into English:⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("⟦Sure, here is the translation:⟧ The bridge is closed.", repair="The bridge is closed."),
        bad(
            "The bridge is closed. ⟦As an AI language model, I cannot say why.⟧ The mayor objects.",
            repair="The bridge is closed. The mayor objects.",
        ),
        bad("The bridge is closed. ⟦I hope this translation helps!⟧", repair="The bridge is closed."),
        bad("⟦Translation:⟧ The bridge is closed.", repair="The bridge is closed."),
        bad(
            "The bridge is closed. ⟦(Note: The translation is literal.)⟧ The mayor objects.",
            repair="The bridge is closed. The mayor objects.",
        ),
        bad("The motion ⟦[TN: literally in the sand]⟧ failed."),
        bad("⟦I'm sorry, but I cannot translate this text.⟧", repair=""),
        bad(
            "⟦Here is the English version of the article:⟧ A court has banned a rooster.",
            repair="A court has banned a rooster.",
        ),
        good("Question: Who is he? Answer: He is the mayor."),
        good("“Sure, here is the translation,” the interpreter said. “I hope this translation helps!”"),
        good("Translate the following text, the examiner told the pupils. Translation is an art."),
        good("As an AI language model, the system may err. Translation: that was the hard part, she says."),
        good("Here is the translation that the museum paid for. Note: the bridge is closed."),
        good("I’m sorry, but I cannot do this any more, he wrote. Let me know if you need anything, she said."),
    )
    supersedes = (
        *(
            "unfinished-paragraph",
            "missing-final-stop",
            "untranslated-words",
            "run-on-sentence",
            "lowercase-sentence-start",
            "boilerplate-prompt",
        ),
        *("text-markup", "unbalanced-brackets", "unlikely-wording", "untranslated-sentence"),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.QUOTATION)
        taken = 0
        for place in _PLACE.finditer(text):
            match = _LEAK.match(text, place.end()) if place.end() >= taken else None
            if match is None or is_told(text, match.start()) or _describes(text, match):
                continue
            if match[0].startswith("Answer") and context.fact(_asks):
                continue
            span = Span(match.start(), match.start() + len(match[0].rstrip()))
            taken = span.end
            yield Hit(span, repair=deletion(text, span))
        for match in _NOTE.finditer(text):
            if match.start() >= taken:
                yield Hit(Span(*match.span()))


def _asks(document: Document) -> bool:
    """Whether a document has questions and answers, each with its label."""
    return any(re.search(r"(?:^|[.!?]\s)(?:Question|Q)\b[^:]{0,12}:", s.target.text) for s in document.segments)


_DESCRIBED = lazy_regex(r"\s(?:that|which|was|is|has|had|will|who|are|of|about|by)\b|:\s(?:that|this|it)\b")


def _describes(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence goes on behind a label, so that it is about a translation."""
    return match[0][-1:] not in ".!?:])`" and _DESCRIBED.match(text, match.end()) is not None

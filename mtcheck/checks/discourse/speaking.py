"""Who says it, as news writes it: the verbs that report speech and what stands for a speaker before or behind them."""

from __future__ import annotations

from mtcheck.languages.english_verbs import verb

__all__ = ["SAYS", "SPEAKER_BEFORE", "SPEAKER_BEHIND"]

_VERBS = """
say explain add stress emphasise emphasize warn demand complain criticise criticize announce write ask reply answer
respond retort counter confirm claim believe think note insist argue recall remember admit concede promise assure
affirm assert report declare state comment praise sigh shout cry call lament joke rejoice tell relate recount remark
observe point continue conclude whisper gasp laugh grumble scold rage protest appeal plead beg urge thank apologise
beam estimate smile grin elaborate caution sob moan advise recommend suggest hope suspect fear find know summarise
summarize joke quip rant gush groan chuckle describe
apologize swear vow mock scoff muse wonder speculate predict reveal disclose testify confess deny reassure enthuse
rave marvel exult specify clarify quote inform post tweet cheer
""".split()
SAYS = "|".join(
    sorted(
        {form for plain in _VERBS for form in (verb(plain).past, verb(plain).third)},
        key=lambda form: (-len(form), form),
    )
)
"""Forms of the verbs of saying that a third person takes."""
_ROLE = r"(?!(?:and|but|or|which|who|that|as|if|when|because|so|while|it|we|I|you|they|what|how)\b)"
_NAME = r"(?:(?:Drs?|Mrs?|Ms|St|Prof|[A-Z])\.|[A-ZÀ-ÖØ-ÞČŠŽ][\w’'-]+(?:\.[\w’'-]+)*)"
SPEAKER_BEHIND = (
    rf"(?:(?:the|a|an|his|her|its|their|one|another)\s[\w’'-]+(?:\s[\w’'-]+){{0,4}}?(?=[\s,.;:”\"’])"
    rf"|(?:{_ROLE}[a-z-]+\s){{0,4}}{_NAME}(?:\s{_NAME}){{0,3}}|(?i:he|she|they)(?=[\s,.])(?!\s(?:were|was|had|have|has|would|could|should|might|will|can|must)\b))"
)
"""“… says the engineer”, “… says police spokeswoman Jane Doe”."""
SPEAKER_BEFORE = (
    rf"(?:(?:the|a|an|his|her|its|their|one|another)\s(?:{_ROLE}[\w’'-]+\s){{1,4}}?"
    rf"|(?:{_ROLE}[a-z-]+\s){{0,4}}(?:{_NAME}\s){{1,3}}|(?:he|she)\s"
    rf"|the\s(?:{_ROLE}[\w’'-]+\s){{0,5}}{_ROLE}[\w’'-]+,\s(?:{_NAME}\s){{1,2}}{_NAME},\s)"
    rf"(?:(?:from|of|at)\s(?:the\s)?(?:{_ROLE}[\w’'-]+\s){{1,2}}?)?"
)
"""“… the engineer says”; with the white space behind it."""

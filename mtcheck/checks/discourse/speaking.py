"""Who says it, as news writes it: the verbs that report speech and what stands for a speaker before or behind them."""

from __future__ import annotations

__all__ = ["SAYS", "SPEAKER_BEFORE", "SPEAKER_BEHIND"]

_VERBS = """
say said explain explained add added stress stressed emphasise emphasised emphasize emphasized warn warned demand
demanded complain complained criticise criticised criticize criticized announce announced write wrote ask asked
reply replied answer answered respond responded retort retorted counter countered confirm confirmed claim claimed
believe believed think thought note noted insist insisted argue argued recall recalled remember remembered admit
admitted concede conceded promise promised assure assured affirm affirmed assert asserted report reported declare
declared state stated comment commented praise praised sigh sighed shout shouted cry cried call called lament
lamented joke joked rejoice rejoiced tell told relate related recount recounted remark remarked observe observed
point pointed continue continued conclude concluded whisper whispered gasp gasped laugh laughed grumble grumbled
scold scolded rage raged protest protested appeal appealed plead pleaded beg begged urge urged thank thanked
apologise apologised apologize apologized swear swore vow vowed mock mocked scoff scoffed muse mused wonder wondered
speculate speculated predict predicted reveal revealed disclose disclosed testify testified confess confessed deny
denied reassure reassured enthuse enthused rave raved marvel marvelled exult exulted specify specified clarify
clarified quote quoted inform informed post posted tweet tweeted cheer cheered
""".split()


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")


SAYS = "|".join(
    sorted({*(past for past in _VERBS[1::2]), *map(_third_person, _VERBS[::2])}, key=lambda verb: (-len(verb), verb))
)
"""Forms of the verbs of saying that a third person takes."""
_ROLE = r"(?!(?:and|but|or|which|who|that|as|if|when|because|so|while|it|we|I|you|they|what|how)\b)"
_NAME = r"[A-ZÀ-ÖØ-ÞČŠŽ][\w’'.-]+"
SPEAKER_BEHIND = (
    rf"(?:(?:the|a|an|his|her|its|their|one|another)\s[\w’'-]+(?:\s[\w’'-]+){{0,4}}?(?=[\s,.;:”\"’])"
    rf"|(?:{_ROLE}[a-z-]+\s){{0,4}}{_NAME}(?:\s{_NAME}){{0,3}}|(?i:he|she|they)(?=[\s,.]))"
)
"""“… says the engineer”, “… says police spokeswoman Jane Doe”."""
SPEAKER_BEFORE = (
    rf"(?:(?:the|a|an|his|her|its|their|one|another)\s(?:{_ROLE}[\w’'-]+\s){{1,4}}?"
    rf"|(?:{_ROLE}[a-z-]+\s){{0,4}}(?:{_NAME}\s){{1,3}}|(?:he|she)\s)"
    rf"(?:(?:from|of|at)\s(?:the\s)?(?:{_ROLE}[\w’-]+\s){{1,2}}?)?"
)
"""“… the engineer says”; with the white space behind it."""

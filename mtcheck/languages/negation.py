"""Words that deny, by language: those that do nothing else, and those that may be how a translation denies."""

from __future__ import annotations

import re

__all__ = ["DENIALS", "HINTS"]

DENIALS = {
    "de": re.compile(
        r"(?<!seit )\b(?!nicht (?:nur|zuletzt|wahr|umsonst|minder|weniger|allein|einmal)\b|nie so\b|nie zuvor\b)"
        r"(?:(?<!Jahren )(?<!Jahrzehnten )(?<!derzeit )nicht(?!-)|kein(?:e[nmrs]?)?|nie(?:mals)?|niemand(?:e[nm])?|"
        r"nirgend(?:wo|s)|weder|nichts|keinesfalls|keineswegs)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?!not (?:only|least|just|long|to mention|so much|until|till|over till)\b|never (?:more|before|mind|"
        r"so)\b)(?:not|never|nobody|nothing|none|nowhere|neither|cannot|no one)\b|n[’']t\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(r"\b(?:ne|n[’']\w+)\b[^.;]{1,40}\b(?:pas|jamais|rien|personne|aucune?|point)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:no|nunca|jamás|nadie|ningun[oa]|ningún)\b", re.IGNORECASE),
    "it": re.compile(r"\b(?:non|mai|nessun[oa]?)\b", re.IGNORECASE),
    "pt": re.compile(r"\b(?:não|nunca|jamais|ninguém|nenhuma?)\b", re.IGNORECASE),
    "nl": re.compile(r"\b(?:niet|geen|nooit|niemand|nergens)\b", re.IGNORECASE),
}
"""Without the phrases in which they deny nothing ("nicht nur", "not least")."""

HINTS = {
    "en": re.compile(
        r"n[’']t\b|\b(?:not|no|nor|never|none|nobody|no-one|nothing|nowhere|neither|cannot|without|hardly|barely|"
        r"scarcely|rarely|seldom|few|fewer|little|less|only|except|unless|until|till|instead|rather|too|else|"
        r"fail\w*|lack\w*|refus\w+|reject\w*|den(?:y|ies|ied|ying|ial)|declin\w+|prevent\w*|avoid\w*|stop\w*|ceas\w+|"
        r"miss(?:es|ed|ing)?|absen\w+|free|ban(?:s|ned)?|prohibit\w*|forb\w+|withh\w+|oppos(?:e|es|ed|ing)|contrary|"
        r"doubt\w*|despite|beyond|devoid|exclu\w+|los[et]\w*|remain\w*|most|worst|partial|out[- ]of|far from|"
        r"other than|"
        r"hold\w* back|rul\w+ out|no longer|more than|tumbl\w+|zero|nil|avert\w*|short of|yet to|ignor\w+|silent\w*|"
        r"un(?!der|it|ion|ique|ivers|ilat|cles?\b|ify|ifi)\w{3,}|non-?\w+|mis(?!s|t)\w{4,}|\w{2,}less|"
        r"dis(?:agree|allow|appear|approv|believ|continu|hono|interest|lik|loyal|obe|qualif|regard|satisf|trust|mis)\w*|"
        r"in(?:abil|accur|activ|adequa|capab|correct|complet|differ|effect|frequen|evitab|secur|suffic|valid|visib)\w+|"
        r"im(?:poss|prob|perfect|penetr|matur|mobil)\w+|il(?:leg|log)\w+|ir(?:rel|reg|resp)\w+)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:nicht\w*|kein\w*|nie|niemals|niemand\w*|nirgend\w*|weder|nichts|ohne|kaum|un\w{3,}|in(?:akz|eff|tol|kom|"
        r"akt|stab|diskr)\w+|miss\w+|nein|statt\w*|anstatt|selten|fehl\w+|gefehlt|mangel\w*|verwei\w+|weiger\w*|lehn\w+|"
        r"ab(?:ge)?lehn\w+|verhinder\w*|vermeid\w+|vermied\w*|verzicht\w*|außer|ausser|lediglich|nur|bevor|bis|"
        r"leer\w*|ausgeschlossen|sonst|wenig\w*|schwer\w*|gegen\w*|zu|verbiet\w*|verbot\w*|verpass\w*|"
        r"\w+los(?:e[nmrs]?|igkeit)?|\w+frei(?:e[nmrs]?)?|außerstande|anders?|entgegen|trotz\w*|scheiter\w*|"
        r"bestr[ie]+t\w*|leugne\w*|aus|auf(?:ge)?hör\w*|oder|doch|erst)\b",
        re.IGNORECASE,
    ),
}
"""Far more than negations: the words with which human translators render one. A sentence without any of them says
nothing negative."""

"""Words that deny, by language: those that do nothing else, and those that may be how a translation denies."""

from __future__ import annotations

import re

__all__ = ["DENIALS", "HINTS"]

DENIALS = {
    "de": re.compile(
        r"(?<!seit )\b(?!nicht (?:nur|zuletzt|wahr|umsonst|minder|weniger|allein|einmal)\b|nie so\b|nie zuvor\b)"
        r"(?:(?<!Jahren )(?<!Jahrzehnten )(?<!derzeit )nicht|kein(?:e[nmrs]?)?|nie(?:mals)?|niemand(?:e[nm])?|"
        r"nirgend(?:wo|s)|weder|nichts|keinesfalls|"
        r"keineswegs)\b",
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

HINTS = {
    "de": re.compile(
        r"\b(?:nicht\w*|kein\w*|nie|niemals|niemand\w*|nirgend\w*|weder|nichts|ohne|kaum|un\w{3,}|in(?:akz|eff|tol|kom|"
        r"akt|stab|diskr)\w+|miss\w+|nein|statt\w*|anstatt|selten|fehl\w+|gefehlt|mangel\w*|verwei\w+|weiger\w*|lehn\w+|"
        r"ab(?:ge)?lehn\w+|verhinder\w*|vermeid\w+|vermied\w*|verzicht\w*|außer|ausser|lediglich|nur|bevor|bis|"
        r"noch|leer\w*|ausgeschlossen|sonst|wenig\w*|schwer\w*|gegen\w*|zu|bleib\w*|verbiet\w*|verbot\w*|verpass\w*|"
        r"\w+los(?:e[nmrs]?|igkeit)?|\w+frei(?:e[nmrs]?)?|außerstande|anders?|entgegen|trotz\w*|scheiter\w*|bestr[ie]+t\w*|"
        r"leugne\w*|aus\w*|hör\w*|oder|was|wer|doch|ja)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:not|no|nor|never|none|nobody|no-one|nothing|nowhere|neither|cannot|without|hardly|barely|scarcely|rarely|"
        r"seldom|few|little|less|least|only|just|but|except|unless|until|till|before|instead|rather|fail\w*|lack\w*|"
        r"refus\w+|reject\w*|den(?:y|ies|ied|ying|ial)|declin\w+|prevent\w*|avoid\w*|stop\w*|ceas\w+|miss\w*|absen\w+|free|"
        r"un\w{2,}|im\w{3,}|in(?:ab|ac|ad|ap|ca|co|de|ef|el|ev|ex|hu|ju|se|si|so|su|to|va|vi|di)\w+|il(?:le|lo)\w+|"
        r"ir(?:re|ra)\w+|dis\w{3,}|non\w*|mis\w{3,}|\w+less|out of|far from|any\w*|ever|yet|still|already|too|ban\w*|"
        r"prohibit\w*|forbid\w*|rul\w+ out|withh\w+|oppos\w+|contrary|doubt\w*|despite|beyond|other than|last|devoid|"
        r"zero|most|best|worst|out-of|outpatient|partial\w*|nil|away|off|end\w*|lost|los[es]\w*|loss|hold\w* back|"
        r"tumbled|remain\w*|also|as well|even|why|what|who|how|"
        r"right|isn|aren|wasn|weren|don|doesn|didn|won|wouldn|couldn|shouldn|can|more than|over|no longer|exclu\w+)\b|"
        r"n[’']t\b",
        re.IGNORECASE,
    ),
}
"""Far more than negations: the words with which human translators render one (found in the alarms on human parallel
text). A sentence without any of them says nothing negative."""

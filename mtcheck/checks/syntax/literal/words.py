"""Words that several tables of literal renderings name."""

from __future__ import annotations

__all__ = ["BODIES", "DONE"]

DONE = (
    r"(?:arrested|sung|danced|celebrated|taken|injured|killed|found|released|transferred|brought|sentenced|closed"
    r"|opened|cancelled"
    r"|postponed|informed|seized"
    r"|rescued|flown|hospitalised|destroyed|damaged|evacuated|built|founded|elected|appointed|dismissed|approved"
    r"|rejected|stopped"
    r"|caught|handed|sold|bought|published|presented|honoured|awarded|convicted|acquitted|questioned|identified"
    r"|removed|demolished"
    r"|stolen|shot|stabbed|attacked|hit|born|discovered|searched|confirmed|decided|announced)"
)
BODIES = (
    r"(?:group|company|corporation|concern|insurer|bank|airline|carmaker|manufacturer|chain|brewery|firm|party|union|"
    r"club|association|federation|authority|ministry|government|city|town|municipality|state|university|hospital)"
)

"""Words of news that a second translation of the same sentence puts for each other."""

from __future__ import annotations

from functools import cache

__all__ = ["same_meaning", "stands_for"]

_SAME = """
injure hurt wound; receive get give win obtain award; prize award honour; work research study; nobody no-one;
police officer; car vehicle automobile; large big huge; begin start commence; close shut; kill die; fire
blaze; buy purchase acquire; show display exhibit; firm company business enterprise; child kid; reject refuse
dismiss decline; arrest detain; build construct erect; destroy demolish; town city; quickly fast rapidly;
important significant; increase rise grow; decrease fall drop decline; help aid assist; plan scheme; house
building home; doctor physician; choose select pick; answer reply respond; end finish conclude; allow permit;
law act legislation; spectator viewer; rally demonstration protest; ask request; airport airfield; crash
accident collision; street road; worker employee; present introduce unveil; announce declare; job position;
mistake error; holiday vacation; match game; goal target aim; lorry truck; ill sick; money fund; area region;
crowd people; flee escape; happen occur; find discover; leave depart; trip journey; resign quit; verdict
ruling judgment decision; delay postpone adjourn; man male; woman female; coast shore; inhabitant resident;
owner proprietor; danger risk hazard; factory plant works; assume believe suspect; deliberately intentionally;
set lay; bring take; serious severe grave; remain stay; clarify clear; district quarter; prison custody jail;
shop store; film movie; demand require; attempt try; neighbour neighbor; pupil student; teacher instructor;
lawyer attorney; victim casualty; border frontier; weapon arm; speech address; letter note; fear worry; hope
wish; boss chief head; argument dispute quarrel; cheap inexpensive; expensive costly; empty vacant; wet damp;
strong powerful; weak feeble; rich wealthy; poor needy; old elderly; young youthful; whole entire; usually
normally; often frequently; almost nearly; about approximately roughly; immediately instantly;
apologise apologize excuse
"""


@cache
def _groups() -> dict[str, str]:
    return {word: group.split()[0] for group in _SAME.split(";") for word in reversed(group.split())}


def stands_for(word: str) -> str:
    """One word for all of a group; a word of none stands for itself."""
    return _groups().get(word, word)


def same_meaning(one: str, other: str) -> bool:
    """Whether two words, in the singular or with the same ending, may translate the same word."""
    for ending in ("", "s", "ed", "d", "es"):
        if one.endswith(ending) and other.endswith(ending):
            left, right = one.removesuffix(ending), other.removesuffix(ending)
            if left in _groups() and right in _groups() and _groups()[left] == _groups()[right]:
                return True
    return False

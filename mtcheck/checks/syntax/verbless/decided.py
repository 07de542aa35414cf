"""Nouns behind which a verb of deciding is missing or stranded."""

__all__ = ["DECIDED_ABOUT"]

DECIDED_ABOUT = frozenset(
    """
    accusation accusations allegation allegations appeal appeals application applications bid candidacy claim claims
    complaint complaints criticism demand demands indictment initiative investigation judgment judgement lawsuit
    meeting merger motion motions nomination objection objections penalty petition plea proceedings
    proposal proposals protest protests request requests resignation ruling sanctions sentence sentences strike suit
    suspension takeover transfer trial ultimatum veto
    """.split()
)
"""What courts, councils and parties decide about, and do not have."""

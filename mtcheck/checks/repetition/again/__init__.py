"""Words and statements that come again: what several checks of repetition share."""

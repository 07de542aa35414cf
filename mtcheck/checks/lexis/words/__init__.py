"""Words in place of others, and those that are not to be translated: what several checks share."""

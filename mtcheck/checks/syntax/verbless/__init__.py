"""Where clauses lack their verb: what the checks of missing verbs are made of."""

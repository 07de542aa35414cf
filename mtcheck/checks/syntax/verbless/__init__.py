"""Where clauses lack their verb: what the check of missing verbs is made of."""

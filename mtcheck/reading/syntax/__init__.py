"""The syntaxes that formats are written in, each read with the place of every character."""

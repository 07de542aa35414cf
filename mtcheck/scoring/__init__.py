"""Numbers about a text: fluency without a reference, metrics with one, plug-ins for quality estimation."""

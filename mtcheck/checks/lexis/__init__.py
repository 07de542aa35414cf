"""Words and phrases that are English only in form: idioms, calques, false friends."""

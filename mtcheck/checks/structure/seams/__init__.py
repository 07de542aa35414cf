"""Where sentences, words and quotations begin and end: what several checks of structure share."""

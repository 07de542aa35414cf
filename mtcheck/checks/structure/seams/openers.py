"""What stands beside a seam: words that begin an English sentence, and words that a letter follows."""

__all__ = ["LETTERED", "OPENERS"]

OPENERS = frozenset(
    """
    The This That These Those There Then Thus They He She We It It's It’s I I'm I’m You His Her Their Our Its My Your
    In On At By For From To With Without Within After Before During Since Until While When Where Why How What Who Which
    Although Though Because If Unless As And But Or So Yet Nor Also However Therefore Moreover Meanwhile Nevertheless
    Instead Otherwise Still Even Only Just Now Today Yesterday Tomorrow Here Once Both Each Every Many Most Some Such
    All Any Another Other Others Several Few Not No Nobody Nothing Everyone Everything Someone Despite According About
    Over Under Among Between Against Across Around Through He's She's They're We're There's That's What's He’s She’s
    They’re We’re There’s That’s What’s Is Are Was Were Has Have Had Do Does Did Can Could Will Would Should May Might
    Must An A Of Like Whether Whoever Whatever More Less Too Again Almost Already Always Never Perhaps Maybe None
    Neither Either Everybody Anyone Anybody Somebody Elsewhere Afterwards Overall Nowhere Nonetheless Hence Besides
    """.split()
)
"""Words that begin a sentence and are hardly ever part of a product name."""
LETTERED = frozenset(
    "vitamin hepatitis plan group type grade class team level section part row gate hall point option serie appendix"
    " route exhibit block zone stage phase influenza category ward platform track terminal variant model".split()
)
"""Words that a letter follows: vitaminA."""

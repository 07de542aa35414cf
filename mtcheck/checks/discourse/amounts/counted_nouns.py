"""Nouns by what they count: names of one thing, kinds, and what takes them up."""

from __future__ import annotations

from functools import cache

from mtcheck.languages.persons import persons

__all__ = ["NOT_COUNTED", "is_of_one_name", "kinds", "taken_up_by"]

_PEOPLE = frozenset(
    """
    people person man woman men women child children hiker climber skier passenger miner tourist worker soldier student
    pupil teacher guest fan resident demonstrator protester participant employee visitor spectator member candidate
    councillor defendant suspect firefighter officer driver occupant survivor victim patient teenager boy girl rider
    player
    """.split()
)
_SORTS = (
    "apartment=flat=home=household", "painting=picture=portrait=canvas", "company=firm=business",
    "country=state=nation",
    "house=building", "shop=store", "prisoner=inmate=detainee", "refugee=migrant", "singer=chorister", "team=club",
    "flight=aeroplane=plane=aircraft", "ship=vessel", "film=movie", "lorry=truck", "room=bedroom", "song=track=title",
    "photo=photograph", "mp=deputy=lawmaker=parliamentarian", "city=town", "phone=smartphone", "bicycle=bike",
    "municipality=community", "tree=trunk", "dwelling=unit", "fatality=death", "festivalgoer=festival-goer",
)  # fmt: skip
"""Names of one thing."""
_SORTED = frozenset(noun for kind in _SORTS for noun in kind.split("="))
_BELOW = {
    "vehicle": "car bus buse lorry truck van tram motorcycle motorbike scooter ambulance taxi tractor caravan"
    " camper coach minibus locomotive train bicycle e-bike moped limousine trailer",
    "animal": "cow sheep pig goat horse dog cat wolf wolve bear lion tiger elephant monkey chicken"
    " calf calve lamb penguin"
    " piglet puppy kitten foal pony donkey llama alpaca emu ostrich ostriche kangaroo rabbit hare"
    " hedgehog deer stag fox"
    " foxe lynx lynxe boar bull heifer mule camel giraffe zebra rhino seal dolphin whale bat rat parrot goose geese"
    " hen duck swan peacock flamingo owl eagle vulture stork turtle tortoise snake lizard crocodile otter beaver marten"
    " meerkat chimpanzee gorilla leopard cheetah panda bison reindeer guinea-pig hamster ferret raccoon",
    "bird": "penguin parrot goose geese hen duck swan peacock flamingo owl eagle vulture stork chicken pigeon pelican",
    "instrument": "violin piano guitar cello viola trumpet flute clarinet saxophone harp drum organ",
    "building": "house school hotel hut barn villa warehouse church bungalow shed garage mansion chalet tower stable",
    "boat": "yacht ferry dinghy canoe kayak trawler barge",
    "work": "painting drawing sculpture print etching watercolour canvas",
    "artwork": "painting drawing sculpture print etching watercolour canvas",
    "weapon": "rifle pistol gun knife revolver shotgun machete",
}
"""What takes up things of several kinds, and these."""
_KINDS: dict[str, frozenset[str]] = {
    **{noun: frozenset({noun, "person"}) for noun in _PEOPLE},
    **dict.fromkeys(
        "people resident demonstrator protester participant visitor spectator".split(), frozenset({"person", "crowd"})
    ),
    **dict.fromkeys("employee staff worker".split(), frozenset({"person", "crowd", "job"})),
    "people": frozenset({"person", "crowd", "job"}),
    **dict.fromkeys("job post position".split(), frozenset({"job"})),
    **{noun: frozenset({kind}) for kind in _SORTS for noun in kind.split("=")},
    **{
        noun: frozenset({noun, *(above for above, others in _BELOW.items() if noun in others.split())})
        for nouns in _BELOW.values()
        for noun in nouns.split()
    },
    "painting": frozenset({"painting=picture=portrait=canvas", "work", "artwork"}),
    "house": frozenset({"house=building", "building"}),
}
_TAKES_UP = {
    **dict.fromkeys("people person occupant".split(), frozenset({"person", "crowd"})),
    **{noun: _KINDS[noun] - {"person"} for noun in _PEOPLE - {"people", "person", "occupant"}},
    **{noun: frozenset({noun}) for nouns in _BELOW.values() for noun in nouns.split()},
    **dict.fromkeys("runaway escapee fugitive".split(), frozenset({"animal", "person"})),
    "creature": frozenset({"animal"}),
    "picture": _KINDS["painting"] - {"work", "artwork"},
    "painting": _KINDS["painting"] - {"work", "artwork"},
    "house": frozenset({"house=building"}),
    "building": frozenset({"house=building", "building"}),
}
"""Kinds of what is counted; what takes up people of any kind, and what only its own."""
NOT_COUNTED = frozenset(
    "time thing one other kind side way game match round set game minute hour day week month year point goal reason"
    " question case".split()
)
"""Nouns too common to take anything up."""


@cache
def kinds(noun: str) -> frozenset[str]:
    """What a noun counts, a kind of people or things besides itself."""
    return _KINDS.get(noun) or frozenset({noun, "person"} if noun in persons() else {noun})


def taken_up_by(noun: str) -> frozenset[str]:
    """What was counted that a noun may take up."""
    return _TAKES_UP.get(noun) or kinds(noun) - {"person"}


def is_of_one_name(noun: str, other: str) -> bool:
    """Whether two nouns are names of one thing."""
    return noun == other or (noun in _SORTED and kinds(noun) == kinds(other))

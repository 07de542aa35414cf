"""Words that tell of somebody: nouns and names of women and men, nouns that may stand for a person or an animal."""

from __future__ import annotations

import re
from functools import cache

from mtcheck.analysis.morphology import can_be, is_plural
from mtcheck.languages.english import LANGUAGE
from mtcheck.languages.tables import rows, words

__all__ = ["MEN", "MORE_PERSONS", "NATIONS", "NEUTRAL", "WOMEN", "may_be_somebody", "sex_of_first_name"]

WOMEN = frozenset(
    """
    woman actress mother mum grandmother queen girl spokeswoman chairwoman businesswoman policewoman sportswoman
    sister wife daughter widow nun waitress princess lady housewife ex-wife girlfriend aunt niece granddaughter
    heiress hostess stewardess duchess empress goddess abbess countess baroness saleswoman firewoman cleaning-lady
    midwife landlady congresswoman councilwoman bride schoolgirl mrs ms miss madame frau dame she her hers herself
    ballerina mistress
    """.split()
)
MEN = frozenset(
    """
    man father dad grandfather king boy spokesman chairman businessman policeman sportsman brother husband son widower
    monk waiter prince gentleman ex-husband boyfriend uncle nephew grandson host steward duke emperor abbot baron
    count salesman fireman craftsman landlord congressman councilman bridegroom groom schoolboy altar-boy mr sir
    monsieur herr he him his himself priest pope bishop cardinal pastor lord god imam rabbi
    """.split()
)
"""Nouns, titles and pronouns that tell of a woman, or of a man."""
NEUTRAL = frozenset(
    """
    driver officer guest child baby friend neighbour neighbor doctor lawyer defendant suspect victim patient student
    pupil teacher colleague partner opponent predecessor successor witness passenger cyclist pedestrian motorist
    passer-by visitor customer buyer seller owner tenant player coach trainer goalkeeper captain referee singer author
    writer director president minister chancellor mayor judge prosecutor spokesperson politician candidate leader boss
    chief manager employee worker farmer nurse surgeon scientist researcher expert reporter journalist editor
    photographer painter artist sculptor composer conductor musician dancer pilot sailor soldier climber skier runner
    swimmer rider racer winner champion dog cat horse bull cow ship boat bear wolf animal person people somebody
    someone everyone everybody who whoever anyone twin twins perpetrator burglar robber thief killer attacker
    assailant gunman shooter accomplice apprentice trainee pensioner resident tourist hiker rescuer paramedic
    firefighter architect engineer builder founder entrepreneur investor banker shopkeeper baker butcher cook chef
    hairdresser tailor gardener hunter fisherman rival namesake cousin parent sibling couple pair duo family lover
    fiancé fiancée ex fan actor
    """.split()
)
"""Nouns that may stand for a person, or for an animal that takes a pronoun, of either gender."""
MORE_PERSONS = frozenset(
    "accomplice spouse guide chief head guy cop aide teen kid adult relative native crook cook saint spy heir"
    " fellow rival"
    " namesake youth dad mum mom grandpa grandma stranger individual fiancé fiancée ex other dealer star".split()
)
"""More nouns of persons that are nouns of things as well, or that everyday speech has."""
_SOMEBODY = frozenset(
    """
    he she him her his hers himself herself who whom i me my you your we us our someone somebody anyone anybody nobody
    everyone everybody one whoever man-made god lord jesus allah police staff crew team teen teens kid kids guy guys
    dog cat horse cow bull bear wolf dogs animal pet lion tiger elephant pig hen cock donkey fox whale puppy kitten foal
    calf lamb goat bird parrot monkey panda ape gorilla ship boat vessel yacht ferry frigate trawler liner submarine
    country nation homeland fatherland moon nature death sun hurricane head chief star chair guide cook aide
    spy judge thief victim saint relative native other another former latter accused injured deceased mr mrs ms
    dr sir madam
    """.split()
)
"""Words that stand for persons, or for animals, ships and whatever else is a *he* or a *she* now and then."""
_AGENT = re.compile(r"[a-z]+(?:er|or|ist|ian|ant|ent|ee|eer|man|woman|person|mate|ess|ier|arch|ad)$")
_NOBODY = frozenset(
    """
    after over under never ever other however whether together rather later earlier former latter better greater larger
    smaller further number order power water winter summer september october november december paper letter member
    river chapter border quarter center matter weather dinner another either neither consider remember offer suffer
    enter answer longer higher lower older younger deeper wider stronger for or nor door floor major minor error color
    colour factor tractor motor sector interior exterior superior important different recent present current event
    moment government parliament department apartment movement agreement statement payment treatment accident incident
    content went sent spent percent cent comment document want meant plant grant coffee committee see three free
    agree tree degree employment than then when between even open seven eleven often shoulder finger corner tower
    shower computer newspaper trailer container reactor generator elevator calendar fee employment settlement monument
    development investment environment instrument equipment experiment element argument ointment restaurant
    significant constant instant giant distant relevant elegant pleasant account amount front excellent independent
    permanent ancient patent talent extent intent silent violent urgent efficient sufficient evident frequent
    subsequent prominent continent accent scent rent tent server folder printer scanner router filter trigger poster
    banner barrier carrier pier tier frontier career engineer-ing printer chamber lumber timber slumber disaster master
    theater theatre cluster semester register charter shelter helicopter meter litre freezer cooler boiler burner
    counter encounter newsletter cover laser ladder murder manner pepper copper silver leather feather fever cancer
    danger hunger anger thunder wonder centre fire wire empire cathedral mirror terror horror harbor harbour honor
    honour labor labour favor favour humor humour rumor rumour tumor tumour vapor vapour armor armour behavior behaviour
    supermarket market budget bucket ticket rocket pocket packet ad road bread thread head lead dead bad red good
    deer beer career cheer guarantee franchisee jubilee process success access address progress congress business press
    dress stress less unless mess glass class loss illness prison season reason station asylum union version
    """.split()
)
NATIONS = frozenset(
    name
    for adjective, people, names, cities in rows("nationalities")
    for name in (adjective, *names.split(";"), *cities.split(";"))
)


@cache
def may_be_somebody(word: str) -> bool:
    """Whether a word of small letters may stand for a single person, animal or ship."""
    if word in _SOMEBODY or word.endswith(("-old", "-maker", "-in-law")) or word in LANGUAGE.titles:
        return True
    if word in words("persons"):
        return not is_plural(word) and word != "people"
    if word in _NOBODY or "NOUN" not in can_be(word) or is_plural(word):
        return False
    return _AGENT.fullmatch(word) is not None


_MARIA = "Maria"
"""A woman's name, but the second one of men as well (Rainer Maria), who are told by their first."""


def sex_of_first_name(name: str) -> str | None:
    """Whether a first name is a woman's or a man's, if it is one of these alone."""
    if name in words("first_names_either"):
        return None
    return (
        "w"
        if name in words("first_names_women") or name == _MARIA
        else "m"
        if name in words("first_names_men")
        else None
    )

"""Words of news that a second translation of the same sentence puts for each other."""

from __future__ import annotations

from functools import cache

__all__ = ["are_opposite", "has_synonym", "is_near", "is_synonym", "same_meaning", "stands_for"]

_SAME = """
injure hurt wound; receive get give win obtain award; prize award honour; work research study; nobody no-one;
police officer; car vehicle automobile; large big huge; begin start commence; close shut; kill die; fire
blaze; buy purchase acquire; show display exhibit; firm company business enterprise; child kid; reject refuse
dismiss decline; arrest detain; build construct erect; destroy demolish; town city; quickly fast rapidly;
important significant; increase rise grow; decrease fall drop decline; help aid assist; plan scheme; house
building home; doctor physician; choose select pick; answer reply respond; end finish conclude; allow permit;
law act legislation; spectator viewer; rally demonstration protest; ask request; airport airfield; crash
accident collision; street road; worker employee; present introduce unveil; announce declare; job position;
mistake error; holiday vacation; match game; goal target aim; lorry truck; ill sick; money fund; area region;
crowd people; flee escape; happen occur; find discover; leave depart; trip journey; resign quit; verdict
ruling judgment decision; delay postpone adjourn; man male; woman female; coast shore; inhabitant resident;
owner proprietor; danger risk hazard; factory plant works; assume believe suspect; deliberately intentionally;
set lay; bring take; serious severe grave; remain stay; clarify clear; district quarter; prison custody jail;
shop store; film movie; demand require; attempt try; neighbour neighbor; pupil student; teacher instructor;
lawyer attorney; victim casualty; border frontier; weapon arm; speech address; letter note; fear worry; hope
wish; boss chief head; argument dispute quarrel; cheap inexpensive; expensive costly; empty vacant; wet damp;
strong powerful; weak feeble; rich wealthy; poor needy; old elderly; young youthful; whole entire; usually
normally; often frequently; almost nearly; about approximately roughly; immediately instantly;
apologise apologize excuse
"""


_NEAR = """
climber mountaineer alpinist; hiker walker rambler; cyclist biker; farmer peasant; sailor seaman; attacker assailant;
fugitive escapee; swindler fraudster; spectator onlooker bystander; passer-by pedestrian; wounded injured; missing
lost; motorist driver; offer proposal; ruins rubble debris; rubbish junk; gap hole; crack fissure; fissure gap; noise
din racket; silence quiet; joy delight happiness;
reason cause background; grief sorrow sadness mourning; rage anger fury; courage bravery;
guilt blame fault; duty obligation; task job assignment; target goal objective; advantage benefit; disadvantage
drawback; obstacle hurdle barrier; solution remedy; proof evidence; trace track clue; clue hint tip; hint indication
sign; rumour gossip; message news; report article; newspaper paper; magazine journal; picture photo photograph image;
portrait picture; statue sculpture; monument memorial; celebration party festivity; festival fair; ceremony service;
funeral burial; wedding marriage; birth delivery; course class lesson; exam test examination; grade mark; lecture
talk; research study; discovery finding; experiment trial test; trial proceedings case; charge accusation allegation;
allegation claim; complaint grievance; appeal objection; sentence penalty punishment; fine penalty; detention custody;
cell jail; guard warden; escape flight; hostage captive; loot booty haul; jewellery jewels; cash money; banknote note
bill; wallet purse; bag handbag; suitcase case luggage; coat jacket; trousers pants; shoe boot; hat cap; cupboard
closet wardrobe; carpet rug; curtain drape; floor storey level; basement cellar; stairs staircase steps; corridor
hallway hall; entrance entry; fence railing; path trail track; lane alley; square plaza; harbour port; quay pier dock;
shore bank; beach shore; river stream; lake pond; meadow field pasture; field acre; harvest crop; cattle cows; pig
swine; hen chicken; dog hound; puppy pup; fog mist; rain shower; thunderstorm storm; heat warmth; cold chill; sunshine
sun; ice frost; hail sleet; weather climate; earthquake quake tremor; blast explosion detonation; smoke fumes; flame
blaze; ashes ash; helicopter chopper; siren alarm; bandage dressing; pill tablet; vaccine jab; vaccination
inoculation; treatment therapy; cure healing; recovery convalescence; pain ache; fever temperature; stomach belly;
chairman chair; committee commission panel board; council assembly; parliament assembly; bill draft; motion proposal;
amendment change; reform overhaul; deficit shortfall; subsidy grant aid; strike walkout; slogan motto; leaflet flyer
pamphlet; poster placard; flag banner; crowd mob throng; audience public spectators; applause clapping; referee
umpire; striker forward; goalkeeper keeper; captain skipper; squad team side; fixture match; league division; trophy
cup; lap round; stage leg; peloton field; sprint dash; jump leap; fall tumble; slope piste; tourist visitor
holidaymaker; inn pub tavern; restaurant eatery; waiter server; meal dish; soup broth; cake tart; sweet candy; loaf
bread; biscuit cookie; chips fries; mushroom fungus; walked strolled marched; ran raced sprinted; hurried rushed;
shouted yelled screamed; whispered murmured; cried wept; smiled grinned; threw hurled tossed; pulled dragged; pushed
shoved; hit struck; beat thrashed; caught seized grabbed; stole robbed; hid concealed; found located; lost mislaid;
broke smashed; burned burnt; melted thawed; collapsed crumbled; emptied drained; cut sliced; built erected; cleaned
washed; drove steered; climbed ascended; left departed; arrived came; hospital clinic infirmary; job position post;
sharply strongly harshly fiercely vehemently; confess admit concede; barn shed; forest wood woods; sea ocean; bicycle
bike; motorway highway freeway expressway; flat apartment; rubbish garbage trash waste; pavement sidewalk; petrol
gasoline; plane aircraft aeroplane airplane jet; ship vessel boat; thief burglar robber; perpetrator culprit offender
attacker assailant; road roadway street carriageway; exhibition show display; election vote ballot; talks negotiations
discussions; deal agreement accord pact; result outcome; cause reason; storm gale; investigation inquiry probe;
investigate examine probe; fan supporter follower; trainer coach manager; victory win triumph; defeat loss; stadium
arena; song track; singer vocalist; painting picture; guest visitor; wage salary pay; tax levy duty; customer client
buyer; producer manufacturer maker; profit gain earnings; revenue turnover sales; completely totally entirely fully;
severely seriously badly heavily; suddenly abruptly; criticise condemn; emphasise stress underline; repair fix mend;
search look; rescue save; pensioner retiree; teenager youth adolescent; corpse body; stone rock; hill mountain; small
little tiny; beautiful pretty lovely; famous well-known renowned; dangerous hazardous; difficult hard tough; easy
simple; clever smart; angry furious; slightly lightly; autumn fall; cancel scrap; cancelled called; event happening;
concert gig; sofa couch; lift elevator; lorry truck; courthouse court; meeting session sitting; minister secretary;
spokesman spokesperson; region area; policeman officer; fireman firefighter; employee worker staff; residents
inhabitants locals; opponent adversary rival; donation gift; loan credit; discount reduction; damage harm; pass adopt
approve; reject refuse; welcome greet; evening night; property estate land; gun pistol weapon; knife blade; drug
narcotic; medicine drug medication; illness disease sickness; wound injury; surgery operation; doctor physician medic;
nurse carer; kindergarten nursery; degree diploma; essay paper; speech address talk; interview conversation; announce
declare; assure promise; hope wish; attempt try; permit allow; forbid ban prohibit; stop halt; begin start;
sufficiently enough; quickly fast swiftly; barely hardly scarcely; probably likely presumably; apparently evidently
obviously; garden park; grounds premises
"""


@cache
def _near_groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(_NEAR.split(";")):
        for word in group.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def is_near(one: str, other: str) -> bool:
    """Whether two words may stand for each other where all else of two sentences is the same."""
    groups = _near_groups()
    forms = [{word, word.removesuffix("s"), word.removesuffix("ed"), word.removesuffix("d")} for word in (one, other)]
    left, right = ({number for form in each for number in groups.get(form, ())} for each in forms)
    return not left.isdisjoint(right) or _is_lengthened(*sorted((one, other), key=len))


def has_synonym(word: str) -> bool:
    """Whether a word, in the singular or the plural, is in a group of those that may stand for each other."""
    return any(form in _near_groups() or form in _groups() for form in (word, word.removesuffix("s")))


def is_synonym(one: str, other: str) -> bool:
    """Whether two different words stand in one group, both in the singular or both in the plural."""
    groups = _near_groups()
    return same_meaning(one, other) or any(
        one.endswith(ending)
        and other.endswith(ending)
        and not groups.get(one.removesuffix(ending), frozenset()).isdisjoint(groups.get(other.removesuffix(ending), ()))
        for ending in ("", "s", "es")
    )


_LONG = 4
_OPPOSITE = ("less", "free", "er", "or", "ist", "east", "west", "ern")


def _is_lengthened(short: str, long: str) -> bool:
    """Whether one word is the other with something behind it: road and roadway, but not care and careless."""
    rest = long.removeprefix(short)
    return rest not in {long, ""} and len(short) >= _LONG and not rest.endswith(_OPPOSITE) and len(rest) > 1


@cache
def _groups() -> dict[str, str]:
    return {word: group.split()[0] for group in _SAME.split(";") for word in reversed(group.split())}


def stands_for(word: str) -> str:
    """One word for all of a group; a word of none stands for itself."""
    return _groups().get(word, word)


def same_meaning(one: str, other: str) -> bool:
    """Whether two words, in the singular or with the same ending, may translate the same word."""
    for ending in ("", "s", "ed", "d", "es"):
        if one.endswith(ending) and other.endswith(ending):
            left, right = one.removesuffix(ending), other.removesuffix(ending)
            if left in _groups() and right in _groups() and _groups()[left] == _groups()[right]:
                return True
    return False


_CONTRARY = """
support oppose; support reject; approve reject; accept reject; accept refuse; allow forbid; allow ban; permit forbid;
win lose; gain lose; rise fall; increase decrease; increase fall; raise lower; grow shrink; open close; begin end;
start stop; start finish; enter leave; arrive leave; come go; buy sell; borrow lend; give take; love hate; like
dislike; praise criticise; welcome criticise; welcome regret; attack defend; build demolish; build destroy; fill
empty; join leave; remember forget; confirm deny; admit deny; acquit convict; hire dismiss; expand shrink; improve
worsen; lengthen shorten; widen narrow; strengthen weaken; succeed fail; pass fail; push pull; save waste; save spend;
save destroy; send receive; speak listen; plant fell; live die; marry divorce; appoint dismiss; teach learn; ask
answer; hide show; hide find; lift impose; ease tighten; heat cool; warm cool; lead trail; lead follow; trust doubt;
arrest release; detain release; capture free; laugh cry; sleep wake; promise break; make break; plan cancel; plan
build; open shut; lock open; load unload; bring remove; add remove; invite expel
"""
_UNDOING = ("un", "dis", "de", "in", "mis", "out", "over", "under", "re")


@cache
def _contraries() -> frozenset[frozenset[str]]:
    pairs = (map(stands_for, pair.split()) for pair in _CONTRARY.split(";"))
    return frozenset(map(frozenset, pairs))


def are_opposite(one: str, other: str) -> bool:
    """Whether of two verbs, in the infinitive, one undoes or denies the other: load and unload, win and lose."""
    short, long = sorted((one, other), key=len)
    undone = any(long == f"{prefix}{short}" for prefix in _UNDOING)
    return undone or frozenset((stands_for(one), stands_for(other))) in _contraries()

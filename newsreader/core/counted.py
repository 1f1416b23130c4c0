"""The things that news counts, each with the words it goes by.

Written for this project; a word that is missing costs a match, never a wrong one.
"""

from __future__ import annotations

_CONCEPTS = {
    "troops": (
        "troop troops soldier soldiers servicemen servicewomen serviceman servicemember"
        " servicemembers forces personnel infantrymen conscripts recruits marines reservists"
    ),
    "fighters": (
        "fighter fighters militant militants rebel rebels insurgent insurgents gunmen gunman"
        " guerrillas jihadists extremists terrorists terrorist attackers attacker"
    ),
    "police": (
        "police policeman policemen policewoman officer officers cop cops deputies troopers"
    ),
    "people": (
        "people person persons individuals human humans inhabitants residents resident locals"
        " civilians civilian citizens citizen souls adults adult"
    ),
    "children": "child children kid kids minors minor youngsters infants babies baby toddlers",
    "students": "student students pupil pupils schoolchildren schoolgirls schoolboys",
    "women": "woman women girl girls female females",
    "men": "man men boy boys male males",
    "workers": (
        "worker workers employee employees staff staffers workforce labourers laborers miners"
        " firefighters nurses doctors teachers crew crewmen"
    ),
    "jobs": "job jobs position positions vacancies",
    "migrants": "migrant migrants refugee refugees asylum-seekers immigrants immigrant",
    "protesters": (
        "protester protesters protestor protestors demonstrator demonstrators marchers activists"
        " rioters"
    ),
    "prisoners": "prisoner prisoners detainee detainees inmate inmates captives",
    "hostages": "hostage hostages captive abductees",
    "passengers": "passenger passengers travellers travelers commuters",
    "voters": "voter voters electors",
    "votes": "vote votes ballot ballots",
    "seats": "seat seats",
    "members": "member members lawmakers legislators senators congressmen",
    "suspects": "suspect suspects defendant defendants accused",
    "victims": "victim victims casualty casualties",
    "homes": (
        "home homes house houses dwelling dwellings household households residence residences"
        " apartments apartment flats flat"
    ),
    "buildings": "building buildings structure structures property properties",
    "vehicles": "vehicle vehicles car cars automobiles truck trucks lorries",
    "aircraft": "aircraft plane planes jet jets airplane airplanes airliner helicopters helicopter",
    "ships": "ship ships vessel vessels boat boats",
    "missiles": "missile missiles rocket rockets projectiles drones drone",
    "shots": "shot shots bullet bullets",
    "countries": "country countries nation nations",
    "companies": "company companies firm firms business businesses",
    "shops": "shop shops store stores outlet outlets branch branches",
    "spectators": "spectator spectators fan fans attendees viewers onlookers",
    "attacks": "attack attacks strike strikes airstrike airstrikes raid raids bombing bombings",
    "cases": "case cases infection infections",
    "tests": "test tests",
    "counts": "counts charge charges offence offences offense offenses",
    "customers": "customer customers user users subscribers clients",
    "places": "city cities town towns village villages area areas location locations site sites",
    "documents": "document documents report reports email emails",
    "animals": "animal animals dog dogs horses cattle sheep birds",
    "guns": "gun guns weapon weapons rifle rifles firearms pistol pistols",
    "quake": "quake quakes earthquake earthquakes tremor tremors temblor",
    "aftershocks": "aftershock aftershocks",
}  # fmt: skip
_STATES = {
    "dead": (
        "dead killed die dies died dying death deaths fatality fatalities killing kills kill"
        " perished slain murdered toll executed drowned bodies"
    ),
    "injured": (
        "injured injuring injuries injury wounded wounding wounds hurt hospitalised hospitalized"
    ),
    "missing": "missing unaccounted disappeared vanished trapped",
    "arrested": "arrested arresting arrests arrest detained detaining detentions custody jailed",
    "displaced": (
        "displaced displacing homeless fled flee flees fleeing evacuated evacuating evacuations"
        " evacuees"
    ),
    "rescued": "rescued rescuing",
    "destroyed": (
        "destroyed destroying damaged damaging flattened collapsed razed levelled leveled burned"
    ),
    "captured": "captured capturing kidnapped kidnapping abducted",
    "cases": "infected infecting sickened",
    "fired": "dismissed sacked redundancies layoffs",
}  # fmt: skip

CONCEPTS = {word: concept for concept, words in _CONCEPTS.items() for word in words.split()}
"""Each word for a thing counted and the word that stands for all of them."""
STATES = {word: state for state, words in _STATES.items() for word in words.split()}
"""What became of the people or things counted: a figure's most telling word."""
_PERSONS = (
    "troops fighters police people children students women men workers migrants protesters"
    " prisoners hostages passengers voters members suspects victims customers spectators"
)
PERSONS = frozenset(_PERSONS.split())
"""Things counted that can be dead, injured, missing or arrested."""
COUNTABLE = frozenset({*CONCEPTS, *STATES, "other", "others"})
"""Words that may follow a number that would else be a year or part of a name."""
PERSONAL = frozenset(word for word, concept in CONCEPTS.items() if concept in PERSONS)
"""Words for people, which follow a number and never a year."""

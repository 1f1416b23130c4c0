"""The words that make a name, tell its kind, or stand capitalised without being one."""

from __future__ import annotations

from typing import Final

from newsreader.core.stopwords import stop_words


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES: Final = _words("""
    mr mrs ms miss dr president vice prime minister premier chancellor sen senator senators rep reps
    representative representatives gov governor mayor judge justice justices secretary speaker
    attorney general gen col colonel lt lieutenant maj major capt captain sgt sergeant cpl corporal
    officer detective chief deputy sheriff commander commissioner pope king queen prince princess
    sir lord lady dame baroness baron pastor rev reverend father bishop archbishop cardinal rabbi
    imam sheikh ayatollah sister brother coach ceo cfo coo chairman chairwoman chair director
    executive professor prof comedian comic actor actress singer rapper star host hostess
    spokesman spokeswoman spokesperson ambassador envoy emperor sultan emir councilman
    councilwoman councillor congressman congresswoman lawyer analyst author editor journalist
    reporter quarterback striker midfielder defender goalkeeper pitcher inmate suspect teenager
    founder co-founder candidate nominee leader official adviser advisor aide economist
    former ex outgoing incoming acting late president-elect englishman frenchman irishman
    scotsman dutchman welshman inspector superintendent constable trooper marshal surgeon physician
    neurosurgeon businessman businesswoman counsel sens govs publicist
""")

TITLES: Final = (
    _TITLES
    | {f"{rank}-{title}" for rank in ("vice", "co") for title in _TITLES}
    | {"secretary-general", "director-general", "governor-general", "major-general"}
)
"""Words that stand before a person's name, and tell that it is one."""

TITLE_MODIFIERS: Final = _words("""
    defense defence foreign interior finance home state treasury justice education health energy
    labor commerce transportation housing agriculture homeland security press chief vice deputy
    assistant prime attorney major lieutenant supreme staff national first managing under federal
    district county police fire white house surgeon homicide special
    majority minority
""")
"""Words that stand before a title and belong to it."""

COMPANY_ENDS: Final = _words("inc corp co ltd llc plc ag gmbh sa nv incorporated corporation")
"""Ends of a company's name, which a second mention drops."""

PERSON_ENDS: Final = _words("jr sr ii iii iv")

ORGANISATION_WORDS: Final = _words("""
    agency agencies army academy administration airlines airways alliance assembly association
    authority bank bbc board brigade brigades brotherhood bureau cabinet campaign center centre
    centers chamber christian church city-council clinic club co college commission committee
    company conference congress constabulary cooperative corp corporation corps council court courts
    creamery daily department facilities federation fellowship force forces foundation front fund
    group guard guards herald hospital house inc initiative inquirer institute institution
    international journal jury kingdom-hall laboratory league legion llc ltd magazine marines
    marshals media military ministry mission mosque movement museum navy network news newspaper
    office orchestra organisation organization parliament partners party patrol plc police post
    press project reserve school schools senate service services society software solutions state-
    department studio studios synagogue systems taskforce team technologies technology telegraph
    television times treasury tribune trust union unit united university survey works xinhua
    supermarket pictures records entertainment airline motors industries pharmaceuticals holdings
    capital ventures associates broadcasting communications electric bancorp observatory
    caucus
""")
"""Words that, in a name, tell that it is an organisation's."""

PLACE_WORDS: Final = _words("""
    airport avenue bay beach border boulevard bridge camp canyon cape castle cemetery city coast
    county creek desert district falls forest gulf harbor harbour heights highway hill hills island
    islands isle lake lane mount mountain mountains neighborhood ocean park peninsula plaza port
    prefecture province ranch region republic reservoir river road sea springs square station street
    strait strip territory tower town township valley village woods zone garden gardens complex
""")
"""Words that, in a name, tell that it is a place's."""

RESORTS: Final = _words("resort casino hotel spa")
"""Ends of a house's name, which a second mention drops."""

THING_LETTERS: Final = _words("""
    adhd aids ai cbd ceo covid cpr dui dwi emt er gdp gps hiv icu iq lgbt lgbtq lsd mdma mri nda pcr
    ptsd rv thc uav ufo
""")
"""Letters that stand for a thing, a state or a people, and for no body."""

SURNAMES: Final = _words("hill woods lane forest park banks")
"""Words of places that are a family's name behind a given one."""

THING_WORDS: Final = _words("""
    act law laws amendment treaty agreement accord accords declaration constitution program
    programme plan prize award awards cup championship championships games summit deal
""")
"""Words that, in a name, tell that it is nobody's and no place's."""

IMPERSONAL: Final = ORGANISATION_WORDS | PLACE_WORDS | THING_WORDS
"""Words that no person's name has, unless as a surname."""

OF_HEADS: Final = (
    ORGANISATION_WORDS
    | PLACE_WORDS
    | _words("""
    secretary duke duchess prince princess head arch archbishop bishop speaker statue battle museum
    order sons daughters knights isle university rock centers chief director
""")
)
"""Words after which "of" or "for" goes on with the name."""

POSSESSIVE_HEADS: Final = _words(
    "people's women's men's children's workers' levi's lloyd's kohl's attorney's prosecutor's"
)
"""Possessives that are part of a name: "People's Army"."""

PARTICLES: Final = _words(
    "de la del della di da dos das do al el bin ibn ben van von der den le du"
)
"""Small words inside a person's or place's name."""

TOPICS: Final = _words("""
    relief food health immigration science arts trade transport alcohol radio energy education
    culture research development security cooperation customs labor parks fish agriculture
    environment housing defense justice missing oceanic atmospheric disease drug business
    securities ways economic
""")
"""Words after which "and" goes on with an organisation's name: "Food and Drug"."""

DIRECTIONS: Final = _words("""
    north south east west northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern ne nw se sw central downtown greater
""")
"""Words that single out a part of a place."""

JOINED: Final = _words("""
    run based led backed born style era area wide trained controlled held owned made related the
    shortly after witness bound funded friendly occupied ruled supported linked aligned only
""")
"""Ends behind a hyphen that are no part of the name before it: "London-based"."""

PREFIXES: Final = _words("then ex non pro anti mid post pre former ultra neo")
"""Starts before a hyphen that are no part of the name behind it: "anti-Berg"."""

STATES: Final = _words("""
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
    nev okla ore pa tenn tex vt va wash wis wyo ont que dc nj ny nc nd sd sc nh nm ri bc
""")
"""Short forms of states and provinces, which stand behind a town."""

FAITHS: Final = _words("""
    catholic catholics christian christians muslim muslims jewish jew jews hindu hindus buddhist
    sunni shiite shia mormon mormons evangelical protestant protestants latino latinos hispanic
    hispanics
""")
"""Members of a faith or group, who are no part of the name before them and no short form of one."""

ABBREVIATED: Final = _words(
    "sen gov rep dr mr mrs ms lt sgt col gen capt st mt ft prof rev jr sr maj cpl hon inc corp"
)
"""Words whose full stop does not end a name."""

CALENDAR: Final = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    mon tue tues wed thu thurs fri sat sun christmas easter thanksgiving halloween ramadan hanukkah
    am pm a.m p.m gmt est edt pst pdt utc bst cet cst cdt et today tonight yesterday tomorrow
""")

NUMBERS: Final = _words("""
    one two three four five six seven eight nine ten eleven twelve dozens dozen hundreds thousands
    millions hundred thousand million billion first second third fourth fifth twenty thirty forty
    fifty sixty seventy eighty ninety half thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen
""")

COMMON: Final = (
    stop_words("en")
    | NUMBERS
    | CALENDAR
    | DIRECTIONS
    | _words("""
    almost although among another anyone anything around back became become behind
    cannot came could despite during either else enough even ever every everyone everything get
    getting give given go goes going got however instead last least let like made make making many
    may maybe might much must neither never nobody nothing often one only onto others per perhaps
    put quite rather really saw see seen several since some somebody someone something sometimes
    soon still take taken together took toward towards unless unlike until upon use using via way
    went whether within without yet
    dear hi hello skip sign file later afterward elsewhere abroad besides beneath beyond alongside
    nonetheless thus hence therefore nor regardless following including concerning unlike opposite
    minus inside
    god law order plaintiff plaintiffs remembering replay rule rules videos
    accident accidents according additionally advertisement afterwards ahead allegedly alleged
    allies amid analysts another anybody apparently arson attack attacks authorities based
    best big blast bomb bombs boy boys breaking brothers business businesses but by-election
    candidates cars case certainly children citing clearly climate comments companies
    convicted cops court crews crime crisis critics currently customers data dead deadly death
    deaths defendants demonstrators despite details devastating diplomats doctors dozens driver
    drivers
    earlier earthquake economists either employees escape escaped eventually evidence exclusive
    executives exit experts fans fatal fears figures finally financial fire firefighters fires
    firm five former fortunately four friends full funeral girl girls good government great
    gunman gunmen guns happy head heavy help here high hopefully hours hundreds image images
    immediately indeed industry initially inside inmates instead interestingly internal
    interviews investigators investors islamist it'll jail jurors keep killed killer killing
    lawmakers lawyers leaders left legal life local long look looking mainly major man
    market markets meanwhile media medical members men militants military minutes moments
    more moreover mother murder nearly negotiators neighbors neighbours nevertheless new news
    next nobody normally notably number obviously occupation officers officials oil ok old
    opponents opposition otherwise outside overall overnight parents part passengers past patients
    people photo photos plane planes please plus police politicians polls possibly powerful present
    presidential previously prices prison prisoner prisoners producers property prosecutors
    protesters protests provided public quake read readers rebels recently refugees regarding
    related relatives remember reports rescue rescuers researchers residents right riot
    riots roughly rumors running sadly scientists search security sales seniors separately shares
    shooting shortly show similarly simply slain small soldiers sources spokespeople starting
    statement stocks strike strong student students support supporters suspected sure surely
    survivors talk teachers teen teenage teenagers teens terror terrorists thankfully thank thanks
    the thieves throughout time today tonight tonnes top trade traders traffic trial troops
    unfortunately unknown unlike update usually victim victims video villagers violence volunteers
    voters wait want war warning watch week weeks welcome what'll white widespread witness
    tv md mp mps phd dvd pc suv dna id aka ps am pm
    witnesses woman women word workers world worldwide wow year years yes young
""")
)
"""Words that begin sentences and headlines and are no name on their own."""

SPEECH: Final = _words("""
    said says told tells added adds asked asks wrote writes warned warns claimed claims insisted
    announced announces argued argues noted notes explained explains tweeted stated states
    declared declares testified replied responded confirmed denied
""")
"""Verbs whose subject is a person or a body."""

PLACE_CUES: Final = _words("in at near from to around outside across inside through toward towards")
"""Prepositions before a place."""

SURE_PLACE_CUES: Final = _words("in near around outside across inside toward towards")
"""Prepositions that stand before a place more often than before a person or a body."""

FIRST_NAMES: Final = _words("""
    aaron abdul abdullah abraham adam adrian ahmed alan albert alejandro alex alexander alexandra
    alexei alfredo ali alice alicia allen amanda amber amy andre andrea andrew andy angela angelina
    ann anna anne anthony antonio arnold arthur ashley barack barbara barry ben benjamin bernard
    bernie beth bill billy bob bobby brad bradley brandon brian bruce bryan carl carlos carol
    caroline catherine charles charlie chris christian christina christine christopher chuck cindy
    claire clarence cody colin condoleezza craig crystal curtis cynthia dan daniel danny dave david
    dean deborah debbie denise dennis diana diane dick dmitry don donald donna dorothy doug douglas
    dylan ed eddie edward elena elizabeth ellen emily emma emmanuel eric erik ethan eugene evan
    evelyn fatima felipe fernando florence frances francis francisco frank fred gabriel gary george
    gerald gina gloria gordon grace greg gregory hannah harold harry hassan heather hector heidi
    helen henry hillary howard hugh hugo hussein ian ibrahim igor irene isaac ivan ivanka jack
    jackie jackson jacob jaime jake james jamie jane janet jared jason javier jay jean jeff jeffrey
    jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joe joel john johnny jon jonathan
    jorge jose joseph josh joshua joyce juan juanita judith judy julia julian julie justin karen
    karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin khalid kim
    kimberly kirk kristen kyle larry laura lauren lawrence lee leo leon leonard leslie linda lindsay
    lindsey lisa liz lloyd louis lucas lucy luis luke lynn madeline manuel marc marco marcus
    margaret maria marie marilyn mario mark martha martin marvin mary matt matthew maureen max
    maurice megan meghan melania melissa michael michelle miguel mike mitch mitt mohamed mohammad
    mohammed
    monica muhammad nancy naomi natalie nathan neil nicholas nick nicola nicole nikki noah norman
    oliver olivia omar oscar pablo pam pamela pat patricia patrick paul paula pedro peggy pete peter
    phil philip phillip rachel rafael ralph ramon randy raul ray raymond rebecca ricardo richard
    rick ricky rob robert roberto robin rodney roger roland ron ronald rosa rose ross roy russell
    ruth ryan sally sam samantha samuel sandra sara sarah scott sean sergei sergey seth shannon
    sharon shawn sheila shirley silvio simon sonia sophia stanley stephanie stephen steve steven
    stuart sue susan suzanne sylvia tara ted teresa terry theresa thomas tiffany tim timothy tina
    todd tom tommy tony tracy troy tyler valerie vanessa victor victoria vincent virginia vladimir
    volodymyr walter wanda wayne wendy whoopi will william yasser yusuf zachary
""")
"""Given names common in English-language news; no list is whole, and other evidence helps."""

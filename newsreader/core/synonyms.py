"""Words that news reports use for one another, so that troops and soldiers meet.

Each line is one group; an inflected form stands in it only where its stem differs. It is a
lexicon of reporting English and not a dictionary: a group joins words that tell of one event,
so it holds nouns and verbs, countries and their people, and the past tenses no stemmer knows.
"""

from __future__ import annotations

from newsreader.core.language import stem

_GROUPS = """
america american us usa
britain british briton uk england english
france french
germany german
spain spanish spaniard
china chinese beijing
russia russian moscow kremlin
iran iranian tehran
iraq iraqi
greece greek
turkey turkish turk
poland polish pole
sweden swedish swede
denmark danish dane
netherlands dutch holland
switzerland swiss
ireland irish
scotland scottish scot
norway norwegian
finland finnish finn
thailand thai
philippines filipino
peru peruvian
cuba cuban
egypt egyptian
lebanon lebanese
portugal portuguese
belgium belgian
hungary hungarian
czech czechia
cyprus cypriot
malta maltese
congo congolese
burma burmese myanmar
republican gop
governor gov
senator sen
representative rep congressman congresswoman
lieutenant lt
sergeant sgt
captain capt
police officer cop policeman constable policewoman
department dept
government administration
go went gone goes
take took taken
bring brought
make made
leave left
find found
hold held
tell told
know knew known
send sent
build built
lose lost loss
pay paid payment
run ran
sell sold sale
write wrote written
drive drove driven driver
fly flew flown flight
break broke broken
choose chose chosen choice
catch caught
fight fought
lead led
strike struck
hear heard
see saw seen
come came
keep kept
throw threw thrown
wear wore worn
man men
woman women female
person people
foot feet
speak spoke spoken
sink sank sunk
steal stole stolen theft robbery robbed thief thieves
freeze froze frozen
grow grew
draw drew drawn
feel felt
spend spent
understand understood
withdraw withdrew withdrawn pullout
shake shook
rise rose risen
fall fell fallen
bear bore born birth
teach taught teacher
forget forgot forgotten
hide hid hidden conceal
die dead death fatal kill slay slain perish
murder homicide
hurt injury injure wound
earthquake quake tremor temblor
magnitude measuring
fire blaze flame inferno
burn burnt
arson arsonist
firefighter firemen fireman
destroy destruction ravage gut wreck demolish level
soldier troop serviceman servicemen
military army armed
attack assault raid ambush
protest demonstrate
riot unrest clash
shoot shot gunman gunmen gunfire
gun handgun pistol rifle firearm
arrest detain detention custody
buy bought purchase acquire acquisition takeover
firm company corporation
announce unveil reveal disclose
release publish
launch introduce
vow pledge promise swore
accuse allege
charge indict
lawsuit suit sue sued
court tribunal
judge justice
trial tried
convict guilty
plead plea
kid child children youngster
teen teenager
couple spouse
wife wives
begin began begun start
end finish conclude
quit resign
worker employee staff staffer coworker colleague
increase climb growth surge soar
decrease decline drop plunge tumble slide slid slump
urge appeal
demand insist
criticise criticize slam blast denounce condemn rebuke decry lambaste castigate
praise hail laud applaud
warn caution
deny denial
reject refuse dismiss
believe belief think thought
suspect suspicious suspicion
nobody none
vote ballot
poll survey
president presidential
prime premier
law legislation bill
price cost
money fund cash
rescue rescuer
aid help assist
house home residence
villager inhabitant
car vehicle automobile
doctor physician
professor faculty academic
student pupil
meet met talks summit
conference convention
deal agreement accord pact treaty
country nation
official authority
storm hurricane typhoon cyclone
plane aircraft jet airplane airliner
close closure shut
probe investigate inquiry
mail email
speech address
film movie
phone telephone cellphone smartphone
missile rocket
bomb explosion explode detonate
holiday vacation
win won victory triumph winner
defeat beat beaten
donate contribution
charity charitable
earn income
big large huge massive enormous vast
small tiny little
quick rapid swift fast
important crucial key vital significant
chief boss
chairman chairwoman chair chairperson
parliament lawmaker
congress congressional
reporter journalist
prosecutor prosecution
lawyer attorney solicitor counsel
jail prison imprison
search hunt
escape flee fled
hospital hospitalised
victim casualty
refugee migrant
baby infant newborn
game match
need require
attempt effort
allow permit
stop halt
ban prohibit
show indicate
want wish
seek sought
get got receive
give gave given
provide supply
push shove
floor ground
weapon weaponry
war conflict
tension tense
strengthen bolster boost enhance reinforce
capability ability
treat treatment
ill sick disease
infect virus
rain rainfall
crash collide collision
ship vessel boat ferry
sea ocean
percent percentage
nearly almost
approximately roughly around
ally alliance
cooperation partnership
secret classified
spy espionage
hack hacker
terror terrorist
extremist militant insurgent rebel
hostage captive kidnap abduct
border frontier
economy economic economist
recession downturn
unemployed jobless
job employment
debt deficit
bank lender
share stock
cut slash reduce reduction
plan proposal
decide decision
appoint nominate nominee
replace successor succeed
hire recruit
climate warming
oil petroleum crude
gas gasoline petrol
electricity power
nuclear atomic
scientist researcher
discover discovery
drug medicine medication
marry marriage wedding
birthday anniversary
funeral burial buried
pope pontiff vatican
church parish
priest clergy clergyman bishop
muslim islam
jewish jew
gay homosexual lesbian
drunk intoxicated
accident mishap
truck lorry
train railway rail
road highway street motorway
weather forecast
snow blizzard
coast coastal shore
island isle
mountain peak
town city
area region zone
north northern
south southern
east eastern
west western
spokesman spokeswoman spokesperson
witness bystander onlooker
relative family kin
father dad
mother mom mum
son daughter
brother sister sibling
neighbor neighbour
star celebrity
singer musician
actor actress
coach manager
team squad side
tournament championship
fan supporter
ask question
answer reply respond response
apologise apologize sorry
admit acknowledge concede confess
confirm verify
argue argument dispute quarrel feud
oppose opposition opponent
back endorse
threat threaten
fear worry concern
anger angry outrage fury furious
shock stun
sad grief mourn
happy joy
hope optimistic
danger hazard
safe safety
clear evident obvious
true truth
false fake bogus
error mistake
illegal unlawful illicit unauthorised unauthorized
freedom liberty
peace truce ceasefire
surrender capitulate
invade invasion incursion
occupy occupation
bombard shell
delay postpone
cancel scrap
extend extension
expand expansion
speed pace
"""


def groups() -> list[list[str]]:
    """Return the words of each group."""
    return [line.split() for line in _GROUPS.strip().split("\n")]


SYNONYMS: dict[str, str] = {stem(word): group[0] for group in groups() for word in group}
"""The group of each English stem that has one, named by the group's first word."""

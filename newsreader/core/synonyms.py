"""Words that news reports use for one another, so that troops and soldiers meet.

Each line is one group; an inflected form stands in it only where its stem differs. It is a
lexicon of reporting English and not a dictionary: a group joins words that tell of one event,
so it holds nouns and verbs together.
"""

from __future__ import annotations

from newsreader.core.language import stem

_GROUPS = """
kill dead die death fatal slain slay perish
murder homicide
hurt injure injury wound
earthquake quake tremor temblor
fire blaze flames inferno
burn burnt torched
arson arsonist
destroy destruction ravaged gutted wrecked demolished levelled
soldier troop servicemen serviceman servicemembers
military army armed
police officer cop policeman policemen
attack assault raid
protest protestor demonstrate
riot rioters unrest clash
shoot shot shooter gunman gunmen gunned gunfire
handgun pistol rifle firearm
arrest detain detention custody
buy bought purchase acquire acquisition takeover
firm company corporation business
announce unveil reveal disclose
release publish
launch introduce
vow pledge promise swore
accuse allege
charge indict
lawsuit suit sue sued
court judge tribunal
kid child children youngster
teen teenager
couple spouse
wife husband
begin began begun start
end finish conclude
quit resign
worker employee staff staffer coworker colleague
increase rise rose climb grow grew growth surge soar jump
decrease decline fall fell drop plunge tumble slide slid slump
urge call appeal
criticise criticize slam blast denounce condemn rebuke decry lambasted
warn caution
deny denial
reject refuse dismiss
believe think thought
suspect suspicious suspicion
nobody none no-one
vote ballot
election reelection re-election
president presidential
law legislation bill act measure
price cost
spend spent expenditure
money fund cash
rescue rescuers
aid help assist
house home residence
building structure
villagers locals inhabitants
car vehicle automobile
doctor physician
professor faculty
student pupil
meet met talks summit
deal agreement accord pact treaty
country nation
official authorities
storm hurricane typhoon cyclone
plane aircraft jet airplane airliner
close closure shut
probe investigate inquiry
mail email e-mail
speech address remarks
film movie
phone telephone cellphone smartphone
missile rocket
bomb explosion explode detonated
holiday vacation
win won victory triumph
defeat beat beaten
donate contribution
charity charitable
earn income
hide hid hidden conceal
big large huge massive enormous vast
quick rapid swift fast
important crucial key vital
leader head chief boss
chairman chairwoman chair chairperson
executive CEO
parliament lawmakers congress congressman congressmen
reporter journalist
prosecutor prosecution
lawyer attorney solicitor counsel
jail prison imprisoned
search hunt
escape flee fled
steal stolen stole theft robbery robbed thieves
hospital hospitalised
victim casualties
refugee migrant
baby infant newborn
game match
goal score
said told stated
need require
try attempt effort
allow permit let
stop halt
ban prohibit forbid
show shown indicate suggest
want seek sought
get got receive
give gave given provide supply
push shove
floor ground
weapon weaponry
war conflict
strengthen bolster boost enhance
capability ability
treatment treated
ill sick disease
virus infection
rain rainfall flood
crash collision collided
ship vessel boat ferry
sea ocean waters
US U.S. USA America American
UK U.K. Britain British
percent percentage pct
"""

SYNONYMS: dict[str, str] = {
    stem(word): group[0] for group in map(str.split, _GROUPS.strip().split("\n")) for word in group
}
"""The group of each English stem that has one, named by the group's first word."""

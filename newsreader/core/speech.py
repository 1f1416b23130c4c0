"""The English words by which a text hands the floor to somebody: who says it, and through whom."""

from __future__ import annotations

import re
from collections.abc import Iterator


def wordset(words: str) -> frozenset[str]:
    """Return the words of a list that is written as one string."""
    return frozenset(words.split())


_REGULAR = """
accuse acknowledge add admit advise affirm agree allege announce answer
apologize apologise appeal argue ask assail
assert assess assure attack beg bemoan blame blast blog boast brag brand call caution challenge
characterize characterise charge chant chide cite claim comment compare complain concede conclude
condemn confess confirm contend continue counter criticize criticise cry declare decry deem defend
demand denounce deny depict deride describe disclose dismiss dub echo elaborate emphasize
emphasise exhort
estimate exclaim explain express fear forecast fume gripe grumble gush hail hint implore imply
indicate inform insist instruct interject invoke joke judge label lambast lament lash laud lecture
liken mention mock muse mutter note object observe opine order outline pan plead pledge point
portray post praise predict proclaim promise pronounce propose protest question quip quote rail
rant rap rate reaffirm reason recall reckon recommend recount refer reiterate reject relate remark
remind repeat reply report respond retort reveal ridicule rule scoff scold scream shout sigh signal
slam sneer speculate stress style suggest summarize summarise tease term testify text threaten
title tout trumpet tweet type underline underscore urge vent view voice volunteer vow warn whisper
wonder worry yell
"""
"""Verbs of saying and of judging, each in its dictionary form."""
_IRREGULAR = """
say says said saying tell tells told telling write writes wrote written writing read reads reading
think thinks thought thinking believe believes believed believing feel feels felt feeling
speak speaks spoke spoken speaking swear swears swore sworn swearing sing sings sang singing
see sees saw seeing states stated stating find finds found finding hold holds held holding
put puts putting use uses used using issue issues issued issuing
promised wants wanted hopes hoped means meant learn learned
"""
_DOUBLED = frozenset({"admit", "beg", "blog", "brag", "dub", "pan", "quip", "rap"})


def _forms(verb: str) -> Iterator[str]:
    """Yield a regular verb's forms."""
    yield verb
    if verb.endswith("y") and verb[-2] not in "aeo":
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
        return
    yield verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    stem = verb.removesuffix("e") if verb.endswith("e") else verb
    stem += verb[-1] if verb in _DOUBLED else ""
    yield from (stem + "ed", stem + "ing")


SPEECH_VERBS = frozenset(_IRREGULAR.split()) | {
    form for verb in _REGULAR.split() for form in _forms(verb)
}
"""Every form of a verb whose subject may be the one who is quoted."""
SPEECH_NOUNS = wordset("""
    accusation allegation answer apology appeal argument assertion assessment brief call
    characterization characterisation claim claims comment comments complaint contention criticism
    declaration demand description labeling labelling letter message observation opinion order
    phrase pledge plea post promise proposal question quip remark remarks reply report response
    slogan statement suggestion term threat tweet vow view views warning word words""")
"""What somebody has said, after a possessive."""

PRONOUNS = frozenset({"he", "she", "they", "it"})
"""Pronouns that stand for somebody named before."""
POSSESSIVES = {"his": "he", "her": "she", "their": "they", "its": "it"}
SELF = frozenset({"i", "we", "you", "there", "what", "everyone", "nobody", "someone"})
"""Subjects that name nobody."""
AUXILIARIES = wordset("""
    has have had is are was were be been being would will could can may might must shall should
    did does do didn't doesn't don't hasn't haven't hadn't isn't wasn't weren't won't wouldn't
    couldn't can't cannot 's 'd""")
PASSIVE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
DETERMINERS = wordset("""
    the a an this that these those his her their its our my your another some many several most
    few both all such other no any each every one two three four five""")
BOUNDARIES = wordset("""
    in on at by for from with without to into onto about after before during since until till
    under over between among amongst against amid through across via per as than like toward
    towards despite upon within outside inside behind near beyond around and or but nor so yet
    because although though while whilst when whenever where if unless that which who whom whose
    what how why whether out up down off back away""")
"""Words that a noun phrase does not run over."""
SMALL = BOUNDARIES | DETERMINERS | PRONOUNS | AUXILIARIES | {"of"}
"""Words that a title leaves in lower case."""
OPENERS = BOUNDARIES - {"and", "but", "or", "nor", "so", "yet"} | {"following", "according"}
"""Words that begin a phrase before the subject."""
TIMES = wordset("""
    today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec week month year day night morning afternoon
    evening weekend weeks months years days hours minutes last next earlier later ago recently
    monday's tuesday's wednesday's thursday's friday's saturday's sunday's""")
ADVERBS = wordset("""
    also then later again once even further just still now often already ever never always first
    earlier not soon perhaps though however himself herself themselves itself instead meanwhile
    together too twice yet""")
_NOT_ADVERBS = wordset("family italy july reply assembly ally bully early rally fly supply")
ADJECTIVES = wordset("""
    new latest first last former current previous recent own same senior top local foreign early
    late other great good major big whole official public separate joint final full""")
"""Words that never end a noun phrase."""
PLAIN_VERBS = wordset("""
    ran went took made got came began gave led won met kept left let set sent spent said used
    seems seemed appears appeared wants became become becomes goes gets makes takes
    includes shows comes gives keeps remains""")
"""Common verbs whose forms do not look like verbs."""
_ROLE = re.compile(
    r"(?:\w+(?:man|men|woman|women|person|people|ster|ologist|ist|ian|ists|ians|ants?|ents?|ors?|"
    r"ers?|eers?|chiefs?|ees?)|chief|head|aide|aides|king|queen|prince|princess|star|wife|husband|"
    r"son|mother|father|sister|brother|widow|host|hosts|coach|captain|envoy|ally|allies|judge|"
    r"judges|ceo|mp|pm|mep|boss|guru|analyst|police|nominee|critic|critics|colonel|general|"
    r"secretary|deputy|attorney|diplomat|scholar|expert|experts|source|sources|victim|victims|"
    r"survivor|journalist|media|economist|billionaire|tycoon|mogul|pope|bishop|priest|imam|rabbi)\Z"
)
_NOT_ROLES = wordset("""
    president's government statement comment moment agreement announcement argument document
    parliament department movement treatment event percent number after over under other another
    never ever center letter matter paper order power water war summer winter september october
    november december interview dinner chapter counter error color terror floor door century recent
    different present current apparent ancient want meant plant important significant
    letters numbers papers weather together rather whether however""")


def is_role(low: str) -> bool:
    """Whether a word in lower case is likely what a person is: "spokesman", "widow", "editor"."""
    return low not in _NOT_ROLES and _ROLE.match(low) is not None


def uncontracted(low: str) -> str:
    """Return a word in lower case without the verb that is drawn into it: "he'd", "I'm", "it's"."""
    head, _, tail = low.partition("'")
    if tail and (tail in _CONTRACTED or (tail == "s" and head in PRONOUNS | {"who", "there"})):
        return head
    return low


_CONTRACTED = frozenset({"d", "ll", "ve", "m", "re"})


def is_adverb(low: str) -> bool:
    """Whether a word in lower case may stand between a subject and its verb."""
    return low in ADVERBS or (low.endswith("ly") and low not in _NOT_ADVERBS)


_OUTLET = (
    r"(?:[Tt]he )?(?:(?:[A-Z][\w.&’'-]{0,30}|of|and) ){0,4}"
    r"(?:News|Times|Post|Journal|Herald|Tribune|Guardian|Gazette|Telegraph|Independent|Observer|"
    r"Television|TV|Radio|Press|Magazine|Daily|Agency|Network|Globe|Chronicle|Mirror|Mail|Sun)"
    r"(?: (?:News|Network|Agency|Press|Channel|Daily|Sunday))*"
)
_AGENCY = (
    r"KCNA|TASS|Tass|RIA Novosti|RIA|Interfax|Xinhua|Yonhap|Kyodo|IRNA|SANA|WAFA|Anadolu|Reuters|"
    r"AFP|AP|UPI|DPA|dpa|ANSA|EFE|PTI|BBC|CNN|MSNBC|CNBC|NBC|CBS|ABC|NPR|PBS|Fox|Bloomberg|"
    r"Al Jazeera|Al-Jazeera|Politico|Axios|USA Today|Le Monde|Le Figaro|Der Spiegel|El País|"
    r"Twitter|Facebook|Instagram|Telegram|TikTok|YouTube|WhatsApp|Weibo|Truth Social|Bluesky"
)
_COMMON = (
    r"(?:the |a |an |its |his |her |their )?"
    r"(?:(?:official|state-run|state|state-owned|local|national|public|social|pro-government|"
    r"government-run|[A-Z]\w{1,30}) ){0,3}"
    r"(?:media|television|TV|radio|news agency|newspaper|broadcaster|news site|tabloid)"
)
MEDIUM = re.compile(rf"\b(?:{_COMMON}|{_OUTLET}|{_AGENCY})\b(?!['’]s \w+ (?:said|told))")
"""A newspaper, agency, broadcaster or network, or words for one."""


def is_medium(words: str) -> bool:
    """Whether a phrase names a medium rather than a person: "state media", "the Daily News"."""
    found = MEDIUM.match(words)
    return found is not None and found.end() >= len(words.removesuffix(" reports"))

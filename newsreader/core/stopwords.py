"""Words that say nothing of what a sentence is about, for the languages with a short list."""

from __future__ import annotations

from functools import lru_cache

from newsreader.core.text import fold

_ENGLISH = """
a about above after again against all also am an and any are aren't as at be because been before
being below between both but by can can't cannot could couldn't d did didn't do does doesn't doing
don't down during each few for from further had hadn't has hasn't have haven't having he he'd he'll
he's her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't it it's its
itself just ll m me more most mr mrs ms my myself no nor not now of off on once only or other our
ours out over own re s said same say says she she's should shouldn't so some such t than that
that's the their theirs them themselves then there there's these they they'd they'll they're
they've this those through to too under until up us ve very was wasn't we we'd we'll we're we've
were weren't what what's when where which while who who's whom why will with won't would wouldn't
you you'd you'll you're you've your yours
"""
_FRENCH = """
a au aux avec c ce ces cet cette d dans de des du elle elles en est et être été eu il ils j je l la
le les leur leurs lui m mais me même mes moi mon n ne nos notre nous on ont ou où par pas plus pour
qu que qui s sa se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y à avait ont
"""
_GERMAN = """
aber als am an auch auf aus bei bin bis da das daß dass dem den der des die doch durch ein eine
einem einen einer eines er es für hat haben hatte ich ihm ihn ihr ihre im in ist ja kann kein keine
man mich mit nach nicht noch nur ob oder ohne sein seine sich sie sind so über um und uns unter vom
von vor war waren was wenn werden wie wir wird wo wurde wurden zu zum zur
"""
_SPANISH = """
a al algo como con contra de del desde donde e el ella ellas ellos en entre era es esa ese eso esta
está este esto fue ha han hasta hay la las le les lo los mas más me mi muy ni no nos o para pero
por porque que qué se según ser si sí sin sobre son su sus también te tiene un una uno y ya
"""
_ITALIAN = """
a ad ai al alla alle anche c che chi ci come con d da dal dalla dei del della delle di e è ed era
gli ha hanno i il in io l la le lo loro ma mi ne nel nella no noi non o per più quale quando quella
quello questa questo se si sono su sua sue sui sul sulla suo tra un una uno
"""
_PORTUGUESE = """
a ao aos as às até com como da das de do dos e é ela elas ele eles em entre era essa esse esta
está este foi há isso já mais mas me na nas não nem no nos o os ou para pela pelo por porque qual
quando que quem são se sem ser seu seus sua suas também tem um uma você
"""
_DUTCH = """
aan als bij dan dat de der deze die dit door een en er geen had heeft hem het hij hoe hun ik in is
je kan maar me men met mij na naar niet nog nu of om ook op over te toch tot uit van veel voor waar
was wat we wel werd wie wij worden wordt zal ze zich zij zijn zo
"""
_RUSSIAN = """
а без более бы был была были было в вы где да для до его ее если еще же за и из или им их к как ко
когда который ли мы на не него нет ни но о об он она они от по под при с со так также то того тоже
только у уже что чтобы это этого этот я
"""
_SWEDISH = """
alla att av blev de dem den denna det detta där du efter ej eller en ett från för ha han har hade
hon i in inte jag kan man med men mot mycket när någon något och om på sig sin som så till under
upp ut var vi vid är över
"""
_POLISH = """
a aby ale bez był była było były być co czy dla do gdy i ich im ja jak jako jego jej jest już która
które który lub ma mi na nad nie nim o od oraz po pod przed przez przy się są ta tak także te tego
tej ten to tym u w we z za ze że
"""
_TABLE = {
    "en": _ENGLISH,
    "fr": _FRENCH,
    "de": _GERMAN,
    "es": _SPANISH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "nl": _DUTCH,
    "ru": _RUSSIAN,
    "sv": _SWEDISH,
    "pl": _POLISH,
}
STOP_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(fold(table).split()) for language, table in _TABLE.items()
}
"""Words folded for matching, by ISO 639-1 code."""


@lru_cache(maxsize=64)
def stop_words(language: str = "en") -> frozenset[str]:
    """Return the stop words of a language; none where there is no list."""
    return STOP_WORDS.get(language.split("-", maxsplit=1)[0].lower(), frozenset())

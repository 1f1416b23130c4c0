"""What pages write around their stories: sections, announcements of others, furniture."""

from __future__ import annotations

import re

from newsreader.core.text import fold

LONGEST_HEADLINE = 300
"""Code points; no headline is longer, so a longer line is prose whatever it ends in."""

NO_SECTIONS = frozenset({"SIC", "UPDATE", "UPDATED", "VIDEO", "WATCH", "LIVE", "PHOTOS"})
_SECTION_NAMES = """
    world, politics, business, economy, sport, sports, science, technology, tech, health,
    culture, arts, entertainment, opinion, analysis, europe, asia, africa, americas,
    middle east, us, uk, u.s., local, national, international, world news, environment,
    climate, education, travel, money, markets, breaking, breaking news, top stories, news,
    latest news, latest, home, homepage, lifestyle, weather, features, magazine, society,
    crime, security, defence, defense, war, region, balkans, welt, politik, wirtschaft,
    wissen, kultur, panorama, ausland, inland, meinung, gesellschaft, wissenschaft,
    gesundheit, monde, politique, économie, sciences, santé, société, mundo, política,
    economía, deportes, ciencia, salud, sociedad, cultura, internacional, opinión, mondo,
    politica, economia, scienza, salute, cronaca, esteri, wereld, economie, wetenschap, мир,
    в мире, политика, экономика, общество, наука, спорт, культура, свят, икономика,
    国际, 国内,
    政治, 经济, 科技, 体育, 社会,
    文化, 国際, 経済, スポーツ, 세계, 정치, 경제, 사회, 문화,
    العالم, سياسة, اقتصاد, رياضة
"""
SECTIONS = frozenset(fold(name.strip()) for name in _SECTION_NAMES.split(","))
"""Names of sections, as menus and lines above a headline give them."""
LABEL = re.compile(
    r"(?:read|see|watch) (?:more|also|next)(?: about this| on this)?|also (?:read|see)|"
    r"don'?t miss|must[- ]read|"
    r"related(?: (?:stories|articles|news|topics|content|coverage|reading|story|article))?|"
    r"more (?:on this(?: story)?|(?:from|about|on the) [^:：]{1,30}|stories|news|headlines)|"
    r"(?:read|more) on this|"
    r"(?:most|top) (?:read|popular|viewed|stories)|recommended(?: for you| stories)?|"
    r"you (?:may|might) (?:also )?like|(?:in|elsewhere|also) (?:in )?(?:other|the) news|"
    r"in other news|elsewhere|trending(?: now)?|editor'?s picks?|up next|latest(?: news|"
    r" stories)?|"
    r"lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu)|auch interessant|siehe auch|"
    r"weitere (?:artikel|meldungen|nachrichten)|meistgelesen|zum thema|"
    r"(?:a )?lire (?:aussi|egalement|plus)|voir aussi|sur le meme sujet|les plus lus|"
    r"a voir aussi|"
    r"(?:lea|lee|leer|ver|vea) (?:tambien|mas)|te puede interesar|noticias relacionadas|"
    r"mas (?:leidas|noticias|informacion)|"
    r"leggi anche|(?:vedi|guarda) anche|articoli correlati|i piu letti|potrebbe interessarti|"
    r"leia (?:tambem|mais)|veja (?:tambem|mais)|saiba mais|"
    r"lees (?:ook|meer|verder)|meer over dit onderwerp|"
    r"citeste si|vezi si|czytaj (?:tez|takze|wiecej)|zobacz (?:tez|takze)|"
    r"читаите также|читать (?:также|далее)|смотрите также|по теме|еще по теме|другие новости|"
    r"вижте (?:още|също)|прочетете (?:още|също)|още по темата|четете (?:още|също)|"
    r"läs (?:också|även|mer)|las (?:ocksa|aven|mer)|les (?:ogsa|mer)|læs også|lue myos|"
    r"延伸阅读|相关新闻|相关阅读|更多新闻|関連記事|あわせて読みたい|اقرا (?:ايضا|المزيد)",
)
FURNITURE = re.compile(
    r"(?:share|tweet|print|email|save|comment|listen|copy link|follow us|bookmark)\W{0,3}|"
    r"(?:share|tweet|print|email|save|listen to|bookmark) (?:this|on|via)\b.{0,60}|"
    r"(?:advertisement|advertorial|sponsored|ad|anzeige|werbung|publicite|publicidad|pubblicita|"
    r"advertentie|реклама)\W{0,3}|(?:story|article) continues.{0,40}|"
    r"(?:subscribe|sign up|log ?in|sign in|register|join|get|download|follow)\b.{0,60}"
    r"\b(?:newsletters?|account|inbox|updates|app|email|whatsapp|telegram|today|now|free|here)\b"
    r".{0,60}|(?:subscribe|sign up|log ?in|sign in|register|subscribe to .{1,30})\W{0,3}|"
    r"(?:©|\(c\)|copyright\W+(?:©|\(c\)|\d{4})).{0,160}|all rights reserved.{0,80}|"
    r"(?:photo|image|picture|photograph|file photo|foto|bild|credit|image credit|photo credit|"
    r"fotograf|фото)(?: by| credit| source)?\s?[:/©].{0,200}|"
    r"(?:getty images|reuters|ap photo|afp|epa)(?:\s?[/|].{0,60})?\W?|"
    r"\d{1,3} ?(?:min|mins|minute|minutes|minuten|minutos|мин)\.? ?(?:read|de lecture|lesezeit|"
    r"de lectura|di lettura|leestijd|чтения)?|(?:reading|lese)(?: ?time|zeit).{0,30}|"
    r"\d{1,6} (?:comments?|shares?|views?|likes?|kommentare|commentaires|comentarios)|"
    r"(?:comments|kommentare|commentaires|comentarios)\W{0,2}(?:\(?\d*\)?)|"
    r"(?:skip|jump) to (?:main )?content|(?:back|return|go) to top|"
    r"(?:reporting|editing|writing|additional reporting|compiled|edited|redaktion|"
    r"text) by\b.{0,200}|"
    r"(?:terms of (?:use|service)|privacy(?: policy)?|cookie(?:s| policy| settings)|contact us|"
    r"about us)"
    r".{0,60}|our standards:.{0,80}|(?:tags?|topics?|keywords|filed under|schlagworter|"
    r"etiquetas)\s?:.{0,200}|"
    r"(?:published|updated|last updated|posted|by|written by|author|date)\s?:?|"
    r"@\w{2,30}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.\w{2,12}){1,3}|"
    r"(?:https?://|www\.)\S+|(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|x|instagram)"
    r"(?:[ ,|/]+(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|x|email|instagram))*|"
    r"(?:show|load|view|see) (?:more|all)(?: comments)?|next article|previous article|"
    r"(?:we use|this (?:site|website) uses) cookies.{0,200}"
)


def is_furniture(text: str) -> bool:
    """Whether `text` belongs to the page, not to any story."""
    return (
        len(text) <= LONGEST_HEADLINE and FURNITURE.fullmatch(fold(text).strip("()[] ")) is not None
    )

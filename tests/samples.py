"""Texts for every layer: hostile ones, which must stay harmless, and ordinary captures."""

from __future__ import annotations

HOSTILE = {
    "tag": "[WORLD] Council delays bridge",
    "close": "[/]",
    "open close": "see [/",
    "click": "[@click=app.quit]x[/]",
    "file": "[@click=app.screenshot('x.svg','.')]go[/]",
    "link": "[link=https://example.org/a]go[/link]",
    "nested": "[type=x, v={'a[0]'}]",
    "variable": "[$primary]x[/] $title ${x} {0} %s :smile:",
    "escape": "a\x1b[31mred\x1b[0m",
    "clipboard": "a\x1b]52;c;ZXZpbA==\x07b",
    "title": "a\x1b]0;owned\x1b\\b",
    "unterminated": "a\x1b]0;owned b",
    "eight bit": "a\x9b31mb\x9d0;x\x9c",
    "controls": "".join(map(chr, range(0x20))) + "\x7f",
    "carriage": "honest\rEVIL",
    "overstrike": "H\x08He\x08e",
    "bidi": "\u202egnp.exe\u202c \u2066x\u2069 \u200f",
    "invisible": "a\u200bb\u2060c\ufeffd\u00ade\u3164f",
    "tags": "a" + "".join(chr(0xE0000 + ord(char)) for char in "hidden"),
    "surrogate": "a\udc80b\ud83d",
    "noncharacter": "a\ufffe\U0001ffffb",
    "private": "a\ue000b",
    "zalgo": "e" + "\u0301" * 500,
    "mark first": "\u0301a",
    "joiners": "a\u200d\u200cb",
    "line ends": "one\r\ntwo\rthree\u2028four\u2029five\x0bsix\x0cseven\x85eight",
    "tabs": "a\tb",
    "long": "x" * 100_000,
    "empty": "",
    "blank": " \u00a0\t\n",
}
"""Text a terminal would obey, hide or choke on, by what is bad about it."""

WIDE = {
    "cjk": "漢字かな交じり文",
    "fullwidth": "ＡＢＣ１２３",
    "hangul": "한국어 신문",
    "arabic": "مرحبا بالعالم",
    "hebrew": "שלום עולם",
    "thai": "สวัสดีชาวโลก",
    "persian": "می\u200cخواهم",
    "hindi": "क्\u200dष हिन्दी",
    "family": "👨\u200d👩\u200d👧",
    "flag": "🇺🇸 🇫🇷",
    "heart": "❤\ufe0f",
    "new emoji": "\U0001fae8 \U0001fa77",
    "accents": "São Paulo, Łódź, Besançon",
}
"""Honest text beyond ASCII, which must come out as it went in."""

OWN_HEADLINE = """\
Storm takes the roofs of 40 houses
A night of wind left families on the north coast in the hall of the school

By Jane Harlow and Tom Reed
18 November 2024, 10:15 GMT

The council said 40 houses lost their roofs on Sunday night. Families slept in the school hall.
Read more: Ferry company cancels all crossings until Wednesday
The harbour master said the wind reached 120 km/h.
What happens next
The council will meet on Monday to discuss repairs. No date has been set.
Share this article
© 2024 All rights reserved
"""
"""A headline, a standfirst, a byline, a date, a teaser in the middle, a heading, furniture."""

TEASER_FIRST = """\
Okafor Leaves Office After Lost Vote
Transport minister Daniel Okafor stepped down hours after losing a vote in parliament
The council of Millbrook put off the bridge for the third time on Tuesday. Mayor Anna Berg said \
the money was missing.
Berg told reporters that the region had promised 12 million but had sent only 3 million so far.
The bridge has been closed to lorries since March. Drivers take the coast road.
Snow expected in the hills by Friday
Library opens its doors on Sundays, 12 years on
"""
"""Another story's headline and standfirst first, two one-line teasers last, no headline."""

TAGGED = """\
[LOCAL] The council of Millbrook put off the bridge for the third time on Tuesday. The money is \
missing, the mayor said.
A Decade of Waiting: Who Pays?
The region promised 12 million in 2014. It has sent 3 million.
"The Worst Road in the County"
Lorries take the coast road, which adds 40 minutes to the way. Shops fear for their trade.
What Comes Next?
The council meets again in January. The mayor expects an answer by then.
Nobody in the town hall would say what happens when none comes.
"""
"""A section tag glued to the lead, headings that are bare lines, no headline."""

HARD_WRAPPED = """\
Bridge to close for three months, council
says

The council of Millbrook will close the old bridge for three months from
January, the mayor said on Tuesday. Lorries will have to drive round by
the coast road, which adds 40 minutes to the way.

"We have no choice," said Anna Berg, the mayor. "The bridge is not safe,
and it has not been safe for years."

Shops near the bridge fear for their trade. The chamber of commerce has
asked for money from the region.
"""
"""Lines broken at 72 columns, the headline's too, with blank lines between paragraphs."""

GERMAN = """\
Politik

Rat verschiebt den Bau der Brücke
Von Anna Berg
18. November 2024, 10:15 Uhr

Der Rat der Stadt hat den Bau der Brücke am Dienstag erneut verschoben. Das Geld fehlt noch immer.
„Wir haben keine Wahl“, sagte die Bürgermeisterin.
Lesen Sie auch: Fähre fährt wieder
Was nun geschieht
Im Januar soll der Rat noch einmal abstimmen.
"""

RUSSIAN = """\
Городской совет отложил строительство моста
Городской совет во вторник снова отложил строительство моста. По словам мэра, не хватает денег.
Читайте также: Паром снова ходит
Что дальше?
Голосование пройдёт в январе.
Библиотека открыта по воскресеньям
"""

JAPANESE = """\
議会、橋の建設を延期
議会は火曜日、橋の建設を来春まで延期することを決めた。市長は「資金が足りない」と述べた。
関連記事：フェリーが再開
住民からは不安の声が上がっている。
新しい図書館が開館
"""

LIST = """\
Five things to know about the new ferry
- It carries 300 cars
- It costs 40 million
- It sails from March
• It runs on batteries
1. It has no name yet
2. It will get one
"""

HEADLINE_ONLY = "Ferry to sail again from Monday\n"

NO_HEADER = """\
The council met on Tuesday evening and, after a debate that lasted four hours, put off the \
building of the bridge until next spring because the money is missing.
Nobody was surprised.
"""

ONE_PARAGRAPH = """\
COUNCIL PUTS OFF BRIDGE AGAIN
The council of Millbrook put off the bridge for the third time on Tuesday.
"""

VERSE = """\
The river

The river came up in the night,
it took the fence, it took the gate
and left the house,

left the chair by the window
and the lamp still lit.

We counted what was ours.
"""

CAPTURES = {
    "own headline": OWN_HEADLINE,
    "teaser first": TEASER_FIRST,
    "tagged": TAGGED,
    "hard wrapped": HARD_WRAPPED,
    "german": GERMAN,
    "russian": RUSSIAN,
    "japanese": JAPANESE,
    "list": LIST,
    "headline only": HEADLINE_ONLY,
    "no header": NO_HEADER,
    "one paragraph": ONE_PARAGRAPH,
    "verse": VERSE,
}
"""Captures of the ordinary kinds, written for this project."""

"""The language of a text, guessed."""

from __future__ import annotations

import pytest

from newsreader.formats.tongue import guessed_language

TEXTS = {
    "en": "The council put off the bridge and said that it has no money for it.",
    "de": "Der Rat hat den Bau der Brücke verschoben, weil das Geld nicht da ist.",
    "fr": "Le conseil a repoussé la construction du pont, car il n’y a pas d’argent pour cela.",
    "es": "El consejo aplazó la construcción del puente porque no hay dinero para las obras.",
    "it": "Il consiglio ha rinviato la costruzione del ponte perché non ci sono i soldi per farlo.",
    "pt": "O conselho adiou a construção da ponte porque não há dinheiro para as obras.",
    "nl": "De raad heeft de bouw van de brug uitgesteld, omdat het geld er niet is voor het werk.",
    "ro": "Consiliul a amânat construcția podului pentru că nu sunt bani, a spus primarul.",
    "pl": "Rada odłożyła budowę mostu, bo nie ma na to pieniędzy, a region się nie spieszy.",
    "ru": "Городской совет отложил строительство моста, потому что на него не хватает денег.",
    "uk": "Міська рада відклала будівництво мосту, тому що на нього не вистачає грошей.",
    "bg": "Съветът отложи строежа на моста, защото парите не са стигнали.",
    "ar": "أجل المجلس بناء الجسر لأن المال غير متوفر.",
    "he": "המועצה דחתה את בניית הגשר כי אין כסף.",
    "fa": "شورا ساخت پل را به تعویق انداخت چون پول کافی نیست و می‌گوید کار سخت است.",
    "zh": "市议会决定推迟大桥的建设。",
    "ja": "議会は橋の建設を延期した。",
    "ko": "시의회는 다리 건설을 연기했다.",
    "el": "Το συμβούλιο ανέβαλε την κατασκευή της γέφυρας.",
    "th": "สภาเมืองเลื่อนการก่อสร้างสะพาน",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items(), ids=TEXTS)
def test_the_language_is_told_by_script_and_common_words(language: str, text: str) -> None:
    """One sentence is enough to tell the languages the table knows."""
    assert language == guessed_language(text)


@pytest.mark.parametrize("text", ["", "12,000", "Kim", "Okafor Berg Millbrook"])
def test_where_nothing_tells_it_is_english(text: str) -> None:
    """The default needs no evidence."""
    assert guessed_language(text) == "en"

"""The words that tell that a capital stands for its government."""

from __future__ import annotations

from typing import Final

from newsreader.core.namewords import SPEECH


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ACTING: Final = SPEECH | _words("""
    will would could may might must should wants wanted accuses accused vows vowed
    pledged pledges fears feared hopes hoped plans planned believes believed demanded demands
    rejected rejects backs backed supports supported responds responded imposed imposes agreed
    agrees refuses refused considers considered sees condemned condemns blamed blames threatened
    threatens urged urges expelled recalled summoned signed retaliated sanctioned banned promised
    promises sent sends seeks sought offered offers
""")
"""Verbs that tell, after a capital, that its government is meant."""

PERFECT: Final = _words("has have had")
"""Words that, before a participle, tell that their subject acted."""

ADVERBS: Final = _words("also still again then now never always long even both alone itself")
"""Small words between who acts and the verb."""

DEALING: Final = _words("""
    blames blamed blaming accuses accused accusing urges urged urging warns warned warning tells
    told telling asks asked asking presses pressed pressing condemns condemned condemning
    criticises criticised criticizes criticized criticising criticizing thanks thanked against
    sanctions sanctioned sanctioning pressures pressured persuades persuaded provokes provoked
    threatens threatened
""")
"""Words after which a capital is a government that something is said or done to."""

RELATIONS: Final = _words("""
    ties relations relationship talks tension tensions treaty pact alliance accord agreement
    agreements cooperation war conflict dispute rivalry negotiations negotiate negotiated deal deals
    dialogue friendship partnership rift standoff summit truce row contacts links side sides sided
    allied aligned cooperate cooperated clash clashed
""")
"""Words that, before "with" or "between" and a capital, tell of relations between states."""

VOICES: Final = _words("""
    reports report officials sources diplomats statements warnings reaction reactions criticism
    leaders governments policymakers intelligence concern concerns alarm anger pressure
    condemnation support agreement response signals
""")
"""Words that, before "in" or "from" and several capitals, tell that their governments are meant."""

STATECRAFT: Final = _words("""
    allies ally partners partner government governments policy policies army armies troops forces
    soldiers military invasion ambassador ambassadors envoy envoys diplomat diplomats diplomacy
    foreign defense defence nuclear sanctions tariffs leaders leadership regime intelligence
    sovereignty claims claim decision demand demands position response support stance insistence
    strategy influence ambitions aggression annexation refusal willingness intentions interests
    rivals enemies adversaries missiles missile weapons security war
""")
"""What a state has and a town has not."""

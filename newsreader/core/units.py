"""Units as news writes them, folded to one symbol each, and converted before they are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MEASURES = {
    "percent": (
        "share", 0.01,
        (
            "% ％ percent per\\ cent pct"
            " prozent pour\\ cent por\\ ci?ento per\\ cento процент(?:а|ов)?"
        ),
    ),
    "percentage point": (
        "point", 1.0, "percentage\\ points? %-points? percent\\ points?",
    ),
    "point": ("point", 1.0, "points? pts"),
    "basis point": ("point", 0.01, "basis\\ points? bps"),
    "km": ("distance", 1000.0, "km kms kilomet(?:er|re)s?"),
    "m": ("distance", 1.0, "m met(?:er|re)s?"),
    "cm": ("distance", 0.01, "cm centimet(?:er|re)s?"),
    "mm": ("distance", 0.001, "mm millimet(?:er|re)s?"),
    "μm": ("distance", 1e-6, "[μµ]m micromet(?:er|re)s? microns?"),
    "nm": ("distance", 1e-9, "nm nanomet(?:er|re)s?"),
    "mile": ("distance", 1609.344, "miles?"),
    "nautical mile": ("distance", 1852.0, "nautical\\ miles?"),
    "yard": ("distance", 0.9144, "yards? yds?"),
    "foot": ("distance", 0.3048, "feet foot ft"),
    "inch": ("distance", 0.0254, "inch(?:es)? ″"),
    "light-year": ("distance", 9.4607e15, "light[\\ -]years?"),
    "sq m": ("area", 1.0, "m2 m² sq\\.?\\ ?m square\\ met(?:er|re)s?"),
    "sq km": ("area", 1e6, "km2 km² sq\\.?\\ ?km square\\ kilomet(?:er|re)s?"),
    "sq foot": ("area", 0.092903, "sq\\.?\\ ?ft square[\\ -](?:feet|foot)"),
    "sq mile": ("area", 2589988.0, "sq\\.?\\ miles? square[\\ -]miles?"),
    "acre": ("area", 4046.856, "acres?"),
    "hectare": ("area", 1e4, "ha hectares?"),
    "kg": ("mass", 1.0, "kg kgs kilos? kilograms? kilogrammes?"),
    "g": ("mass", 0.001, "g grams? grammes?"),
    "mg": ("mass", 1e-6, "mg milligrams?"),
    "tonne": ("mass", 1000.0, "tonnes? metric\\ tons? t"),
    "ton": ("mass", 1000.0, "tons?"),
    "lb": ("mass", 0.453592, "lbs?"),
    "ounce": ("mass", 0.0283495, "ounces? oz"),
    "litre": ("volume", 1.0, "lit(?:er|re)s?"),
    "ml": ("volume", 0.001, "ml millilit(?:er|re)s?"),
    "gallon": ("volume", 3.785412, "gallons? gal"),
    "barrel": ("volume", 158.987, "barrels? bpd"),
    "cubic metre": ("volume", 1000.0, "m3 m³ cubic\\ met(?:er|re)s?"),
    "cubic foot": ("volume", 28.3168, "cubic\\ (?:feet|foot)"),
    "km/h": ("speed", 1.0, "km/hr? kmh kph kilomet(?:er|re)s?\\ (?:per|an)\\ hour"),
    "mph": ("speed", 1.609344, "mph m\\.p\\.h\\.? miles?[\\ -](?:per|an)[\\ -]hour"),
    "knot": ("speed", 1.852, "knots? kts?"),
    "second": ("duration", 1.0, "seconds? secs?"),
    "minute": ("duration", 60.0, "minutes? mins?"),
    "hour": ("duration", 3600.0, "hours? hrs?"),
    "day": ("duration", 86400.0, "days?"),
    "week": ("duration", 604800.0, "weeks?"),
    "month": ("duration", 2629746.0, "months?"),
    "year": ("duration", 31556952.0, "years? yrs?"),
    "decade": ("duration", 315569520.0, "decades?"),
    "century": ("duration", 3155695200.0, "centur(?:y|ies)"),
    "years old": (
        "age", 1.0, "years?[\\ -]olds? y\\.?o\\.? years?[\\ -]of[\\ -]age",
    ),
    "months old": ("age", 1 / 12, "months?[\\ -]olds?"),
    "weeks old": ("age", 7 / 365.25, "weeks?[\\ -]olds?"),
    "days old": ("age", 1 / 365.25, "days?[\\ -]olds?"),
    "°C": ("temperature", 1.0, "°\\ ?C degrees?\\ ?(?:celsius|centigrade|C) deg\\ ?C celsius"),
    "°F": ("temperature", 5 / 9, "°\\ ?F degrees?\\ ?(?:fahrenheit|F) deg\\ ?F fahrenheit"),
    "degree": ("degree", 1.0, "degrees? °"),
    "kW": ("power", 1.0, "kW kilowatts?"),
    "MW": ("power", 1e3, "MW megawatts?"),
    "GW": ("power", 1e6, "GW gigawatts?"),
    "hp": ("power", 0.7457, "hp bhp horsepower"),
    "kWh": ("energy", 1.0, "kWh kilowatt[\\ -]hours?"),
    "MWh": ("energy", 1e3, "MWh megawatt[\\ -]hours?"),
    "GB": ("data", 1.0, "GB gigabytes?"),
    "TB": ("data", 1e3, "TB terabytes?"),
    "MB": ("data", 1e-3, "MB megabytes?"),
    "Hz": ("frequency", 1.0, "Hz hertz"),
    "kHz": ("frequency", 1e3, "kHz kilohertz"),
    "MHz": ("frequency", 1e6, "MHz megahertz"),
    "GHz": ("frequency", 1e9, "GHz gigahertz"),
    "mAh": ("charge", 1.0, "mAh"),
    "rpm": ("rotation", 1.0, "rpm"),
    "mpg": ("economy", 1.0, "mpg miles\\ per\\ gallon"),
    "decibel": ("loudness", 1.0, "decibels? dB"),
    "magnitude": ("magnitude", 1.0, "magnitude"),
    "fold": ("factor", 1.0, "fold times(?=\\ (?:as|more|the|higher|larger|bigger|faster|its))"),
    "score": ("score", 1.0, ""),
    "cent": ("cent", 0.01, "cents? sen p pence ¢"),
}  # fmt: skip
"""Symbol: what it measures, its size in the first unit of that kind, and how it is written."""

_OFFSETS = {"°F": 32.0}
"""What is taken from a value before it is multiplied by its unit's size."""

_CURRENCIES = {
    "USD": "dollars? USD US\\ dollars? U\\.S\\.\\ dollars? bucks",
    "EUR": "euros? EUR €",
    "GBP": "GBP pounds\\ sterling sterling quid",
    "pound": "pounds?",
    "JPY": "yen JPY", "CNY": "yuan renminbi rmb CNY", "RUB": "r(?:o)?ubles? RUB",
    "INR": "(?:Indian\\ )?rupees? INR", "ILS": "shekels? NIS ILS", "TRY": "lira",
    "CHF": "(?:Swiss\\ )?francs? CHF", "krone": "(?:\\w{1,12}\\ )?(?:crowns?|kron(?:er|or|e|a))",
    "peso": "pesos?", "real": "reais", "rand": "rand", "MYR": "ringgit", "baht": "baht",
    "dong": "dong", "rupiah": "rupiah", "dirham": "dirhams?", "dinar": "dinars?",
    "riyal": "riyals?", "hryvnia": "hryvnias?", "zloty": "zlot(?:y|ys|ych)", "forint": "forints?",
    "naira": "naira", "shilling": "shillings?", "won": "won(?=\\ [(a-z]|[.,)]|$)",
    "AUD": "AUD Australian\\ dollars?", "CAD": "CAD Canadian\\ dollars?",
}  # fmt: skip
"""Money written after its amount."""

_SIGNS = {
    "US$": "USD", "U.S.$": "USD", "$US": "USD", "$": "USD", "A$": "AUD", "AU$": "AUD",
    "AUD$": "AUD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "HK$": "HKD", "NZ$": "NZD",
    "S$": "SGD", "R$": "real", "NT$": "TWD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR",
    "₽": "RUB", "₩": "won", "₪": "ILS", "₺": "TRY", "₴": "hryvnia", "₦": "naira", "₱": "peso",
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "JPY": "JPY", "CNY": "CNY", "INR": "INR",
    "CHF": "CHF", "AUD": "AUD", "CAD": "CAD", "RUB": "RUB", "RM": "MYR", "RS": "INR",
    "RS.": "INR", "RMB": "CNY", "Y=": "JPY", "PS": "GBP",
}  # fmt: skip
"""Money written before its amount."""

_CLOSE = "(?![\\w²³])"


def _alternatives(written: str) -> list[str]:
    return [form for form in re.split(r"(?<!\\) ", written) if form]


def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return one pattern for every unit, longest way of writing first, and its groups' symbols."""
    forms = [
        (form, symbol)
        for table in ({key: row[2] for key, row in _MEASURES.items()}, _CURRENCIES)
        for symbol, written in table.items()
        for form in _alternatives(written)
    ]
    forms.sort(key=lambda pair: len(pair[0]), reverse=True)
    symbols = {f"u{place}": symbol for place, (_, symbol) in enumerate(forms)}
    # A sign such as % ends itself; a word must not run on into another.
    by_initial: dict[str, list[str]] = {}
    for place, (form, _) in enumerate(forms):
        close = "" if form[-1] in "%％°″¢" else _CLOSE
        initial = form[0].lower() if form[0] not in "([\\" else ""
        by_initial.setdefault(initial, []).append(f"(?P<u{place}>{form[len(initial) :]}{close})")
    # Branching on the first letter spares a hundred failed tries.
    pattern = "|".join(f"{initial}(?:{'|'.join(ends)})" for initial, ends in by_initial.items())
    return re.compile(rf"[ \u00a0\u2009\u202f-]?(?:{pattern})", re.IGNORECASE), symbols


_UNIT, _SYMBOLS = _table()


def _sign(sign: str) -> str:
    """Return the pattern of a sign; a single letter before it must not be the word "a"."""
    if len(sign) == len("A$") and sign[0].isalpha() and sign[1] == "$":
        return rf"(?-i:{sign[0]})\$"
    spaced = re.escape(sign)
    return spaced.replace(r"\$", r"\s?\$") if sign[0].isalpha() else spaced


MONEY_SIGN = "|".join(_sign(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
"""Currency signs and codes that stand before an amount."""
OPENING = frozenset(re.split(r"\W", sign)[0].lower() for sign in _SIGNS) - {""}
"""The letters that a currency before an amount can begin with."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit where it is written."""

    symbol: str
    end: int


def unit_after(text: str, place: int) -> Unit | None:
    """Return the unit that begins at `place`, after at most one space or hyphen."""
    found = _UNIT.match(text, place)
    return Unit(_SYMBOLS[found.lastgroup or ""], found.end()) if found else None


def money(sign: str) -> str:
    """Return the currency of a sign before an amount."""
    return _SIGNS[re.sub(r"\s", "", sign).upper()]


def kind(symbol: str | None) -> str:
    """Return what a unit measures: "share", "distance", "money"; "count" for no unit."""
    if symbol is None:
        return "count"
    if symbol in _MEASURES:
        return "money" if symbol == "cent" else _MEASURES[symbol][0]
    return "money"


def based(value: float, symbol: str | None) -> float:
    """Return a value of a unit in the first unit of its kind."""
    if symbol is None:
        return value
    return (value - _OFFSETS.get(symbol, 0.0)) * size(symbol)


def size(symbol: str | None) -> float:
    """Return how many of the first unit of its kind one of this unit is."""
    return _MEASURES[symbol][1] if symbol in _MEASURES else 1.0

"""Quantities in their sentence: ranges, units, and the numbers that count nothing."""

from __future__ import annotations

import pytest

from newsreader.core.quantities import quantities


def found(text: str) -> list[tuple[str, float, float, str | None]]:
    """Return the quantities of a text as plain values."""
    return [
        (text[each.start : each.end], each.low, each.high, each.unit) for each in quantities(text)
    ]


YEARS = "years old"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They got 13, 15, and 20 years.", [(13, "year"), (15, "year"), (20, "year")]),
        ("The boys, aged 13, 15 and 19, ran.", [(13, YEARS), (15, YEARS), (19, YEARS)]),
        ("Two 13- and 15-year-old boys ran.", [(2, None), (13, YEARS), (15, YEARS)]),
        ("It fell 3 and 5 percent.", [(3, "percent"), (5, "percent")]),
        ("The driver, aged 37, 12 passengers and a dog ran.", [(37, YEARS), (12, None)]),
        ("Of 40, 15 percent were ill.", [(40, None), (15, "percent")]),
        ("It lost 92.14 or 1.5 percent.", [(92.14, None), (1.5, "percent")]),
    ],
)
def test_a_list_has_the_unit_of_its_last(text: str, values: list[tuple[float, str | None]]) -> None:
    """The numbers of a list share one unit; a number that merely stands before does not."""
    assert values == [(each.low, each.unit) for each in quantities(text)]


def test_an_adjective_may_hold_a_range() -> None:
    """Two numbers that share the noun of a hyphen are one range."""
    found = quantities("They planned a three- or four-day trip.")

    assert [(3, 4, "day")] == [(each.low, each.high, each.unit) for each in found]


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("It covers 15-22 miles.", ("15-22 miles", 15, 22, "mile")),
        ("It costs $3 to 5 million.", ("$3 to 5 million", 3e6, 5e6, "USD")),
        ("It costs $300 to $2 million.", ("$300 to $2 million", 300, 2e6, "USD")),
        ("Between 10 and 20 people came.", ("10 and 20", 10, 20, None)),
        ("It rose from 2.1 to 2.4 percent.", ("2.1 to 2.4 percent", 2.1, 2.4, "percent")),
        ("They won it 8-3.", ("8-3", 3, 8, "score")),
        ("They won it by 210 to 180.", ("210 to 180", 180, 210, "score")),
        ("It fell from 210 to 180.", ("210 to 180", 180, 210, None)),
        ("About 1 to 2 thousand came.", ("1 to 2 thousand", 1000, 2000, None)),
    ],
)
def test_two_ends_make_a_range(text: str, quantity: tuple[str, float, float, str]) -> None:
    """Two numbers joined by a dash, "to", or "between" and "and" are one quantity."""
    assert [quantity] == found(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Four or five boats sank.", [4, 5]),
        ("Shares rose 4.2% to 88p.", [4.2, 88]),
        ("It has 3 rooms and 2 baths.", [3, 2]),
        ("The index gained 31.5 points to 2,410.20.", [31.5, 2410.2]),
    ],
)
def test_two_numbers_are_not_always_a_range(text: str, values: list[float]) -> None:
    """Alternatives, lists and a change with its result stay apart."""
    assert values == [each.low for each in quantities(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The tax is 5 per cent.", 5, "percent"),
        ("Support fell 3 percentage points.", 3, "percentage point"),
        ("It rose half a percentage point.", 0.5, "percentage point"),
        ("He waited half an hour.", 0.5, "hour"),
        ("It took 8 minutes and 46 seconds.", 8 + 46 / 60, "minute"),
        ("The tremor measured 6.3 at sea.", 6.3, "magnitude"),
        ("The shaking reached a magnitude of at least 5. 9 there.", 5.9, "magnitude"),
        ("The driver, 34, was arrested.", 34, "years old"),
        ("It rose 25 basis points.", 25, "basis point"),
        ("It cost €1.2bn.", 1.2e9, "EUR"),
        ("It cost US $6.4 billion.", 6.4e9, "USD"),
        ("It cost $US45 million.", 4.5e7, "USD"),
        ("It cost 240 million yuan.", 2.4e8, "CNY"),
        ("They stole millions of dollars.", 2e6, "USD"),
        ("It is 12 km away.", 12, "km"),
        ("It is 12 m high.", 12, "m"),
        ("They produced 12m tonnes.", 12e6, "tonne"),
        ("A 48-hour strike began.", 48, "hour"),
        ("A five-year-old dog barked.", 5, "years old"),
        ("Rossi, 41, is a baker.", 41, "years old"),
        ("A man aged 34 was found.", 34, "years old"),
        ("It reached 30 degrees Celsius.", 30, "°C"),
        ("The quake had a magnitude of 6.1.", 6.1, "magnitude"),
        ("A 6.1-magnitude quake struck.", 6.1, "magnitude"),
        ("It measured 6.1 on the Richter scale.", 6.1, "magnitude"),
        ("Some 30, 000 people felt it.", 30_000, None),
        ("Winds of 60 mph blew.", 60, "mph"),
        ("Es kostete 3,5 Millionen Euro.", 3.5e6, "EUR"),
        ("Il a obtenu 40,5 pour cent.", 40.5, "percent"),
        ("Потери: 1,2 млрд.", 1.2e9, None),
    ],
)
def test_units_have_one_symbol(text: str, value: float, unit: str | None) -> None:
    """However a unit is written, it is found and folded."""
    assert [(value, unit)] == [(each.low, each.unit) for each in quantities(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 1998 and closed on 3 May 2019.",
        "On March 7 the council met, and again on Sept. 20-24.",
        "The 1970s and the ’90s were loud.",
        "The doors open at 9:30 and close at 11 p.m. or 12.30am.",
        "She came 26th, he came second.",
        "The G20 and COVID-19 filled the page.",
        "The FTSE 100 was flat and a Model 3 passed.",
        "See page 12, Group 4 and phase three.",
        "A meeting was held at 12 Baker Street.",
        "It follows ISO 4210-2 and version 1.2.3.",
        "Call 0123 555 0199 or 555-0123-4567.",
        "The 2018-19 season ended.",
        "No one came, but one could have.",
        "A 4x4 and a four-by-four stood there.",
        "See https://example.org/2000/12 for more.",
        "The 2019 elections were quiet.",
        "A few minutes later it was over.",
        "The three-way race ended the two-party system.",
    ],
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    """Dates, times, ordinals, names with numbers and pronouns are left out."""
    assert [] == found(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("One of the boats sank.", [1]),
        ("More than 2000 people came in 2000.", [2000]),
        ("In Geneva 14 people met.", [14]),
        ("Its 2040 rpm engine failed.", [2040]),
    ],
)
def test_what_looks_like_a_year_or_a_name_may_count(text: str, values: list[float]) -> None:
    """A thing counted after the number, or a unit, makes it a quantity."""
    assert values == [each.low for each in quantities(text)]


def test_a_figure_in_brackets_is_bounded_like_the_one_before_it() -> None:
    """What is more than 10 km is more than the miles in brackets too."""
    both = quantities("It is more than 10 km (6 miles) long.")

    assert [">", ">"] == [each.hedge.change for each in both]

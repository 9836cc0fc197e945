"""Numbers, days, items and periods as parts of a sentence, in the language that is active."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import groupby

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from shudarga.fulfilment.facts import Item
from shudarga.fulfilment.periods import Period
from shudarga.fulfilment.scales import percent
from shudarga.lib import dates, periods, suffixes
from shudarga.lib.numerals import roman

SHOWN = 6
"""So many things are named one by one; the rest is a number."""
FIRST_HALF = 1


def in_mongolian() -> bool:
    """Whether the active language is Mongolian."""
    return (get_language() or "mn").startswith("mn")


def of(number: int) -> str:
    """The number that something is a part of: "3-аас", in English "3"."""
    return suffixes.ablative(number) if in_mongolian() else str(number)


def percent_text(share: Fraction, decimals: int = 1) -> str:
    """A share 0..1 as "84 %" or "62.3 %": decimals cut off, an empty one not written."""
    text = str(percent(share, decimals))
    return f"{text.rstrip('0').rstrip('.') if '.' in text else text} %"


def day(on: date, year: int) -> str:
    """ "02.14", with the year where it is another: "2024.12.28"."""
    return f"{on.month:02d}.{on.day:02d}" if on.year == year else dates.short_date(on)


def item_text(item: Item, year: int) -> str:
    """ "02.14 өдөрлөг", with how many it stands for or covers: "02.14 өдөрлөг (3)", "(42/50)"."""
    text = f"{day(item.on, year)} {item.label}".rstrip()
    if item.part is not None and item.whole is not None:
        return f"{text} ({item.part}/{item.whole})"
    return f"{text} ({item.count})" if item.count > 1 else text


def item_list(items: Sequence[Item], year: int) -> str:
    """Items one by one, the first few by name."""
    return some_of([item_text(item, year) for item in items])


def some_of(texts: Sequence[str]) -> str:
    """The first few, and how many more there are."""
    text = ", ".join(texts[:SHOWN])
    rest = len(texts) - SHOWN
    return _("%(items)s and %(rest)s more") % {"items": text, "rest": rest} if rest > 0 else text


def period_list(some: Sequence[Period], year: int) -> str:
    """ "3, 6, 7 дугаар сар", "I, III улирал", with the year where it is not the term's; weeks by their days."""
    if some and some[0].step == "week":
        return some_of([f"{day(week.start, year)}–{day(week.end, year)}" for week in some])
    lists = []
    for of_year, group in groupby(some, key=lambda period: period.year):
        lists.append(periods_of_year(list(group), of_year, named=of_year != year))
    return "; ".join(lists)


def periods_of_year(some: list[Period], year: int, *, named: bool) -> str:
    """The periods of one year and one cadence."""
    if not in_mongolian():
        names = [periods.name(periods.code(period.start, period.step), "en") for period in some]
        return ", ".join(name if named else name.replace(f", {year}", "").replace(f" {year}", "") for name in names)
    if some[0].step == "year":
        return periods.name(str(year))
    prefix = f"{year} оны " if named else ""
    return prefix + numbers_in_mongolian([period.number for period in some], some[0].step)


def numbers_in_mongolian(numbers: list[int], step: str) -> str:
    """ "3, 6, 7 дугаар сар": the ordinal word follows the last number."""
    if step == "quarter":
        return f"{', '.join(roman(number) for number in numbers)} улирал"
    if step == "half-year":
        return ", ".join("эхний хагас жил" if number == FIRST_HALF else "сүүлийн хагас жил" for number in numbers)
    return f"{', '.join(map(str, numbers))} {suffixes.ordinal_word(numbers[-1])} сар"


def on_day(on: date) -> str:
    """A day in full digits, as tables have it."""
    return dates.short_date(on)

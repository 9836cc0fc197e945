"""Which items of the facts count: those of the term, up to the day, confirmed, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from shudarga.fulfilment.facts import Fact, Item
from shudarga.fulfilment.results import LeftOut, Reason
from shudarga.fulfilment.terms import CriterionTerms


@dataclass(slots=True)
class Sifted:
    """Items that count, items left out, and (`behind`) those that a fact's own part and whole already include."""

    items: list[Item] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    behind: list[Item] = field(default_factory=list)


def sift(terms: CriterionTerms, facts: Iterable[Fact], as_of: date) -> Sifted:
    """Hold every item of the facts against the term and the day."""
    sifted = Sifted()
    last = min(as_of, terms.end)
    for fact in facts:
        if fact.whole is not None and terms.kind == "coverage":
            behind = keep(fact.items, sifted.left_out, terms, last)
            sifted.behind += behind
            sifted.items += keep([share_item(fact, behind, last)], sifted.left_out, terms, last)
        else:
            sifted.items += keep(fact.items or bare_items(fact, last), sifted.left_out, terms, last)
    sifted.items = once(sifted.items, sifted.left_out)
    return sifted


def keep(items: Sequence[Item], left_out: list[LeftOut], terms: CriterionTerms, last: date) -> list[Item]:
    """The items that lie in the term up to `last`, are confirmed and count for something; the rest goes aside.

    A coverage and proof do not ask for a number of things, so there an item counts whatever its number.
    """
    kept = []
    start = terms.start
    any_number = terms.kind in {"coverage", "evidence"}
    for item in items:
        if start <= item.on <= last and item.confirmed and (item.count > 0 or any_number):
            kept.append(item)
        else:
            left_out.append(LeftOut(item, reason_for(item, terms, last)))
    return kept


def reason_for(item: Item, terms: CriterionTerms, last: date) -> Reason:
    """Why an item is left out: where several reasons hold, the one that will not pass by itself."""
    if item.on < terms.start:
        return "before_start"
    if item.on > terms.end:
        return "after_end"
    if item.on > last:
        return "after_as_of"
    return "nothing_counted" if item.confirmed else "not_confirmed"


def bare_items(fact: Fact, last: date) -> list[Item]:
    """A number without items, as items."""
    on = fact.on or last
    if fact.periods:
        return [Item(fact.label, day, fact.link, fact.evidence) for day in fact.periods]
    count = fact.count if fact.count is not None else fact.part
    if count is None:
        return []
    return [Item(fact.label, on, fact.link, fact.evidence, count, fact.part, fact.whole)]


def share_item(fact: Fact, behind: Sequence[Item], last: date) -> Item:
    """A fact's part and whole as one measurement; without a part, each different item behind it is one head."""
    part = fact.part
    if part is None:
        part = len({item.group or item.key or (item.label, item.on) for item in behind})
    on = fact.on or last
    return Item(fact.label, on, fact.link, fact.evidence, part=part, whole=fact.whole, group=fact.metric)


def once(items: list[Item], left_out: list[LeftOut]) -> list[Item]:
    """Each key once: a record that reaches a criterion in two ways is one thing done."""
    keys = [item.key for item in items if item.key]
    if len(set(keys)) == len(keys):
        return items
    kept: dict[object, Item] = {}
    for item in sorted(items, key=fullness, reverse=True):
        if item.key and item.key in kept:
            left_out.append(LeftOut(item, "duplicate"))
        else:
            kept[item.key or id(item)] = item
    return list(kept.values())


def fullness(item: Item) -> tuple[object, ...]:
    """Orders two accounts of one thing: the one that says more stays."""
    return (item.evidence, item.count, item.whole is not None, item.on, item.part or 0, item.whole or 0, item.label)

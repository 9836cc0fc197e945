"""A measure as its page shows it: criteria with their figures and reasons, and what was done. No query."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from shudarga.desk.proof import Proof, proof_of
from shudarga.fulfilment import wording
from shudarga.fulfilment.facts import Item
from shudarga.fulfilment.gather import CriterionStanding
from shudarga.fulfilment.period_marks import period_marks
from shudarga.fulfilment.periods import Period
from shudarga.fulfilment.phrases import SHOWN, item_text, percent_text
from shudarga.fulfilment.results import LeftOut, Reason, Result
from shudarga.fulfilment.terms_wording import terms_text
from shudarga.lib import periods
from shudarga.lib.dates import date_range, short_date
from shudarga.lib.numerals import roman
from shudarga.records.models import Record

SHOWN_ITEMS = 60
"""Items listed one by one under a figure; a criterion can have thousands."""


@dataclass(slots=True)
class ItemLink:
    """A counted or left out item, with its record's address."""

    text: str
    url: str


@dataclass(slots=True)
class ItemGroup:
    """Items of one fate: counted, or left out for one reason."""

    label: str
    items: list[ItemLink]
    rest: int = 0


@dataclass(slots=True)
class Mark:
    """A period of a strip, as the component takes it."""

    label: str
    state: str
    title: str


@dataclass(slots=True)
class Figure:
    """One of the figures that are kept side by side, and whether it is the one shown."""

    source: str
    text: str
    shown: bool
    note: str = ""


@dataclass(slots=True)
class CriterionCard:
    """A criterion on its measure's page."""

    key: int
    text: str
    terms: str
    baseline: str
    target: str
    state: str
    share: Fraction | None
    percent: str
    short: str
    source: str
    computed: str
    computed_key: str
    why: list[SafeString]
    marks: list[Mark] = field(default_factory=list)
    groups: list[ItemGroup] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    applies: bool = True
    judge_url: str = ""


def criterion_card(standing: CriterionStanding, plan_id: int) -> CriterionCard:
    """One criterion with its figure and the way to it."""
    criterion, result = standing.criterion, standing.result
    return CriterionCard(
        key=criterion.pk,
        text=criterion.text,
        terms=sentence(terms_text(result.terms)),
        baseline=criterion.baseline,
        target=criterion.target,
        state=result.state,
        share=result.share,
        percent=percent_of(result.share),
        short=wording.short(result),
        source=result.source,
        computed=wording.share_text(result.computed_share),
        computed_key=computed_key(result),
        why=why(result),
        marks=[mark_of(period, state) for period, state in period_marks(result)],
        groups=item_groups(result),
        figures=figures_side_by_side(result),
        applies=not result.not_applicable,
        judge_url=reverse("desk:judge", args=[plan_id, criterion.pk]),
    )


def computed_key(result: Result) -> str:
    """The computed figure as a form sends it back, to notice that it changed meanwhile."""
    return "" if result.computed_share is None else str(result.computed_share)


def percent_of(share: Fraction | None) -> str:
    """A share as printed; a dash where there is none."""
    return "–" if share is None else percent_text(share)


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def why(result: Result) -> list[SafeString]:
    """The way to the figure in words, each item in them leading to its record."""
    # Only these are named in sentences; a criterion can have thousands more.
    items = list(result.explanation.counted[:SHOWN])
    for _reason, outs in groupby(sorted(result.explanation.left_out, key=by_reason), key=by_reason):
        items += [out.item for out in outs][:SHOWN]
    places: dict[str, list[str]] = defaultdict(list)
    for item in items:
        places[item_text(item, result.terms.start.year)].append(url_of(item))
    return [linked(sentence, places) for sentence in wording.sentences(result)]


def by_reason(out: LeftOut) -> Reason:
    """Why an item was left out."""
    return out.reason


def linked(sentence: str, places: dict[str, list[str]]) -> SafeString:
    """A sentence whose items are links. Longer items first: one may begin like another."""
    if not any(text in sentence for text in places):
        return escaped(sentence)
    pattern = "|".join(re.escape(text) for text in sorted(places, key=len, reverse=True) if text in sentence)
    parts, at = [], 0
    for found in re.finditer(pattern, sentence):
        urls = places[found.group()]
        url = urls.pop(0) if urls else ""
        parts += [escaped(sentence[at : found.start()]), link(found.group(), url)]
        at = found.end()
    return SafeString("".join([*parts, escaped(sentence[at:])]))


def escaped(text: str) -> SafeString:
    """Text that a browser shows as it is."""
    return format_html("{}", text)


def link(text: str, url: str) -> SafeString:
    """A link, or only the text where there is nowhere to go."""
    return format_html('<a href="{}">{}</a>', url, text) if url else escaped(text)


def item_groups(result: Result) -> list[ItemGroup]:
    """The items that the sentences only number, each leading to its record: those after the first few of a fate."""
    year = result.terms.start.year
    groups = [group_of(_("Counted"), list(result.explanation.counted), year)]
    for reason, outs in groupby(sorted(result.explanation.left_out, key=by_reason), key=by_reason):
        label = str(wording.LEFT_OUT[reason]) % {"items": ""}
        groups.append(group_of(label.strip(" .:"), [out.item for out in outs], year))
    return [group for group in groups if group.items]


def group_of(label: str, items: list[Item], year: int) -> ItemGroup:
    """The items after those that the sentence names, and how many more there are than fit a page."""
    rest = items[SHOWN:]
    shown = [ItemLink(item_text(item, year), url_of(item)) for item in rest[:SHOWN_ITEMS]]
    return ItemGroup(label, shown, max(0, len(rest) - SHOWN_ITEMS))


def url_of(item: Item) -> str:
    """The record's page, for an item that is one."""
    kind, _colon, key = (item.link or "").partition(":")
    return reverse("desk:record_detail", args=[int(key)]) if kind == "record" and key.isdecimal() else ""


def figures_side_by_side(result: Result) -> list[Figure]:
    """Computed, and what a person said of it; none of them is ever written over another."""
    shown = Figure("computed", wording.share_text(result.computed_share), result.source == "computed")
    if (judgement := result.judgement) is None:
        return [shown]
    said = result.computed_share if result.source == "confirmed" else judgement.share
    note = f"{judgement.by}, {short_date(judgement.on)}"
    if judgement.reason:
        note = f"{note}: {judgement.reason}"
    return [shown, Figure(judgement.provenance, wording.share_text(said), result.source != "computed", note)]


def mark_of(period: Period, state: str) -> Mark:
    """A period as a mark of the strip."""
    language = "en" if (get_language() or "mn").startswith("en") else "mn"
    if period.step == "week":
        title = date_range(period.start, period.end)
        return Mark(f"{period.start.month:02d}.{period.start.day:02d}", state, title)
    label = roman(period.number) if period.step in {"quarter", "half-year"} else str(period.number)
    label = str(period.year) if period.step == "year" else label
    return Mark(label, state, periods.name(periods.code(period.start, period.step), language))


@dataclass(slots=True)
class Entry:
    """A record on the time line."""

    url: str
    day: str
    title: str
    details: str
    people: int | None
    proof: list[Proof]
    withdrawn: str
    is_withdrawn: bool


def entry_of(record: Record) -> Entry:
    """A record with its standing proof (`shown_evidence`)."""
    return Entry(
        url=reverse("desk:record_detail", args=[record.pk]),
        day=date_range(record.done_on, record.done_until) if record.done_until else short_date(record.done_on),
        title=record.title,
        details=record.details,
        people=record.people,
        proof=[proof_of(row) for row in getattr(record, "shown_evidence", ())],
        withdrawn=record.withdrawn_reason,
        is_withdrawn=record.withdrawn_at is not None,
    )


def entries(records: Iterable[Record]) -> list[Entry]:
    """The time line."""
    return [entry_of(record) for record in records]

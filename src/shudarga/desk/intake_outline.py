"""A draft as its pages show it: goals and measures with what the document printed beside, findings at their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse
from django.utils.translation import get_language, gettext, pgettext

from shudarga.fulfilment.phrases import of
from shudarga.fulfilment.terms import CriterionTerms
from shudarga.fulfilment.terms_wording import cadence_text, terms_text
from shudarga.intake.checks import all_findings
from shudarga.intake.checks.measure_period_is_sound import edges
from shudarga.intake.checks.place import Place, place_of
from shudarga.intake.models import Intake
from shudarga.intake.settling import key_of
from shudarga.lib.dates import short_date
from shudarga.reading.draft import CriterionDraft, Finding, GoalDraft, MeasureDraft, PlanDraft, Source

A_YEAR = 2025
"""Stands in where the draft has no year yet: a criterion's sentence does not depend on it."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding for `finding_list`, and whether a person has settled it."""

    finding: Finding
    settled: bool
    url: str
    place: str

    @property
    def severity(self) -> str:
        return self.finding.severity

    @property
    def message(self) -> str:
        return self.finding.message(get_language() or "mn")

    @property
    def key(self) -> str:
        return key_of(self.finding)

    @property
    def is_open(self) -> bool:
        return not self.settled

    @property
    def may_settle(self) -> bool:
        return self.finding.severity != "error"


@dataclass(frozen=True, slots=True)
class MeasureCard:
    """One measure beside its row of the document."""

    place: Place
    draft: MeasureDraft
    url: str
    period: str
    criteria: list[tuple[CriterionDraft, str]]
    findings: list[FindingRow]
    source: str

    @property
    def open_findings(self) -> list[FindingRow]:
        return [row for row in self.findings if row.is_open]

    @property
    def printed(self) -> list[str]:
        return cells_of(self.draft.source)


@dataclass(frozen=True, slots=True)
class GoalPart:
    """A goal with those of its measures that the page shows."""

    at: int
    draft: GoalDraft
    url: str
    findings: list[FindingRow]
    cards: list[MeasureCard] = field(default_factory=list)


class Outline:
    """The draft of one intake with its findings; reads no database."""

    def __init__(self, intake: Intake, draft: PlanDraft | None = None) -> None:
        self.intake = intake
        self.draft = draft or PlanDraft.from_json(intake.draft)
        settled = set(intake.settled)
        self.findings = [self._row(found, settled) for found in all_findings(self.draft)]
        self._at: dict[tuple[int | None, int | None], list[FindingRow]] = {}
        for row in self.findings:
            self._at.setdefault((row.finding.goal, row.finding.measure), []).append(row)

    def _row(self, found: Finding, settled: set[str]) -> FindingRow:
        done = found.severity != "error" and key_of(found) in settled
        return FindingRow(found, done, self.url_of(place_of(found)), self.name_of(found))

    @property
    def open_findings(self) -> list[FindingRow]:
        """What is still doubted, in the plan's order."""
        return [row for row in self.findings if row.is_open]

    @property
    def errors(self) -> list[FindingRow]:
        return [row for row in self.findings if row.severity == "error"]

    @property
    def checked(self) -> int:
        return len(self.findings) - len(self.open_findings)

    @property
    def checked_words(self) -> str:
        """ "7-оос 3 нь шалгагдсан"."""
        return gettext("%(done)s of %(all)s checked") % {"done": self.checked, "all": of(len(self.findings))}

    @property
    def share(self) -> float | None:
        """Of all findings, how much a person has been through; whole where there is none."""
        return self.checked / len(self.findings) if self.findings else 1.0

    @property
    def head_findings(self) -> list[FindingRow]:
        return self._at.get((None, None), [])

    def at(self, place: Place) -> list[FindingRow]:
        """The findings of a goal itself, or of a measure with its criteria."""
        return self._at.get((place.goal, place.measure), [])

    def url_of(self, place: Place) -> str:
        """The page on which a place is corrected."""
        if place.goal is None:
            return reverse("desk:intake_head", args=[self.intake.pk])
        if place.measure is None:
            return reverse("desk:intake_goal", args=[self.intake.pk, place.goal])
        url = reverse("desk:intake_measure", args=[self.intake.pk, place.goal, place.measure])
        return url if place.criterion is None else f"{url}#criterion-{place.criterion}"

    def name_of(self, found: Finding) -> str:
        """Where a finding is, in words: the measure, and the row of the document."""
        if found.goal is None or found.goal >= len(self.draft.goals):
            where = gettext("Head of the plan")
        elif found.measure is None or found.measure >= len(self.draft.goals[found.goal].measures):
            where = gettext("Goal %(number)s") % {"number": self.draft.goals[found.goal].number or found.goal + 1}
        else:
            measure = self.draft.goals[found.goal].measures[found.measure]
            where = gettext("Measure %(number)s") % {"number": measure.number or "–"}
        row = source_words(Source(None, found.table, found.row))
        return f"{where} · {row}" if row else where

    def places(self) -> list[Place]:
        """All measures in order."""
        return [Place(g, m) for g, goal in enumerate(self.draft.goals) for m in range(len(goal.measures))]

    def card(self, place: Place) -> MeasureCard:
        """One measure."""
        measure = self.draft.goals[place.goal or 0].measures[place.measure or 0]
        return MeasureCard(
            place=place,
            draft=measure,
            url=self.url_of(place),
            period=period_words(measure, self.draft.year),
            criteria=[(item, sentence_of(item, measure)) for item in measure.criteria],
            findings=self.at(place),
            source=source_words(measure.source),
        )

    def goals(self, shown: list[Place]) -> Iterator[GoalPart]:
        """The goals of these measures, and those without any measure."""
        for at, goal in enumerate(self.draft.goals):
            cards = [self.card(place) for place in shown if place.goal == at]
            if cards or not goal.measures:
                place = Place(at)
                yield GoalPart(at, goal, self.url_of(place), self.at(place), cards)

    def next_doubt(self, after: Place) -> str:
        """The page of the next open finding after a place, from the top again at the end; "" where none is left."""
        left = [row for row in self.open_findings if place_of(row.finding)[:2] != after[:2]]
        order = [place_of(row.finding) for row in left]
        later = [row for row, place in zip(left, order, strict=True) if rank(place) > rank(after)]
        return next((row.url for row in [*later, *left]), "")


def rank(place: Place) -> tuple[int, int]:
    """Order of places by goal and measure, the head first."""
    return (-1 if place.goal is None else place.goal, -1 if place.measure is None else place.measure)


def sentence_of(criterion: CriterionDraft, measure: MeasureDraft) -> str:
    """A criterion's terms in words: "3-аас доошгүй удаа", "сар бүр"."""
    if criterion.kind == "count" and not criterion.at_least:
        return gettext("at least … times: the number is missing")
    if criterion.kind == "recurring" and not (criterion.every or measure.every):
        return gettext("again and again: how often is missing")
    number = criterion.at_least
    whole = number is None or number == int(number) or criterion.kind != "coverage"
    return terms_text(
        CriterionTerms(
            kind=criterion.kind,  # type: ignore[arg-type]
            start=measure.start or date(A_YEAR, 1, 1),
            end=measure.end or date(A_YEAR, 12, 31),
            at_least=int(number) if whole and number is not None else number,  # type: ignore[arg-type]
            every=criterion.every,  # type: ignore[arg-type]
            population=criterion.population,
            measure_every=measure.every,  # type: ignore[arg-type]
        )
    )


def period_words(measure: MeasureDraft, year: int | None) -> str:
    """ "2025.01.01–2025.11.10, сар бүр"."""
    start, end = edges(measure, year)
    words = f"{short_date(start) if start else '…'}–{short_date(end) if end else '…'}"
    return f"{words}, {cadence_text(measure.every)}" if measure.every else words  # type: ignore[arg-type]


def source_words(source: Source) -> str:
    """Where a row stands in the document: "2 дугаар хуудас · хүснэгт 1 · мөр 3"."""
    parts = []
    if source.where:
        parts.append(gettext("page or sheet %(where)s") % {"where": source.where})
    if source.table is not None:
        parts.append(pgettext("place in a document", "table %(number)s") % {"number": source.table})
    if source.row is not None:
        parts.append(pgettext("place in a document", "row %(number)s") % {"number": source.row})
    return ", ".join(parts)


def cells_of(source: Source) -> list[str]:
    """The printed cells of a row, without empty ones."""
    return [cell.strip() for cell in source.printed.replace("\r", "").split("\t") if cell.strip()]

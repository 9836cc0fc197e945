"""From printed texts to a draft: meanings of criteria, periods and names, repairs of what is certain, findings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from shudarga.lib.dates import find_dates, parse_date
from shudarga.lib.periods import year_span
from shudarga.lib.script import join_hyphenated, one_line, repair
from shudarga.reading.assembly import Part, RawGoal, RawMeasure, finding_at
from shudarga.reading.draft import CriterionDraft, Finding, GoalDraft, MeasureDraft, Source
from shudarga.reading.meaning import read_criterion, read_period, split_criteria, split_responsible

_VALUE = re.compile(r"\d+(?:[.,]\d+)?\s*(?:%|хувь)?")
_EMPTY = re.compile(r"^[\s\-–—_.…]*$")


@dataclass(slots=True)
class Drafter:
    """Turns raw goals into drafts for a plan of `year` (None where no year could be found)."""

    year: int | None
    findings: list[Finding] = field(default_factory=list)
    names_responsible: bool = False

    def goals(self, goals: list[RawGoal]) -> list[GoalDraft]:
        drafts = []
        measures = [measure for goal in goals for measure in goal.measures]
        self.names_responsible = sum(bool(m.responsible) for m in measures) * 2 > len(measures)
        for at, goal in enumerate(goals):
            for finding in goal.findings:
                finding.goal = at
                self.findings.append(finding)
            text = tidy(goal.text)
            if not goal.measures:
                empty = Finding("goal_without_measures", row=goal.source.row, table=goal.source.table, goal=at)
                empty.params = {"goal": text}
                self.findings.append(empty)
            made = [self._measure(measure, at, place) for place, measure in enumerate(goal.measures)]
            drafts.append(GoalDraft(goal.number, text, made, goal.source))
        return drafts

    def _measure(self, raw: RawMeasure, goal: int, place: int) -> MeasureDraft:
        text = tidy(raw.text)
        for finding in raw.findings:
            self._note(finding, goal, place)
        if not text:
            self._note(finding_at(raw.record, "empty_measure", "measure", number=raw.number), goal, place)
        if self.names_responsible and not raw.responsible:
            nobody = finding_at(raw.record, "no_responsible", "responsible")
            nobody.severity = "note"
            self._note(nobody, goal, place)
        if one_line(raw.text) != text:
            self._repaired(raw, "measure", raw.text, text, goal, place)
        start, end, every = self._period(raw, goal, place)
        return MeasureDraft(
            number=raw.number,
            text=text,
            objective=tidy(raw.objective) if raw.objective else None,
            start=start,
            end=end,
            period=_printed_period(raw),
            every=every,
            responsible=self._responsible(raw),
            criteria=self._criteria(raw, text, goal, place),
            source=raw.source,
        )

    def _note(self, finding: Finding, goal: int, measure: int, criterion: int | None = None) -> None:
        finding.goal, finding.measure, finding.criterion = goal, measure, criterion
        self.findings.append(finding)

    def _repaired(self, raw: RawMeasure, role: str, printed: str, text: str, goal: int, place: int) -> None:
        changed = [
            (a, b) for a, b in zip(one_line(join_hyphenated(printed)).split(), text.split(), strict=False) if a != b
        ]
        if changed and len(changed) < 10:  # noqa: PLR2004 - words: more are a text cut anew, no repair
            finding = finding_at(raw.record, "repaired", role, printed=changed[0][0], text=changed[0][1])
            finding.severity = "note"
            self._note(finding, goal, place)

    def _period(self, raw: RawMeasure, goal: int, place: int) -> tuple[date | None, date | None, str | None]:
        text = repair(_period_column(raw))
        year = self.year or _year_in(text)
        if year is None:
            return None, None, None
        period = read_period(text, year=year)
        for doubt in period.doubts:
            finding = finding_at(raw.record, doubt.code, "period", **dict(doubt.params))
            self._note(finding, goal, place)
        start, end = period.start, period.end
        if raw.starts or raw.ends:
            start, end = _edges(raw, year, start, end)
        return start, end, period.every

    @staticmethod
    def _responsible(raw: RawMeasure) -> list[str]:
        names: list[str] = []
        for name in split_responsible(repair("\n".join(raw.responsible))) if raw.responsible else []:
            if name not in names and not _EMPTY.match(name):
                names.append(name)
        return names

    def _criteria(self, raw: RawMeasure, measure: str, goal: int, place: int) -> list[CriterionDraft]:
        drafts: list[CriterionDraft] = []
        for part in raw.parts:
            for text, baseline, target, unit in self._items(raw, part, goal, place):
                meaning = read_criterion(text, measure_text=measure, target=target, target_unit=unit)
                drafts.append(
                    CriterionDraft(
                        text=text,
                        kind=meaning.kind,
                        at_least=meaning.at_least,
                        every=meaning.every,
                        population=meaning.population,
                        baseline=baseline,
                        target=target,
                        source=part.source,
                    )
                )
        if not drafts and raw.record.section.layout.has("criteria"):
            self._note(finding_at(raw.record, "no_criteria", "criteria", number=raw.number), goal, place)
        return drafts

    def _items(
        self, raw: RawMeasure, part: Part, goal: int, place: int
    ) -> list[tuple[str, str | None, str | None, str | None]]:
        texts = split_criteria(repair(part.text))
        columns = [_levels(value, len(texts)) for value in (part.baseline, part.target, part.unit)]
        if any(column is None for column in columns):
            self._note(finding_at(raw.record, "levels_unpaired", "target", number=raw.number), goal, place)
        level = [column or [_joined(value)] + [None] * (len(texts) - 1)
                 for column, value in zip(columns, (part.baseline, part.target, part.unit), strict=True)]  # fmt: skip
        return list(zip(texts, *level, strict=True)) if texts else []


def _levels(text: str, count: int) -> list[str | None] | None:
    """One level for each of `count` criteria; None where their lines do not pair with the criteria."""
    lines = [one_line(repair(line)) for line in text.split("\n") if line.strip()]
    if not lines or count == 0:
        return [None] * count
    if count == 1:
        return [" ".join(lines)]
    if (
        len(lines) == 1
        and len(values := _VALUE.findall(lines[0])) == count
        and not _VALUE.sub("", lines[0]).strip(" ,;")
    ):
        return [value.strip() for value in values]
    if len(lines) == 1:
        lines = [part for part in re.split(r"\s*;\s*|\s+[-–•]\s+", lines[0].lstrip("-–• ")) if part]
    lines = [line.lstrip("-–• ").rstrip(" ;") for line in lines]
    return list(lines) if len(lines) == count else None


def _joined(text: str) -> str | None:
    return one_line(text) or None


def _year_in(text: str) -> int | None:
    found = find_dates(text)
    return found[0].date.year if found else None


def tidy(text: str) -> str:
    """A printed text on one line, with its certain repairs."""
    return one_line(repair(join_hyphenated(text)))


def number_findings(goals: list[RawGoal], drafts: list[GoalDraft]) -> list[Finding]:
    """Numbers that stand twice, that are missing, or after which one is left out."""
    findings: list[Finding] = []
    seen: dict[str, Source] = {}
    numbered = sum(bool(m.number) for goal in drafts for m in goal.measures)
    before = ""
    for at, goal in enumerate(goals):
        for place, raw in enumerate(goal.measures):
            made: list[Finding] = []
            number = raw.number
            if not number and numbered:
                made.append(finding_at(raw.record, "missing_number", "number"))
            elif number and number in seen:
                made.append(finding_at(raw.record, "duplicate_number", "number", number=number))
                made[-1].severity = "error"
            elif number and _leaves_gap(before, number):
                made.append(finding_at(raw.record, "number_gap", "number", before=before, number=number))
            seen.setdefault(number, raw.source)
            before = number or before
            for finding in made:
                finding.goal, finding.measure = at, place
                findings.append(finding)
    return findings


def _leaves_gap(before: str, number: str) -> bool:
    a, b = before.split("."), number.split(".")
    if not before or len(a) != len(b) or a[:-1] != b[:-1] or not (a[-1].isdigit() and b[-1].isdigit()):
        return False
    return int(b[-1]) != int(a[-1]) + 1


def _period_column(raw: RawMeasure) -> str:
    """The text of the period columns; quarters ticked in columns of their own as "I, II улирал"."""
    text = ", ".join(one_line(text) for text in raw.periods if not _EMPTY.match(text))
    if raw.quarters and not text:
        return f"{', '.join(('I', 'II', 'III', 'IV')[quarter - 1] for quarter in sorted(raw.quarters))} улирал"
    return text


def _printed_period(raw: RawMeasure) -> str:
    """The period as a person reads it in the row: its column's text, or the two of "эхлэх" and "дуусах"."""
    edges = [one_line(" ".join(texts)) for texts in (raw.starts, raw.ends)]
    return _period_column(raw) or " – ".join(text for text in edges if not _EMPTY.match(text))


def _edges(raw: RawMeasure, year: int, start: date, end: date) -> tuple[date, date]:
    """The span of columns that name a beginning and an end; a range in the latter alone is the whole span."""
    first, last = repair(" ".join(raw.starts)), repair(" ".join(raw.ends))
    begun, ended = parse_date(first, year), parse_date(last, year)
    whole = year_span(year)
    if begun is None and not _EMPTY.match(first):
        begun = read_period(first, year=year).start
    elif not _EMPTY.match(last) and find_dates(last, year):
        span = read_period(last, year=year)
        if span.start not in (whole.start, span.end):
            begun, ended = begun or span.start, span.end
    if ended is None and not _EMPTY.match(last):
        ended = read_period(last, year=year).end
    return begun or (start if raw.periods else whole.start), ended or (end if raw.periods else whole.end)

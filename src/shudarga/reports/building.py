"""A report's content from the database: the plan's standing on the day, what was done, and what a person wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils import translation

from shudarga.fulfilment import outcome_wording, wording
from shudarga.fulfilment.figures import GoalFigures, MeasureFigures, figures_of, rating_of_criterion
from shudarga.fulfilment.gather import CriterionStanding, standing_of_plan
from shudarga.fulfilment.scales import Rating, Scale
from shudarga.fulfilment.terms_wording import terms_text
from shudarga.organisations.models import Body
from shudarga.plans.models import Round
from shudarga.records.models import Evidence, Record
from shudarga.records.queries import records_of_plan, with_details
from shudarga.reports.accounts import proposed_account
from shudarga.reports.content import CriterionLine, GoalLine, MeasureLine, Proof, ReportContent, content_from_json
from shudarga.reports.models import Report, ReportItem
from shudarga.reports.plan_content import body_facts, plan_facts
from shudarga.reports.queries import latest_revision
from shudarga.reports.states import State


def content_of(report: Report, today: date, language: str = "mn") -> ReportContent:
    """What the report says: of one that was approved what was frozen, of a draft what stands today."""
    if report.state != State.DRAFT and (revision := latest_revision(report)):
        return content_from_json(revision.content)
    items = {item.measure_id: item for item in report.items.all()}
    return build_content(report.round, report.body, as_of(report.round, today), language, items)


def as_of(round: Round, today: date) -> date:  # noqa: A002 - the field's word
    """A report looks at the day it is due, or at today before that."""
    return min(round.due, today)


@dataclass(frozen=True, slots=True)
class Built:
    """A report's content, and the account that is proposed for each measure, by its key."""

    content: ReportContent
    proposals: dict[int, str]


def build_content(
    round: Round,  # noqa: A002
    body: Body,
    day: date,
    language: str,
    items: Mapping[int, ReportItem] | None = None,
) -> ReportContent:
    """The content as of a day, worded in a language. Eight statements, whatever the plan's length."""
    return build(round, body, day, language, items or {}).content


def build(
    round: Round,  # noqa: A002
    body: Body,
    day: date,
    language: str,
    items: Mapping[int, ReportItem],
    proposals_in: str = "",
) -> Built:
    """Content and proposals. Those may be worded in another language than the rest: that of the report itself."""
    plan = round.plan
    figures = figures_of(standing_of_plan(plan, body, day))
    records = records_by_measure(
        plan.pk, with_details(records_of_plan(plan, body).filter(withdrawn_at=None, done_on__lte=day))
    )
    with translation.override(proposals_in or language):
        proposals = {
            entry.standing.measure.pk: proposed_account(records.get(entry.standing.measure.pk, []), entry.outcome.state)
            for entry in figures.measures
        }
    with translation.override(language):
        rating = figures.outcome.rating
        content = ReportContent(
            plan=plan_facts(plan),
            body=body_facts(body),
            round={"number": round.number, "name": round.name, "due": round.due.isoformat()},
            as_of=day.isoformat(),
            language=language,
            goals=tuple(goal_line(goal, figures.scale, records, items, proposals) for goal in figures.goals),
            percent=percent_of(rating),
            rating=band_name(rating),
            rating_code=band_code(rating),
            scale=figures.scale.name(language),
            words=outcome_wording.full(figures.outcome),
            counts={str(state): number for state, number in figures.outcome.states.items()},
        )
    return Built(content, proposals)


def records_by_measure(plan: int, records: Iterable[Record]) -> dict[int, list[Record]]:
    """Each record under every measure of the plan that it counts for."""
    found: dict[int, list[Record]] = defaultdict(list)
    for record in records:
        links = record.shown_links  # type: ignore[attr-defined] # by with_details
        for measure in {link.criterion.measure_id: None for link in links if link.criterion.measure.plan_id == plan}:
            found[measure].append(record)
    return found


def goal_line(
    goal: GoalFigures,
    scale: Scale,
    records: Mapping[int, list[Record]],
    items: Mapping[int, ReportItem],
    proposals: Mapping[int, str],
) -> GoalLine:
    """One goal with its measures."""
    rating = goal.outcome.rating
    lines = []
    for entry in goal.measures:
        key = entry.standing.measure.pk
        lines.append(measure_line(entry, scale, records.get(key, []), items.get(key), proposals[key]))
    return GoalLine(
        number=goal.goal.number,
        text=goal.goal.text,
        measures=tuple(lines),
        percent=percent_of(rating),
        rating=band_name(rating),
        rating_code=band_code(rating),
    )


def measure_line(
    entry: MeasureFigures, scale: Scale, records: list[Record], item: ReportItem | None, proposal: str
) -> MeasureLine:
    """One measure: what is asked, what was done, how it stands."""
    measure, assignment, rating = entry.standing.measure, entry.standing.assignment, entry.outcome.rating
    in_charge = [str(part) for part in (assignment.unit, assignment.person) if part]
    return MeasureLine(
        measure=measure.pk,
        number=measure.number,
        text=measure.text,
        objective=measure.objective,
        start=measure.start.isoformat(),
        end=measure.end.isoformat(),
        every=measure.every,
        period=measure.period,
        responsible=tuple(measure.responsible),
        in_charge=", ".join(in_charge),
        criteria=tuple(criterion_line(standing, scale) for standing in entry.standing.criteria),
        account=(item.account if item else "") or proposal,
        remark=item.remark if item else "",
        state=entry.outcome.state,
        percent=percent_of(rating),
        rating=band_name(rating),
        rating_code=band_code(rating),
        tone=rating.band.tone if rating.band else "none",
        records=len(records),
        proofs=tuple(proof_of(record, row) for record in reversed(records) for row in record.shown_evidence),  # type: ignore[attr-defined]
    )


def criterion_line(standing: CriterionStanding, scale: Scale) -> CriterionLine:
    """One criterion with its result in words."""
    result, criterion = standing.result, standing.criterion
    return CriterionLine(
        text=criterion.text,
        asked=terms_text(result.terms),
        state=result.state,
        percent=percent_of(rating_of_criterion(standing, scale)),
        words=wording.full(result),
        provenance=result.source,
        baseline=criterion.baseline,
        target=criterion.target,
        short=wording.short(result),
    )


def proof_of(record: Record, row: Evidence) -> Proof:
    """One proof as the report lists it."""
    file = row.file
    return Proof(
        record=record.pk,
        day=record.done_on.isoformat(),
        title=record.title,
        name=row.caption or (file.name if file else row.url),
        kind=row.kind,
        file=file.pk if file else None,
        sha256=file.sha256 if file else "",
        size=file.size if file else 0,
        media_type=file.media_type if file else "",
        url=row.url,
        file_name=file.name if file else "",
        evidence=row.pk,
    )


def percent_of(rating: Rating) -> str:
    """The printed percent, empty where there is none."""
    return printed(rating.percent)


def printed(percent: Decimal | None) -> str:
    """A percent as text without needless zeros: 62.5, 70, 0."""
    if percent is None:
        return ""
    return f"{percent:f}".rstrip("0").rstrip(".") if "." in f"{percent:f}" else f"{percent:f}"


def band_name(rating: Rating) -> str:
    """The band's name in the language of the content."""
    return rating.band.name(translation.get_language() or "mn") if rating.band else ""


def band_code(rating: Rating) -> str:
    """The band's code, empty where there is none."""
    return rating.band.code if rating.band else ""

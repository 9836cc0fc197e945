"""A report's content filled into the official form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from shudarga.documents import content as paper
from shudarga.documents.columns import Filled, columns_of
from shudarga.fulfilment.wording import state_name
from shudarga.lib.dates import long_date, short_date
from shudarga.reports.content import GoalLine, ReportContent, day_of

PLAN_WORD = "төлөвлөгөө"
REPORT_ROLES: dict[paper.SignatureRole, paper.SignatureRole] = {"prepared": "reported"}
"""Who drew up the plan gives the report."""


def official_plan(content: ReportContent) -> paper.OfficialDocument:
    """A plan: its own columns, nothing of what was done. The content's language must be active."""
    approved_on = day_of((content.plan["approval"] or {}).get("date"))
    return frame(
        content,
        "plan",
        columns_of(content.plan["columns"], content.goals, report=False),
        title=content.plan["title"],
        day=approved_on,
    )


def official_report(
    content: ReportContent, names: Mapping[int, str], pictures: Mapping[int, bytes]
) -> paper.OfficialDocument:
    """A report: the plan's columns with result, rating and explanation, the summary, and the list of proof.

    `names` are the files' paths in the ZIP, `pictures` small copies, both by stored file.
    """
    form = frame(
        content,
        "report",
        columns_of(content.plan["columns"], content.goals, report=True),
        title=report_title(content.plan["title"]),
        day=day_of(content.as_of),
    )
    return replace(
        form,
        approval=form.approval and replace(form.approval, day=None),  # the day on the plan is the plan's own
        signatures=tuple(replace(block, role=REPORT_ROLES.get(block.role, block.role)) for block in form.signatures),
        subtitle=subtitle_of(content),
        summary=summary_of(content),
        goal_figures=tuple(figure_of(goal) for goal in content.goals) if len(content.goals) > 1 else (),
        annexes=(annex_of(content, names, pictures),),
    )


def report_title(plan: str) -> str:
    """The plan's title made a report's, in its own capitals. A Mongolian plan is named in the genitive."""
    form = (
        pgettext("a title that ends with the word plan", "Report on the fulfilment of: %(title)s")
        if plan.casefold().endswith(PLAN_WORD)
        else _("Report on the fulfilment of: %(title)s")
    )
    title = form % {"title": plan}
    return title.upper() if plan.isupper() else title


def frame(
    content: ReportContent, kind: paper.DocumentKind, columns: tuple[Filled, ...], *, title: str, day: date | None
) -> paper.OfficialDocument:
    """What plan and report have in common: the blocks around the table, and the table."""
    plan = content.plan
    return paper.OfficialDocument(
        kind=kind,
        title=title,
        columns=tuple(filled.column for filled in columns),
        sections=tuple(section_of(goal, columns) for goal in content.goals),
        language=content.document_language,
        body=content.body["name"],
        place=plan["place"] or content.body["place"],
        day=day,
        approval=approval_of(plan["approval"] or {}),
        goals="columns" if any(filled.column.key == paper.GOAL for filled in columns) else "rows",
        signatures=signatures_of(plan["signatures"]),
        footer=content.body["name"],
    )


def subtitle_of(content: ReportContent) -> str:
    """The round and the day that the report looks at."""
    day = day_of(content.as_of)
    said = long_date(day) if day and content.language == "mn" else short_date(day) if day else ""
    return _("%(round)s, as of %(day)s") % {"round": content.round["name"], "day": said}


def section_of(goal: GoalLine, columns: tuple[Filled, ...]) -> paper.Section:
    """A goal with its measures as rows."""
    rows = tuple(
        paper.Row(measure.number, tuple(filled.cell(measure) for filled in columns)) for measure in goal.measures
    )
    return paper.Section(goal.number, goal.text, rows)


def figure_of(goal: GoalLine) -> paper.GoalFigure:
    """A goal's line in the summary."""
    return paper.GoalFigure(
        number=goal.number,
        title=goal.text,
        measures=len(goal.measures),
        assessed=sum(1 for measure in goal.measures if measure.percent),
        fulfilled=sum(1 for measure in goal.measures if measure.state == "fulfilled"),
        share=Decimal(goal.percent) if goal.percent else None,
        rating=paper.Rating(goal.rating) if goal.rating else None,
    )


def summary_of(content: ReportContent) -> tuple[paper.SummaryLine, ...]:
    """The plan's figure, how it came about, and the measures by state."""
    percent = f"{content.percent} %" if content.percent else "–"
    lines = [paper.SummaryLine(_("Fulfilment of the plan"), f"{percent} {content.rating}".strip())]
    states = ", ".join(f"{state_name(state)} – {number}" for state, number in content.counts.items())
    lines.append(paper.SummaryLine(_("Measures by state"), states))
    lines.append(paper.SummaryLine(_("Rating scale"), content.scale))
    lines.append(paper.SummaryLine(_("How the figure came about"), content.words))
    if content.approval:
        lines.append(paper.SummaryLine(_("Approved in Shudarga"), approved_words(content)))
    return tuple(lines)


def approved_words(content: ReportContent) -> str:
    """Who approved the report in the system, and when. The block at the top is for a signature by hand."""
    at = timezone.localtime(datetime.fromisoformat(content.approval["at"]))
    return f"{content.approval['name']}, {short_date(at.date())} {at:%H:%M}"


def approval_of(approval: dict[str, Any]) -> paper.Approval | None:
    """The БАТЛАВ block, where the plan has one."""
    if not approval:
        return None
    return paper.Approval((approval.get("position") or "",), approval.get("name") or "", day_of(approval.get("date")))


def signatures_of(signatures: list[dict[str, str]]) -> tuple[paper.Signature, ...]:
    """The signature blocks under the table; the approver stands at the top already."""
    return tuple(
        paper.Signature(entry["role"], entry["position"], entry["name"])  # type: ignore[arg-type]
        for entry in signatures
        if entry["role"] != "approved"
    )


def annex_of(content: ReportContent, names: Mapping[int, str], pictures: Mapping[int, bytes]) -> paper.Annex:
    """The list of proof, measure by measure. A proof of several measures stands under each."""
    return paper.Annex(
        tuple(
            paper.Proof(
                measure=measure.number,
                day=day_of(proof.day),
                title=f"{proof.title} – {proof.name}" if proof.file else proof.title,
                target=names.get(proof.file, proof.name) if proof.file else proof.url,
                size=proof.size or None,
                sha256=proof.sha256,
                thumbnail=pictures.get(proof.file) if proof.file else None,
            )
            for measure in content.measures()
            for proof in measure.proofs
        )
    )

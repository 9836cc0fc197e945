"""The measures of a report as its page shows them: plain rows, no query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.forms import BoundField
from django.urls import reverse
from django.utils.functional import Promise

from shudarga.desk.forms.reports import ReportForm
from shudarga.documents.columns import period_text
from shudarga.reports.actions.write_report import Conflict
from shudarga.reports.content import CriterionLine, MeasureLine
from shudarga.reports.content import Proof as ProofLine
from shudarga.reports.findings import ReportFinding
from shudarga.reports.fingerprints import fingerprint
from shudarga.reports.sheet import Sheet
from shudarga.ui.states import Look, look_of


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A criterion with its result."""

    line: CriterionLine
    look: Look


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One proof, as the file components take it."""

    url: str
    name: str
    size: int | None = None
    thumbnail: str = ""


@dataclass(slots=True)
class Line:
    """A measure of the report. The fields are None where nothing can be written."""

    content: MeasureLine
    url: str
    period: str
    goal: str
    criteria: list[CriterionRow]
    proofs: list[ProofRow]
    findings: list[ReportFinding]
    account: BoundField | None = None
    remark: BoundField | None = None
    seen: BoundField | None = None
    edited_by: str = ""
    edited_at: datetime | None = None
    proposal: str = ""
    renewed: bool = False
    """Records changed the proposal after somebody had edited the account."""
    conflicts: list[Conflict] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """What asks for a person's eye is unfolded."""
        return bool(self.findings or self.conflicts or self.renewed or (self.account and self.account.errors))

    @property
    def worst(self) -> str:
        """error or warning, where something is missing."""
        return min((finding.severity for finding in self.findings), default="")


def lines_of(
    sheet: Sheet,
    chosen: Iterable[MeasureLine],
    form: ReportForm | None = None,
    conflicts: Iterable[Conflict] = (),
) -> list[Line]:
    """The measures of one page; a goal is named at its first."""
    plan = sheet.round.plan_id
    found = findings_by_measure(sheet)
    goals = {
        line.measure: f"{goal.number} {goal.text}".strip() for goal in sheet.content.goals for line in goal.measures
    }
    lines: list[Line] = []
    last = ""
    for content in chosen:
        key = content.measure
        goal = goals[key]
        line = Line(
            content=content,
            url=reverse("desk:measure_detail", args=[plan, key]),
            period=period_text(content),
            goal=goal if goal != last else "",
            criteria=[CriterionRow(row, look_of(row.state)) for row in content.criteria],
            proofs=[proof_row(proof) for proof in content.proofs],
            findings=found.get(key, []),
            conflicts=[conflict for conflict in conflicts if conflict.measure.pk == key],
        )
        last = goal
        put_writing(line, sheet, form)
        lines.append(line)
    return lines


def put_writing(line: Line, sheet: Sheet, form: ReportForm | None) -> None:
    """Who wrote what, and the fields to write in."""
    key = line.content.measure
    item = sheet.items.get(key)
    if item and item.account:
        line.edited_by = item.changed_by.name or item.changed_by.username if item.changed_by else ""
        line.edited_at = item.changed_at
        line.proposal = sheet.proposals.get(key, "")
        line.renewed = bool(item.proposal) and item.proposal != fingerprint(line.proposal)
    if form is not None and f"account-{key}" in form.fields:
        line.account, line.remark, line.seen = (form[f"{name}-{key}"] for name in ("account", "remark", "seen"))


def findings_by_measure(sheet: Sheet) -> dict[int, list[ReportFinding]]:
    """What is missing, by measure."""
    found: dict[int, list[ReportFinding]] = defaultdict(list)
    for finding in sheet.findings:
        if finding.measure:
            found[finding.measure].append(finding)
    return found


def proof_row(proof: ProofLine) -> ProofRow:
    """A proof with its addresses. This site asks again at each of them who may see it."""
    if proof.url:
        return ProofRow(proof.url, proof.name)
    if not proof.evidence:
        return ProofRow("", proof.name, proof.size)
    picture = reverse("desk:evidence_thumbnail", args=[proof.evidence]) if proof.media_type.startswith("image/") else ""
    return ProofRow(reverse("desk:evidence_file", args=[proof.evidence]), proof.name, proof.size, picture)


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding with the way to its measure, as the finding list takes it."""

    severity: str
    message: str | Promise
    place: str
    url: str

"""A draft as an outline for the command line, each finding beside what it concerns."""

from __future__ import annotations

from collections.abc import Iterator

from shudarga.lib.dates import short_date
from shudarga.reading.draft import CriterionDraft, Finding, MeasureDraft, PlanDraft
from shudarga.reading.messages import SEVERITIES

_WORDS = {
    "year": ("Он", "Year"),
    "place": ("Газар", "Place"),
    "approved": ("Баталсан", "Approved"),
    "reviewed": ("Хянасан", "Reviewed"),
    "prepared": ("Боловсруулсан", "Prepared"),
    "noted": ("Танилцсан", "Noted"),
    "letter": ("Албан бичиг", "Letter"),
    "to": ("хэнд", "to"),
    "reply": ("хариуг", "reply to"),
    "due": ("Тайлагнах өдөр", "Reports due"),
    "untitled": ("(нэргүй)", "(no title)"),
    "empty": ("(хоосон)", "(empty)"),
    "responsible": ("Хариуцах", "Responsible"),
    "read": ("Уншсан", "Read"),
    "goals": ("зорилт", "goals"),
    "measures": ("арга хэмжээ", "measures"),
    "criteria": ("шалгуур үзүүлэлт", "criteria"),
    "findings": ("анхааруулга", "findings"),
    "row": ("мөр", "row"),
    "column": ("багана", "column"),
    "table": ("хүснэгт", "table"),
    "count": ("тоо", "count"),
    "coverage": ("хамралт", "coverage"),
    "recurring": ("давтамжтай", "recurring"),
    "evidence": ("нотломж", "evidence"),
    "done": ("хийсэн эсэх", "done"),
    "all": ("бүгд", "all"),
    "week": ("7 хоног бүр", "every week"),
    "month": ("сар бүр", "every month"),
    "quarter": ("улирал бүр", "every quarter"),
    "half-year": ("хагас жил бүр", "every half-year"),
    "year every": ("жил бүр", "every year"),
    "regularly": ("тогтмол", "regularly"),
    "occasion": ("тухай бүр", "on each occasion"),
    "staff": ("албан хаагч", "staff"),
    "new staff": ("шинэ албан хаагч", "new staff"),
    "units": ("нэгж", "units"),
    "contracts": ("гэрээ", "contracts"),
    "petitions": ("өргөдөл, гомдол", "petitions"),
    "clients": ("үйлчлүүлэгч", "clients"),
}


def outline(draft: PlanDraft, lang: str = "mn") -> str:
    """The whole draft as text, in Mongolian or English."""
    return "\n".join(_Outline(draft, lang).lines()) + "\n"


class _Outline:
    def __init__(self, draft: PlanDraft, lang: str) -> None:
        self.draft = draft
        self.english = lang.startswith("en")
        self.lang = lang

    def word(self, key: str) -> str:
        return _WORDS[key][self.english] if key in _WORDS else key

    def lines(self) -> Iterator[str]:
        yield self.draft.title or self.word("untitled")
        yield from self._head()
        yield from (f"  {line}" for line in self._findings(None, None))
        for at, goal in enumerate(self.draft.goals):
            yield ""
            if goal.text or goal.number:
                yield f"{goal.number}. {goal.text}" if goal.number else goal.text
            objective = None
            for place, measure in enumerate(goal.measures):
                if measure.objective and measure.objective != objective:
                    yield f"  {measure.objective}"
                objective = measure.objective
                yield from self._measure(measure)
                yield from (f"      {line}" for line in self._findings(at, place))
        yield ""
        yield self._sum()

    def _head(self) -> Iterator[str]:
        draft = self.draft
        yield f"{self.word('year')}: {draft.year or '—'}" + (
            f" · {self.word('place')}: {draft.place}" if draft.place else ""
        )
        for signature in draft.signatures:
            day = draft.approval.date if signature.role == "approved" and draft.approval else None
            parts = [signature.position, signature.name, short_date(day) if day else ""]
            yield f"{self.word(signature.role)}: {', '.join(part for part in parts if part)}"
        if draft.letter:
            letter = draft.letter
            parts = [
                short_date(letter.date) if letter.date else "",
                f"№ {letter.number}" if letter.number else "",
                f"{self.word('to')}: {letter.addressees}" if letter.addressees else "",
                f"{self.word('reply')}: {letter.reply_to}" if letter.reply_to else "",
            ]
            yield f"{self.word('letter')}: {', '.join(part for part in parts if part)}"
        if draft.reporting_dates:
            yield f"{self.word('due')}: {', '.join(short_date(day) for day in draft.reporting_dates)}"

    def _measure(self, measure: MeasureDraft) -> Iterator[str]:
        yield f"  {measure.number or '·'} {measure.text or self.word('empty')}"
        when = f"{short_date(measure.start)}–{short_date(measure.end)}" if measure.start and measure.end else ""
        every = self._every(measure.every)
        details = [part for part in (when, every) if part]
        if details:
            yield f"      {' · '.join(details)}"
        if measure.responsible:
            yield f"      {self.word('responsible')}: {'; '.join(measure.responsible)}"
        for criterion in measure.criteria:
            yield f"      - {criterion.text} [{self._meaning(criterion)}]"

    def _every(self, every: str | None) -> str:
        return self.word("year every" if every == "year" else every) if every else ""

    def _meaning(self, criterion: CriterionDraft) -> str:
        parts = [self.word(criterion.kind)]
        if criterion.kind == "count" and criterion.at_least is not None:
            parts.append(f"≥ {criterion.at_least:g}")
        if criterion.kind == "coverage":
            parts.append(f"≥ {criterion.at_least:g} %" if criterion.at_least is not None else self.word("all"))
            parts.append(self.word(criterion.population) if criterion.population else "")
        parts.append(self._every(criterion.every))
        return ", ".join(part for part in parts if part)

    def _findings(self, goal: int | None, measure: int | None) -> Iterator[str]:
        for finding in self.draft.findings:
            if finding.goal == goal and finding.measure == measure:
                yield self._finding(finding)

    def _finding(self, finding: Finding) -> str:
        label = SEVERITIES[finding.severity][self.english]
        places = [
            f"{self.word(name)} {value}"
            for name, value in (("table", finding.table), ("row", finding.row), ("column", finding.column))
            if value
        ]
        place = f" ({', '.join(places)})" if places else ""
        return f"! {label}: {finding.message(self.lang)}{place}"

    def _sum(self) -> str:
        measures = list(self.draft.measures())
        goals = sum(bool(goal.text) for goal in self.draft.goals)
        numbers = (("goals", goals), ("measures", len(measures)), ("criteria", sum(len(m.criteria) for m in measures)),
                   ("findings", len(self.draft.findings)))  # fmt: skip
        return f"{self.word('read')}: " + ", ".join(f"{count} {self.word(name)}" for name, count in numbers)

"""Where a measure is late, the report says why."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from shudarga.reports.content import ReportContent
from shudarga.reports.findings import ReportFinding


def check(content: ReportContent) -> Iterator[ReportFinding]:
    """A warning for each late measure without an explanation."""
    for measure in content.measures():
        if measure.state == "overdue" and not measure.remark.strip():
            message = _("Late: write in the explanation why, and when it will be done.")
            yield ReportFinding("late_unexplained", "warning", message, measure.measure, measure.number)

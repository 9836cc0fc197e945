"""A report has measures to report on."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from shudarga.reports.content import ReportContent
from shudarga.reports.findings import ReportFinding


def check(content: ReportContent) -> Iterator[ReportFinding]:
    """One error where there is none."""
    if not content.measures():
        yield ReportFinding("no_measures", "error", _("The plan has no measures to report on."))

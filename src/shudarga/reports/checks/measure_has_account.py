"""Every measure has an account, unless its time has not come or it does not apply."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from shudarga.reports.content import ReportContent
from shudarga.reports.findings import ReportFinding


def check(content: ReportContent) -> Iterator[ReportFinding]:
    """An error for each measure without a word on what was done."""
    for measure in content.measures():
        if not measure.account.strip() and measure.state not in {"not_due", "not_applicable"}:
            message = _("No account yet: record what was done, or write why nothing was.")
            yield ReportFinding("no_account", "error", message, measure.measure, measure.number)

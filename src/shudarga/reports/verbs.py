"""What happens to a report, in words."""

from django.utils.translation import gettext_lazy as _

from shudarga.history.verbs import register

register(
    {
        "report.started": _("Started a report"),
        "report.written": _("Wrote in the report"),
        "report.approve": _("Approved the report"),
        "report.take_back": _("Took the report back for changes"),
        "report.submit": _("Sent the report"),
    }
)

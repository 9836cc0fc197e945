"""What happens to a plan, in words."""

from django.utils.translation import gettext_lazy as _

from shudarga.history.verbs import register

register(
    {
        "plan.changed": _("Changed the plan's settings"),
        "assignment.changed": _("Changed who is in charge"),
        "assignment.not_applicable": _("Marked a measure as not applicable"),
        "assignment.applicable": _("Marked a measure as applicable again"),
    }
)

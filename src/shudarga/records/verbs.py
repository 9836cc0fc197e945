"""What happens to records, in words."""

from django.utils.translation import gettext_lazy as _

from shudarga.history.verbs import register

register(
    {
        "record.added": _("Recorded work"),
        "record.changed": _("Changed a record"),
        "record.withdrawn": _("Withdrew a record"),
        "record.evidence_added": _("Added proof"),
        "record.evidence_withdrawn": _("Withdrew proof"),
    }
)

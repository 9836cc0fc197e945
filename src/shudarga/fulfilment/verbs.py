"""What a person says of a figure, in words."""

from django.utils.translation import gettext_lazy as _

from shudarga.history.verbs import register

register(
    {
        "judgement.confirmed": _("Confirmed a figure"),
        "judgement.overridden": _("Overrode a figure"),
        "judgement.withdrawn": _("Went back to the computed figure"),
    }
)

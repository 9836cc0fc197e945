"""What happens to bodies, people and roles, in words."""

from django.utils.translation import gettext_lazy as _

from shudarga.history.verbs import register

register(
    {
        "body.created": _("Added a body"),
        "body.renamed": _("Renamed a body"),
        "body.closed": _("Closed a body"),
        "unit.created": _("Added a unit"),
        "person.added": _("Added an official"),
        "role.given": _("Gave a role"),
        "role.ended": _("Ended a role"),
    }
)

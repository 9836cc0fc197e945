"""What happens to a plan on its way in, in words."""

from django.utils.translation import gettext_lazy as _

from shudarga.history.verbs import register

register(
    {
        "intake.started": _("Started bringing in a plan"),
        "intake.corrected": _("Corrected what was read"),
        "intake.columns_mapped": _("Said what the columns are"),
        "intake.discarded": _("Set a draft aside"),
        "intake.reopened": _("Took a draft up again"),
        "intake.mapping_undone": _("Went back to what stood before the document was read again"),
        "intake.amends_set": _("Said which plan the draft corrects"),
        "plan.accepted": _("Accepted the plan"),
        "plan.amended": _("Amended the plan"),
        "goal.added": _("Added a goal"),
        "goal.amended": _("Amended a goal"),
        "goal.retired": _("Retired a goal"),
        "goal.restored": _("Took a goal up again"),
        "measure.added": _("Added a measure"),
        "measure.amended": _("Amended a measure"),
        "measure.retired": _("Retired a measure"),
        "measure.restored": _("Took a measure up again"),
        "criterion.added": _("Added a criterion"),
        "criterion.amended": _("Amended a criterion"),
        "criterion.retired": _("Retired a criterion"),
        "criterion.restored": _("Took a criterion up again"),
    }
)

"""What happens to accounts, in words."""

from django.utils.translation import gettext_lazy as _

from shudarga.history.verbs import register

register(
    {
        "account.created": _("Added an account"),
        "account.closed": _("Closed an account"),
        "account.preferences_changed": _("Changed their preferences"),
        "account.password_changed": _("Changed a password"),
        "account.signed_in": _("Signed in"),
        "account.signed_out": _("Signed out"),
        "account.sign_in_stopped": _("Sign-in stopped after %(failures)s failures"),
    }
)

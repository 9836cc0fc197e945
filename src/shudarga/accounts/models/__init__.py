"""The accounts' tables."""

from shudarga.accounts.models.form_draft import FormDraft
from shudarga.accounts.models.sign_in_throttle import SignInThrottle
from shudarga.accounts.models.user import User

__all__ = ["FormDraft", "SignInThrottle", "User"]

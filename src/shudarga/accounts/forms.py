"""The form of the sign-in page."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from shudarga.accounts.actions.change_password import change_password
from shudarga.accounts.actions.note_failed_sign_in import note_failed_sign_in
from shudarga.accounts.addresses import address_of
from shudarga.accounts.models import User
from shudarga.accounts.queries import samples_allowed, wait_for
from shudarga.accounts.throttling import minutes_left


class SignInForm(AuthenticationForm):
    """Name and password. Says the same for a wrong name, a wrong password and a closed account."""

    error_messages = {
        "invalid_login": _("The user name or the password is not right."),
        "inactive": _("The user name or the password is not right."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("User name")
        self.fields["password"].label = _("Password")

    def clean(self) -> dict[str, Any]:
        """Sign in, unless too many attempts failed; a wait is told before the password is looked at."""
        username = self.cleaned_data.get("username") or ""
        address = address_of(self.request) if self.request else ""
        self.check_wait(username, address)
        try:
            return super().clean()
        except ValidationError:
            note_failed_sign_in(username=username, address=address)
            self.check_wait(username, address)
            raise

    def confirm_login_allowed(self, user: User) -> None:
        """Sample accounts have a known password, so they open nothing where the site does not allow them."""
        super().confirm_login_allowed(user)
        if user.sample_note and not samples_allowed():
            raise self.get_invalid_login_error()

    def check_wait(self, username: str, address: str) -> None:
        """Refuse with the minutes to wait."""
        now = timezone.now()
        until = wait_for(username, address, now)
        if until is None:
            return
        minutes = minutes_left(until, now)
        message = ngettext(
            "Too many attempts failed. Please try again in %(minutes)s minute.",
            "Too many attempts failed. Please try again in %(minutes)s minutes.",
            minutes,
        )
        raise ValidationError(message % {"minutes": minutes}, code="wait")


class NewPasswordForm(PasswordChangeForm):
    """The old password once and the new one twice."""

    error_messages = {
        "password_incorrect": _("The old password is not right."),
        "password_mismatch": _("The two new passwords differ."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["old_password"].label = _("Old password")
        self.fields["new_password1"].label = _("New password")
        self.fields["new_password1"].help_text = _("At least 10 signs, not only digits, and not like your name.")
        self.fields["new_password2"].label = _("New password again")
        self.fields["new_password2"].help_text = ""

    def save(self, commit: bool = True) -> User:  # noqa: FBT001, FBT002, ARG002 — Django's signature
        """Change it through the action, which records the event."""
        return change_password(by=self.user, user=self.user, password=self.cleaned_data["new_password1"])

"""Signing in and out, and one's password: Django's views with our words, our events and our waits."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import views
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.utils import translation
from django.utils.translation import gettext as _

from shudarga.accounts.actions.note_sign_in import note_sign_in, note_sign_out
from shudarga.accounts.forms import NewPasswordForm, SignInForm
from shudarga.accounts.models import User
from shudarga.accounts.queries import SAMPLE_PASSWORD, sample_accounts


class SignIn(views.LoginView):
    """The sign-in page."""

    template_name = "accounts/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Note it, and go on in the person's language."""
        response = super().form_valid(form)
        user = form.get_user()
        assert isinstance(user, User)  # noqa: S101 — tells mypy
        note_sign_in(by=user)
        speak_to(user, response)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The form, and the sample accounts where they are shown."""
        return super().get_context_data(samples=sample_accounts(), sample_password=SAMPLE_PASSWORD, **kwargs)


class SignOut(views.LogoutView):
    """Signing out, by POST."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note who goes before they are gone."""
        if isinstance(request.user, User):
            note_sign_out(by=request.user)
        return super().post(request, *args, **kwargs)


class Password(views.PasswordChangeView):
    """One's own password."""

    template_name = "accounts/password.html"
    form_class = NewPasswordForm
    success_url = reverse_lazy("accounts:password")

    def form_valid(self, form: Any) -> HttpResponse:
        """Say that it is done."""
        messages.success(self.request, _("The password was changed."))
        return super().form_valid(form)


def speak_to(user: User, response: HttpResponse) -> None:
    """Set the language that the person chose, as the language switch does; leave it where they chose none."""
    if user.language and user.language in dict(settings.LANGUAGES):
        translation.activate(user.language)
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            user.language,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            path=settings.LANGUAGE_COOKIE_PATH,
            domain=settings.LANGUAGE_COOKIE_DOMAIN,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite=settings.LANGUAGE_COOKIE_SAMESITE,
        )

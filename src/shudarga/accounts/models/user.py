"""Who signs in."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Accounts(BaseUserManager["User"]):
    """Makes accounts and finds them by name, whatever the case it is typed in."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> User:
        """Save a new user; without a password nobody can sign in as them. Password rules are the action's."""
        user = self.model(username=self.model.normalize_username(username), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """The user of that name in any case."""
        return self.get(username=self.model.normalize_username(username or ""))


class User(AbstractBaseUser):
    """A person's account, or that of the command line. What a user may do is said by roles in `organisations`.

    `username` is kept in lower case. `language` is "mn", "en" or "" (as the browser says); `theme` likewise.
    `sample_note` is not empty for the accounts of the sample data: the English name of the role shown beside them.
    """

    class Language(models.TextChoices):
        MONGOLIAN = "mn", _("Mongolian")
        ENGLISH = "en", _("English")

    class Theme(models.TextChoices):
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    username = models.CharField(_("User name"), max_length=60, unique=True)
    name = models.CharField(_("Name"), max_length=200)
    email = models.EmailField(_("E-mail"), blank=True)
    phone = models.CharField(_("Phone"), max_length=40, blank=True)
    language = models.CharField(_("Language"), max_length=2, choices=Language, blank=True)
    theme = models.CharField(_("Theme"), max_length=5, choices=Theme, blank=True)
    is_active = models.BooleanField(default=True)
    sample_note = models.CharField(max_length=60, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects: ClassVar[Accounts] = Accounts()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(username="") & ~Q(name=""), name="accounts_user_named"),
            models.CheckConstraint(condition=Q(username=Lower("username")), name="accounts_username_lower_case"),
            models.CheckConstraint(condition=Q(language__in=["", "mn", "en"]), name="accounts_language_known"),
            models.CheckConstraint(condition=Q(theme__in=["", "light", "dark"]), name="accounts_theme_known"),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def normalize_username(cls, username: str) -> str:
        """Lower case, compatible characters as one: two people cannot take names that look the same."""
        return super().normalize_username(username.strip()).lower()

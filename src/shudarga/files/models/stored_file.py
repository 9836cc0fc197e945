"""A file that somebody gave us."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact


class StoredFile(models.Model):
    """One upload: who gave it, under which name, and the hash of what was in it.

    The content lies in the default storage under its hash, once for all uploads of the same content. `media_type` is
    what the content is, not what the sender said. `width`/`height` are pixels as seen (EXIF orientation applied);
    `taken_at` is the camera's own clock, so it is a hint, never a proof. `size` is in bytes.
    """

    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    name = models.CharField(max_length=200)
    width = models.PositiveIntegerField(null=True, blank=True)
    height = models.PositiveIntegerField(null=True, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)
    uploaded_at = models.DateTimeField()
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Exact(Length("sha256"), 64), name="files_sha256_is_whole"),
            models.CheckConstraint(condition=Q(size__gt=0), name="files_not_empty"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(media_type=""), name="files_named_and_typed"),
            models.CheckConstraint(
                condition=Q(width=None, height=None) | Q(width__gt=0, height__gt=0), name="files_both_sides_or_none"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def storage_path(self) -> str:
        """Where the content lies in the default storage."""
        return f"{self.sha256[:2]}/{self.sha256[2:4]}/{self.sha256}"

    @property
    def is_picture(self) -> bool:
        """Whether a browser shows it as a picture and a thumbnail can be made."""
        return self.width is not None

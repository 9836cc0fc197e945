"""Rating scales are data: which one is the law of the day is for an administrator to say."""

from django.db import models
from django.utils.translation import get_language


class RatingScale(models.Model):
    """One version of a scale. `definition` is what `fulfilment.scales.Scale.from_json` reads."""

    key = models.SlugField(max_length=60)
    version = models.PositiveSmallIntegerField(default=1)
    name_mn = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    definition = models.JSONField()

    class Meta:
        ordering = ["key", "version"]
        constraints = [models.UniqueConstraint(fields=["key", "version"], name="plans_scale_version_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.name_en if get_language() == "en" else self.name_mn

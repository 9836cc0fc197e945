"""The end of the chain."""

from django.db import models


class ChainHead(models.Model):
    """One row: where the chain ends. Writers lock it one after the other, so positions have no gap.

    It also shows that events were cut off at the end, which the chain alone could not.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    sequence = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="history_one_chain_head")]

    def __str__(self) -> str:
        return f"{self.sequence} {self.hash}"

"""The tables of the room, a file a noun."""

from shudarga.plans.models.assignment import Assignment
from shudarga.plans.models.criterion import Criterion
from shudarga.plans.models.goal import Goal
from shudarga.plans.models.measure import Measure
from shudarga.plans.models.plan import Plan
from shudarga.plans.models.rating_scale import RatingScale
from shudarga.plans.models.round import Round

__all__ = ["Assignment", "Criterion", "Goal", "Measure", "Plan", "RatingScale", "Round"]

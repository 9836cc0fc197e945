"""What the words of a plan mean: criteria, periods and responsible bodies, read from their printed texts.

Pure functions over text; they know nothing of tables, documents or Django.
"""

from shudarga.reading.meaning.criteria import CriterionMeaning, read_criterion
from shudarga.reading.meaning.periods import Doubt, Period, read_period
from shudarga.reading.meaning.responsible import split_responsible
from shudarga.reading.meaning.splitting import split_criteria

__all__ = [
    "CriterionMeaning",
    "Doubt",
    "Period",
    "read_criterion",
    "read_period",
    "split_criteria",
    "split_responsible",
]

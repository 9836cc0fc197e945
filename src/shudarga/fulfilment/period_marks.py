"""The periods of a criterion one by one, for a row of marks on a screen."""

from __future__ import annotations

from typing import Literal

from shudarga.fulfilment.periods import Period, calendar
from shudarga.fulfilment.results import Result

Mark = Literal["done", "missing", "current", "future"]
"""As in `ui.states.PERIODS`."""


def period_marks(result: Result) -> list[tuple[Period, Mark]]:
    """Each period of the term with its mark, in order; none where the criterion has no cadence.

    A period that cannot be assessed has no mark and is left out.
    """
    terms, figures = result.terms, result.figures
    if terms.cadence is None or figures.periods_all is None:
        return []
    dates = calendar(terms.cadence, terms.start, terms.end)
    elapsed = dates.elapsed(result.as_of)
    missing, unassessed = set(figures.missing), set(figures.unassessed)
    marks: list[tuple[Period, Mark]] = []
    for index, period in enumerate(dates.periods):
        if index < elapsed and period not in unassessed:
            marks.append((period, "missing" if period in missing else "done"))
        elif index == elapsed and period.start <= result.as_of:
            marks.append((period, "done" if figures.ahead else "current"))
        elif index >= elapsed:
            marks.append((period, "future"))
    return marks

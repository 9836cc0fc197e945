"""Fields that take what people type: days in the ways that documents write them, numbers without needless noughts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from shudarga.lib.dates import parse_date


class DayField(forms.DateField):
    """A day. Browsers send 2025-05-10; one that is typed may stand as 2025.05.10 or in words."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, str) and (found := parse_date(value)):
            return found
        return super().to_python(value)


class NumberField(forms.DecimalField):
    """A number with at most two decimals."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=12, decimal_places=2, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:g}" if isinstance(value, float) and value < 10**6 else value


def plain_number(value: Decimal | None) -> int | float | None:
    """3 rather than 3.0; the draft's own form of a number."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)

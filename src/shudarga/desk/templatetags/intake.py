"""`{% load intake %}`: pieces of the pages on which a draft is checked."""

from __future__ import annotations

from django.forms import BaseForm
from django.template import Library

from shudarga.desk.intake_outline import sentence_of
from shudarga.reading.draft import MeasureDraft

register = Library()


@register.filter
def row_index(prefix: str) -> str:
    """The number of a row in its formset: "criteria-2" → "2"."""
    return prefix.rpartition("-")[2]


@register.simple_tag
def criterion_sentence(form: BaseForm, measure: object) -> str:
    """The terms of the criterion that a row shows, as they are kept; nothing for a new row."""
    at = form["at"].value()
    if not isinstance(measure, MeasureDraft) or not str(at).isdecimal() or int(at) >= len(measure.criteria):
        return ""
    return sentence_of(measure.criteria[int(at)], measure)

"""A field with label, help and error; the summary of a form's errors."""

from __future__ import annotations

from django import forms
from django.forms import BaseForm, BoundField
from django.template import Library
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext

from shudarga.ui.components.icons import icon

register = Library()

GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple)


@register.simple_tag
def field(bound: BoundField, help_text: str = "", label: str = "") -> SafeString:
    """A form's field: label, required mark, help, input with what was typed, error, tied for screen readers."""
    if bound.is_hidden:
        return bound.as_widget()
    widget = bound.field.widget
    if isinstance(widget, GROUPS):
        return _group(bound, help_text, label)
    if isinstance(widget, forms.CheckboxInput):
        return _check(bound, help_text, label)
    return format_html(
        '<div class="field{}"><label for="{}">{}{}</label>{}{}{}</div>',
        _invalid(bound),
        bound.id_for_label,
        label or bound.label,
        _required(bound),
        _help(bound, help_text),
        bound.as_widget(attrs=_attributes(bound, help_text)),
        _errors(bound),
    )


def _group(bound: BoundField, help_text: str, label: str) -> SafeString:
    return format_html(
        '<fieldset class="field field-choices{}" id="{}"><legend>{}{}</legend>{}{}{}</fieldset>',
        _invalid(bound),
        bound.auto_id,
        label or bound.label,
        _required(bound),
        _help(bound, help_text),
        bound.as_widget(attrs={"id": f"{bound.auto_id}_choice"}),
        _errors(bound),
    )


def _check(bound: BoundField, help_text: str, label: str) -> SafeString:
    return format_html(
        '<div class="field field-check{}">{}<label for="{}">{}{}</label>{}{}</div>',
        _invalid(bound),
        bound.as_widget(attrs=_attributes(bound, help_text)),
        bound.id_for_label,
        label or bound.label,
        _required(bound),
        _help(bound, help_text),
        _errors(bound),
    )


def _attributes(bound: BoundField, help_text: str) -> dict[str, str | bool]:
    described = [f"{bound.auto_id}_help"] if help_text or bound.help_text else []
    described += [f"{bound.auto_id}_error"] if bound.errors else []
    attributes: dict[str, str | bool] = {"aria-describedby": " ".join(described)} if described else {}
    return attributes | ({"aria-invalid": "true"} if bound.errors else {})


def _invalid(bound: BoundField) -> str:
    return " field-invalid" if bound.errors else ""


def _required(bound: BoundField) -> SafeString:
    if not bound.field.required:
        return SafeString("")
    return format_html(' <span class="required" aria-hidden="true" title="{}">*</span>', gettext("Required"))


def _help(bound: BoundField, help_text: str) -> SafeString | str:
    words = help_text or bound.help_text
    return format_html('<p class="help" id="{}_help">{}</p>', bound.auto_id, words) if words else ""


def _errors(bound: BoundField) -> SafeString | str:
    if not bound.errors:
        return ""
    words = format_html_join(mark_safe("<br>"), "{}", ((error,) for error in bound.errors))
    return format_html(
        '<p class="field-error" id="{}_error">{}<span>{}</span></p>', bound.auto_id, icon("error"), words
    )


@register.simple_tag
def form_errors(form: BaseForm) -> SafeString | str:
    """What keeps a form from being taken, each with a link to its field; nothing where nothing does."""
    rows = [format_html("<li>{}</li>", error) for error in form.non_field_errors()]
    rows += [_linked(bound, str(bound.errors[0])) for bound in form if bound.errors]
    if not rows:
        return ""
    heading = ngettext("One thing to correct", "%(count)d things to correct", len(rows)) % {"count": len(rows)}
    return format_html(
        '<div class="errors" role="alert" tabindex="-1" data-errors><h2>{}{}</h2><ul>{}</ul></div>',
        icon("error"),
        heading,
        format_html_join("", "{}", ((row,) for row in rows)),
    )


def _linked(bound: BoundField, error: str) -> SafeString:
    return format_html('<li><a href="#{}">{}</a>: {}</li>', bound.id_for_label or bound.auto_id, bound.label, error)

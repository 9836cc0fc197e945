"""`{% load ui %}`: all components. They are written by theme in shudarga/ui/components/."""

from __future__ import annotations

from django.template import Library

from shudarga.ui.components import chrome, content, forms, icons, links, progress, states

register = Library()

for _theme in (chrome, content, forms, icons, links, progress, states):
    register.tags.update(_theme.register.tags)
    register.filters.update(_theme.register.filters)

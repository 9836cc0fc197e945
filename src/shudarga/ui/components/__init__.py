"""Template tags by theme; `{% load ui %}` brings them all (see templatetags/ui.py)."""

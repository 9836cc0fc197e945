"""Texts of Django that its own Mongolian catalogue lacks.

They stand here only so that our catalogue has them: Django looks a text up in the catalogues of all rooms.
"""

from django.utils.translation import ngettext_lazy

TEXTS = [
    ngettext_lazy(
        "This password is too short. It must contain at least %d character.",
        "This password is too short. It must contain at least %d characters.",
        1,
    ),
    ngettext_lazy(
        "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
        "limit_value",
    ),
]

"""The command line's language: its own catalogue, read without Django so that help and reading start at once."""

from __future__ import annotations

import argparse
import gettext as gettext_library
import os
from collections.abc import Sequence
from pathlib import Path

LANGUAGES = ("mn", "en")
_current: list[gettext_library.NullTranslations] = [gettext_library.NullTranslations()]


def choose_language(arguments: Sequence[str]) -> str:
    """The language asked for by --lang or SHUDARGA_LANG; Mongolian where neither says. It holds from here on."""
    language = os.environ.get("SHUDARGA_LANG", "mn")
    for i, argument in enumerate(arguments):
        if argument == "--lang" and i + 1 < len(arguments):
            language = arguments[i + 1]
        elif argument.startswith("--lang="):
            language = argument.partition("=")[2]
    language = language if language in LANGUAGES else "mn"
    here = Path(__file__).resolve().parent
    _current[0] = gettext_library.translation("django", here / "locale", [language], fallback=True)
    _current[0].add_fallback(gettext_library.translation("django", here.parent / "locale", [language], fallback=True))
    translate_argparse()
    return language


def gettext(text: str) -> str:
    """The text in the chosen language."""
    return _current[0].gettext(text)


def translate_argparse() -> None:
    """argparse passes its own few words through module names of its own; these are its words as of Python 3.11–3.13."""
    _ = gettext
    words = {
        "usage: ": _("usage: "),
        "positional arguments": _("positional arguments"),
        "options": _("options"),
        "show this help message and exit": _("show this help message and exit"),
        "the following arguments are required: %s": _("the following arguments are required: %s"),
        "unrecognized arguments: %s": _("unrecognized arguments: %s"),
        "expected one argument": _("expected one argument"),
        "invalid choice: %(value)r (choose from %(choices)s)": _("invalid choice: %(value)r (choose from %(choices)s)"),
        "argument %(argument_name)s: %(message)s": _("argument %(argument_name)s: %(message)s"),
        "one of the arguments %s is required": _("one of the arguments %s is required"),
        "not allowed with argument %s": _("not allowed with argument %s"),
        "ignored explicit argument %r": _("ignored explicit argument %r"),
        "ambiguous option: %(option)s could match %(matches)s": _(
            "ambiguous option: %(option)s could match %(matches)s"
        ),
    }
    argparse._ = lambda text: words.get(text, text)  # type: ignore[attr-defined] # the only hook that argparse has

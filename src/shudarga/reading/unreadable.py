"""The one exception of this room: a file that cannot be read as a plan, with one clear sentence."""

from __future__ import annotations


class Unreadable(Exception):  # noqa: N818 - `except Unreadable` says what the file is
    """The file cannot be read as a plan. `message(lang)` says why and what to do, in one sentence.

    `code` is one of the keys of `messages.UNREADABLE`.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def message(self, lang: str = "mn") -> str:
        from shudarga.reading.messages import unreadable_message  # noqa: PLC0415 - messages stand on this module

        return unreadable_message(self.code, self.params, lang)

    def __str__(self) -> str:
        return self.message("en")

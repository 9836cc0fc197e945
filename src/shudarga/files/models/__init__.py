"""The files' table."""

from shudarga.files.models.stored_file import StoredFile

__all__ = ["StoredFile"]

"""Shudarga: a public body's yearly integrity plan, from the signed document to the accepted report."""

__version__ = "0.1.0"

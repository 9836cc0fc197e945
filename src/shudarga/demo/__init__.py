"""Sample data: two invented bodies with their plans, a year of work with proof, and reports."""

from shudarga.demo.loading import NotEmptyError, SampleAccounts, load_demo, loaded_accounts

__all__ = ["NotEmptyError", "SampleAccounts", "load_demo", "loaded_accounts"]

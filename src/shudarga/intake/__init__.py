"""Intake: from an uploaded document, or from nothing, to a plan that a person has accepted."""

"""The organisations' tables."""

from shudarga.organisations.models.body import Body
from shudarga.organisations.models.person import Person
from shudarga.organisations.models.role_holding import RoleHolding
from shudarga.organisations.models.unit import Unit

__all__ = ["Body", "Person", "RoleHolding", "Unit"]

"""The history's tables."""

from shudarga.history.models.chain_head import ChainHead
from shudarga.history.models.event import Event

__all__ = ["ChainHead", "Event"]

"""The tables of the room, a file a noun."""

from shudarga.reports.models.report import Report
from shudarga.reports.models.report_item import ReportItem
from shudarga.reports.models.revision import Revision

__all__ = ["Report", "ReportItem", "Revision"]

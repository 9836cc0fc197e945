"""PDFium holds state of the whole process: only one thread at a time may be in it."""

from threading import Lock
from typing import Final

PDFIUM: Final = Lock()

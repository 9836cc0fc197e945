"""`python -m shudarga`: the same as the command `shudarga`."""

import sys

from shudarga.cli import main

sys.exit(main())

"""`python -m bench [PART …] [--write]`: a line a figure (name, ratio, allowed, ok or over); exit 1 where one is over.

--write keeps the figures in docs/reference/performance.md.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from bench.figure import Figure
from bench.site import ready

PARTS = ("reading", "fulfilment", "documents", "pages", "writes", "database", "process")
PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "performance.md"
HEAD = """# Performance

Written by `make bench`: each figure is a ratio to a limit measured in the same run (a plain Django page with the same
rows, raw SQL, a bare writer, an empty application; for reading, seconds to the seconds allowed). Lower is better.

| figure | ratio | allowed | | measured |
|---|---:|---:|---|---|
"""


def main(arguments: list[str]) -> int:
    """Run the parts named, or all."""
    ready()
    chosen = [part for part in arguments if not part.startswith("-")] or list(PARTS)
    found: list[Figure] = []
    for part in chosen:
        found += import_module(f"bench.{part}").figures()
    print("\n".join(figure.line() for figure in found))
    if "--write" in arguments:
        rows = [f"| {one.name} | {one.ratio:.2f} | {one.allowed:.2f} | {one.verdict} | {one.note} |" for one in found]
        PAGE.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return 0 if all(figure.holds for figure in found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

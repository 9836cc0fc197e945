"""The house's own rules that no linter knows: sizes of files, no host names of registries, no paths of a machine.

usage: house.py
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMITS = {".py": 400, ".html": 150, ".css": 250, ".js": 250}
"""Lines past which the second idea is looked for (house style, "Size")."""
HOSTS = re.compile(r"pypi\.org|pythonhosted\.org|registry\.npmjs|npmjs\.org/|deb\.debian\.org", re.IGNORECASE)
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|Users/\w+)/")


def tracked() -> list[Path]:
    """The files that git tracks or would, as they stand."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [ROOT / line for line in listing.stdout.splitlines() if (ROOT / line).is_file()]


def findings() -> list[str]:
    """One line for each breach."""
    found = []
    for path in tracked():
        name = path.relative_to(ROOT).as_posix()
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if name == "tools/house.py":
            continue
        limit = LIMITS.get(path.suffix)
        lines = text.count("\n")
        if limit and name.startswith("src/") and "/migrations/" not in name and lines > limit:
            found.append(f"{name}: {lines} lines, at most {limit}")
        found += [f"{name}: names a package registry: {match.group(0)}" for match in HOSTS.finditer(text)]
        found += [f"{name}: names a path of a machine: {match.group(0)}" for match in MACHINE.finditer(text)]
    return found


def main() -> int:
    """Print what was found; 1 where there is anything."""
    found = findings()
    print("\n".join(found) or "The house is in order.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

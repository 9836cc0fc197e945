"""README and docs: every link and picture leads somewhere, and both languages of the manual say the same things."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.house.loading import HOME
from tests.stories.ground import LARGEST

PAGES = [*HOME.glob("*.md"), *(HOME / "docs").rglob("*.md")]
LINK = re.compile(r'\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"')
MANUAL = HOME / "docs" / "manual"


def links(page: Path) -> list[str]:
    """Where a page leads to in this repository; addresses of the web are left out."""
    found = ["".join(pair) for pair in LINK.findall(page.read_text(encoding="utf-8"))]
    return [link for link in found if "://" not in link and not link.startswith("mailto:")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(HOME)))
def test_every_link_and_picture_is_there(page: Path) -> None:
    missing = [link for link in links(page) if not (page.parent / link.partition("#")[0]).exists()]
    assert missing == []


def test_every_page_of_the_docs_can_be_reached_from_the_readme() -> None:
    reached, waiting = set(), [HOME / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md":
            continue
        reached.add(page)
        waiting += [(page.parent / link.partition("#")[0]).resolve() for link in links(page)]
    manual = set(MANUAL.rglob("*.md"))
    assert manual - reached == set()


def test_both_languages_have_the_same_pages_with_the_same_pictures() -> None:
    shown = {
        language: [
            [link.replace(f"-{language}.png", "") for link in links(page) if link.endswith(".png")]
            for page in sorted((MANUAL / language).glob("*.md"))
        ]
        for language in ("mn", "en")
    }
    assert shown["mn"] == shown["en"]
    assert sum(map(len, shown["mn"])) >= 9


def test_pictures_are_small_and_of_the_width_of_a_phone_or_a_desktop() -> None:
    named = {link for page in PAGES for link in links(page) if link.endswith(".png")}
    for name in sorted({Path(link).name for link in named}):
        picture = HOME / "docs" / "images" / name
        assert picture.stat().st_size <= LARGEST, name
        with Image.open(picture) as image:
            assert image.width == (360 if "-phone-" in name else 1280), name

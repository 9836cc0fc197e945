"""What a story stands on: rating scales, a signed-in browser, a page that everybody can use, and its picture."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from PIL import Image
from playwright.sync_api import Page

from shudarga.accounts.models import User
from shudarga.fulfilment.scales import SCALES
from shudarga.plans.models import RatingScale

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "images"
LARGEST = 200 * 1024
"""Bytes of a picture of the manual."""
WIDTHS = {"desktop": 1280, "phone": 360}


def put_scales() -> None:
    """The scales that ship with the product, which tests with real transactions sweep away."""
    for scale in SCALES:
        names = {"name_mn": scale.name_mn, "name_en": scale.name_en, "definition": scale.to_json()}
        RatingScale.objects.get_or_create(key=scale.code, version=scale.version, defaults=names)


def session_of(user: User) -> dict[str, str]:
    """The cookie of a browser in which the user is signed in."""
    client = Client()
    client.force_login(user)
    return {"sessionid": client.cookies["sessionid"].value}


def check_page(page: Page, name: str) -> None:
    """Everybody can use the page, and it does not scroll sideways."""
    options: dict[str, Any] | None = {"exclude": [["iframe"]]} if page.locator("iframe").count() else None
    found = Axe().run(page, options=options)
    assert found.response["violations"] == [], f"{name}: {found.generate_report()}"
    width = (page.viewport_size or {"width": 0})["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def take_picture(page: Page, name: str) -> None:
    """docs/images/<name>.png of what is on the screen, where SHUDARGA_SCREENSHOTS=1 asks for it."""
    if os.environ.get("SHUDARGA_SCREENSHOTS") != "1":
        return
    page.wait_for_load_state("networkidle")
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    PICTURES.mkdir(parents=True, exist_ok=True)
    path = PICTURES / f"{name}.png"
    picture.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
    assert path.stat().st_size <= LARGEST, f"{name}: {path.stat().st_size} bytes"

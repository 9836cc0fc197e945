"""The page's language is the person's choice, else Mongolian."""

import pytest
from django.conf import settings
from django.test import Client


@pytest.mark.parametrize(
    ("cookie", "accepts", "language"),
    [("", "en-US,en", "mn"), ("en", "mn", "en"), ("mn", "en", "mn"), ("xx", "en", "mn"), ("", "", "mn")],
)
def test_the_cookie_decides_and_the_browser_does_not(cookie: str, accepts: str, language: str, db: None) -> None:
    client = Client(headers={"accept-language": accepts})
    if cookie:
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = cookie
    response = client.get("/gallery/")
    assert (response.headers["Content-Language"], f'<html lang="{language}"' in response.text) == (language, True)

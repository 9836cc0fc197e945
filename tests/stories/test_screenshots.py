"""The pages of the manual on the sample data: everybody can use them; SHUDARGA_SCREENSHOTS=1 takes their pictures."""

from __future__ import annotations

import pytest
from django.urls import reverse

from shudarga.accounts.models import User
from shudarga.demo import load_demo
from shudarga.intake.models import Intake
from shudarga.lib import clock
from shudarga.plans.models import Measure, Plan, Round
from shudarga.plans.queries import round_to_report
from shudarga.reports.actions.write_report import ItemTerms, write_round
from shudarga.reports.fingerprints import Seen
from shudarga.reports.sheet import sheet_of
from tests.browser import Opener
from tests.stories.ground import WIDTHS, check_page, put_scales, session_of, take_picture

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]


def half_year() -> Round:
    """The round that the soum office reports next."""
    found = round_to_report(Plan.objects.get(body__code="nomintal-sarnait"), clock.today())
    assert found is not None
    return found


def pages() -> dict[str, tuple[str, str]]:
    """{name of the picture: (who looks, address)}; "" is nobody."""
    half = half_year()
    plan = half.plan
    measure = Measure.objects.get(plan=plan, number="10")
    intake = Intake.objects.get(state=Intake.State.OPEN)
    report = reverse("desk:report_detail", args=[plan.pk, half.pk])
    return {
        "sign-in": ("", reverse("accounts:sign_in")),
        "start": ("enkhjin", reverse("desk:start")),
        "upload": ("enkhjin", reverse("desk:intake_upload")),
        "intake": ("enkhjin", reverse("desk:intake_edit", args=[intake.pk])),
        "check": ("enkhjin", reverse("desk:intake_measure", args=[intake.pk, 0, 0])),
        "board": ("enkhjin", reverse("desk:plan_board", args=[plan.pk])),
        "measure": ("enkhjin", reverse("desk:measure_detail", args=[plan.pk, measure.pk])),
        "record": ("enkhjin", reverse("desk:record_add", args=[plan.pk]) + f"?measure={measure.pk}"),
        "report": ("enkhjin", report),
        "approve": ("gankhuyag", report),
        "preview": ("gankhuyag", reverse("desk:report_preview", args=[plan.pk, half.pk])),
    }


def write_what_is_missing() -> None:
    """The accounts that keep the report from being approved, so that the head finds one to approve."""
    half = half_year()
    sheet = sheet_of(half, half.plan.body, clock.today(), "mn")
    terms = {
        measure: ItemTerms("Бэлтгэл ажлыг хийж байна.", "", "", Seen.of("", "", ""))
        for measure in Measure.objects.filter(pk__in=[found.measure for found in sheet.findings])
        if not sheet.proposals[measure.pk]
    }
    editor = User.objects.get(username="enkhjin")
    assert write_round(by=editor, round=half, body=half.plan.body, items=terms, now=clock.now()) == []


@pytest.mark.parametrize("language", ["mn", "en"])
def test_pages_of_the_manual(transactional_db: None, open_page: Opener, language: str) -> None:
    put_scales()
    load_demo()
    for name, (username, address) in pages().items():
        cookies = session_of(User.objects.get(username=username)) if username else None
        if name == "approve":
            write_what_is_missing()
        for device, width in WIDTHS.items():
            page = open_page(address, width, language=language, cookies=cookies, touch=device == "phone")
            page.set_default_timeout(30_000)
            check_page(page, f"{name} {device} {language}")
            take_picture(page, f"{name}-{device}-{language}")
            page.context.close()

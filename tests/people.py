"""The fixed cast, and dull complete factories for those around them.

The tree: an aimag (`ministry`-like root, code "aimag") with two bodies below it, the soum office where the cast works
("soum") and a school ("school"); and a body of another tree ("agency"), where the outsider works.
All hold their roles since 2025-01-01; Bold is a coordinator at the aimag, all others work at their own body.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count

from shudarga.accounts.models import User
from shudarga.organisations.models import Body, Person, RoleHolding, Unit
from shudarga.organisations.roles import Role

SINCE = date(2025, 1, 1)
NOW = datetime(2025, 6, 2, 1, 0, tzinfo=UTC)
TODAY = date(2025, 6, 2)
PASSWORD = "erkh-chuluu-2025"

_numbers = count(1)


def make_body(code: str = "", *, parent: Body | None = None, name: str = "", **fields: object) -> Body:
    """A body with its path, without an event."""
    code = code or f"body-{next(_numbers)}"
    body = Body(code=code, name=name or f"{code} байгууллага", parent=parent, path=f"new {code}.", **fields)
    body.save()
    body.path = body.path_below(parent)
    body.save(update_fields=["path"])
    return body


def make_unit(body: Body, name: str = "", **fields: object) -> Unit:
    """A unit of a body."""
    return Unit.objects.create(body=body, name=name or f"{next(_numbers)} дүгээр хэлтэс", **fields)


def make_user(username: str = "", *, name: str = "", password: str | None = None, **fields: object) -> User:
    """An account; without a password nobody signs in by it (tests use `client.force_login`)."""
    username = username or f"user-{next(_numbers)}"
    return User.objects.create_user(username, password, name=name or username.title(), **fields)


def make_person(body: Body, name: str = "", **fields: object) -> Person:
    """An official of a body."""
    fields = {"post": "Мэргэжилтэн", "since": SINCE, **fields}
    return Person.objects.create(body=body, name=name or f"Хүн {next(_numbers)}", **fields)


def hold(user: User, role: Role | str, body: Body, *, since: date = SINCE, until: date | None = None) -> RoleHolding:
    """Let a user hold a role, without an event."""
    return RoleHolding.objects.create(user=user, body=body, role=Role(role), since=since, until=until)


def make_member(username: str, name: str, role: Role | str, body: Body, *, unit: Unit | None = None) -> User:
    """A user with a person at a body and one role there."""
    user = make_user(username, name=name)
    make_person(body, name, user=user, unit=unit)
    hold(user, role, body)
    return user


@dataclass(frozen=True)
class Cast:
    """Everybody, and where they work."""

    aimag: Body
    body: Body
    """The soum office; the cast's own body."""
    school: Body
    agency: Body
    unit: Unit
    editor: User
    head: User
    coordinator: User
    examiner: User
    administrator: User
    staff: User
    outsider: User
    """An editor of the agency, of whom nothing of the soum may be seen."""

    @property
    def everyone(self) -> dict[str, User]:
        """All users by the name of their part, for tables of permissions."""
        parts = ("editor", "head", "coordinator", "examiner", "administrator", "staff", "outsider")
        return {part: getattr(self, part) for part in parts}


def make_cast() -> Cast:
    """The whole cast, in the database."""
    aimag = make_body("aimag", name="Аймгийн Засаг даргын Тамгын газар", place="Улиастай")
    soum = make_body("soum", parent=aimag, name="Сумын Засаг даргын Тамгын газар", place="Баянтэс")
    agency = make_body("agency", name="Агентлаг", place="Улаанбаатар")
    unit = make_unit(soum, "Төрийн захиргааны хэлтэс")
    return Cast(
        aimag=aimag,
        body=soum,
        school=make_body("school", parent=aimag, name="Ерөнхий боловсролын сургууль", place="Баянтэс"),
        agency=agency,
        unit=unit,
        editor=make_member("saran", "Г.Саран", Role.EDITOR, soum, unit=unit),
        head=make_member("dorj", "Б.Дорж", Role.HEAD, soum),
        coordinator=make_member("bold", "Д.Болд", Role.COORDINATOR, aimag),
        examiner=make_member("tuya", "Ж.Туяа", Role.EXAMINER, aimag),
        administrator=make_member("oyun", "Ц.Оюун", Role.ADMINISTRATOR, aimag),
        staff=make_member("bat", "Х.Бат", Role.STAFF, soum, unit=unit),
        outsider=make_member("gan", "С.Ган", Role.EDITOR, agency),
    )

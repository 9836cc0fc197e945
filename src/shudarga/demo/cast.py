"""The invented bodies of the sample data, with those who work there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.contrib.auth.hashers import make_password

from shudarga.accounts.actions.command_line_account import command_line_account
from shudarga.accounts.actions.create_account import create_account
from shudarga.accounts.models import User
from shudarga.accounts.queries import SAMPLE_PASSWORD
from shudarga.demo.days import at, workday
from shudarga.demo.evidence.papers import Office
from shudarga.demo.texts import agency_plan, agency_work, soum_plan, soum_work
from shudarga.demo.texts.shapes import Heading, Work
from shudarga.organisations.actions.add_person import add_person
from shudarga.organisations.actions.create_body import create_body
from shudarga.organisations.actions.create_unit import create_unit
from shudarga.organisations.actions.give_role import give_role
from shudarga.organisations.models import Body, Person, Unit
from shudarga.organisations.roles import Role
from shudarga.plans.models import Criterion, Measure, Plan


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with a post, and with an account where there is a user name."""

    name: str
    post: str
    unit: str = ""
    username: str = ""
    role: Role | None = None


@dataclass(slots=True)
class Troupe:
    """A body with its people, what it planned, and what it did."""

    body: Body
    office: Office
    site: str
    headings: tuple[Heading, ...]
    works: tuple[Work, ...]
    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    users: dict[Role, User] = field(default_factory=dict)
    plan: Plan | None = None
    measures: dict[str, Measure] = field(default_factory=dict)
    criteria: dict[tuple[str, int], Criterion] = field(default_factory=dict)

    @property
    def editor(self) -> User:
        return self.users[Role.EDITOR]

    @property
    def head(self) -> User:
        return self.users[Role.HEAD]

    @property
    def accepted(self) -> Plan:
        """The plan, once the story has come to it."""
        assert self.plan is not None  # noqa: S101 - the story's order
        return self.plan


@dataclass(frozen=True, slots=True)
class Cast:
    """The soum office below its aimag, and a city agency that has nothing to do with either."""

    soum: Troupe
    agency: Troupe
    coordinator: User


AIMAG = (
    Member("Ж.Оюунгэрэл", "Хууль, эрх зүйн хэлтсийн дарга", "", "oyungerel", Role.COORDINATOR),
    Member("Р.Тэмүүжин", "Шалгагч", "", "temuujin", Role.EXAMINER),
    Member("Л.Билгүүн", "Мэдээллийн технологийн мэргэжилтэн", "", "bilguun", Role.ADMINISTRATOR),
)
SOUM = (
    Member("Б.Энхжин", "Ёс зүй, хүний нөөцийн мэргэжилтэн", soum_plan.STATE, "enkhjin", Role.EDITOR),
    Member("Д.Ганхуяг", "Тамгын газрын дарга", soum_plan.STATE, "gankhuyag", Role.HEAD),
    Member("С.Номин", "Иргэний үйлчилгээний ажилтан", soum_plan.STATE, "nomin", Role.STAFF),
    Member("Т.Батсүх", "Ахлах нягтлан бодогч", soum_plan.MONEY),
    Member("О.Сарнай", "Нийгмийн бодлогын мэргэжилтэн", soum_plan.SOCIAL),
    Member("Ч.Мөнх-Эрдэнэ", "Газрын даамал", soum_plan.LAND),
)
AGENCY = (
    Member("Н.Уянга", "Ёс зүй, дотоод ажил хариуцсан мэргэжилтэн", agency_plan.OFFICE, "uyanga", Role.EDITOR),
    Member("Г.Төмөрбаатар", "Газрын дарга", agency_plan.OFFICE, "tumurbaatar", Role.HEAD),
    Member("Э.Баясгалан", "Захиргаа, санхүүгийн хэлтсийн дарга", agency_plan.OFFICE),
    Member("М.Ундрах", "Цэцэрлэгжүүлэлтийн инженер", agency_plan.GREEN),
)


def make_cast(year: int) -> Cast:
    """Bodies, units, people, accounts and roles, as they were entered in the first days of the year."""
    day = workday(year, 1, 5)
    start = at(day, 9)
    by = command_line_account(at=start)
    password = make_password(SAMPLE_PASSWORD)
    aimag = create_body(
        by=by,
        code="nomintal",
        name="Номинтал аймгийн Засаг даргын Тамгын газар (жишээ)",
        place="Хөхтолгой хот",
        at=start,
    )
    above = Troupe(aimag, Office("", "", "", "", ""), "", (), ())
    soum = Troupe(
        create_body(
            by=by,
            code="nomintal-sarnait",
            name="Сарнайт сумын Засаг даргын Тамгын газар (жишээ)",
            short_name="Сарнайт сум",
            parent=aimag,
            place="Сарнайт сум",
            at=start,
        ),
        Office(
            "Сарнайт сумын Засаг даргын Тамгын газар", "Сарнайт сум", "Тамгын газрын дарга", "Д.Ганхуяг", "Б.Энхжин"
        ),
        "Сарнайт сум",
        soum_plan.HEADINGS,
        soum_work.WORKS,
    )
    enrol(soum, SOUM, soum_plan.UNITS, by, day, password)
    enrol(above, AIMAG, (), by, day, password)
    agency = Troupe(
        create_body(
            by=by,
            code="tselmeg-nogoon",
            name="Цэлмэг хотын Ногоон байгууламж, тохижилтын газар (жишээ)",
            short_name="Ногоон байгууламжийн газар",
            place="Цэлмэг хот",
            at=start,
        ),
        Office("Цэлмэг хотын Ногоон байгууламж, тохижилтын газар", "Цэлмэг хот", "Дарга", "Г.Төмөрбаатар", "Н.Уянга"),
        "Ногоон байгууламжийн газар",
        agency_plan.HEADINGS,
        agency_work.WORKS,
    )
    enrol(agency, AGENCY, agency_plan.UNITS, by, day, password)
    return Cast(soum, agency, above.users[Role.COORDINATOR])


def enrol(
    troupe: Troupe, members: tuple[Member, ...], units: tuple[str, ...], by: User, day: date, password: str
) -> None:
    """Enter units, people, accounts and roles of a body."""
    moment = at(day, 9)
    for order, name in enumerate(units):
        troupe.units[name] = create_unit(by=by, body=troupe.body, name=name, order=order, at=moment)
    for member in members:
        user = account_of(member, by, day, password) if member.username else None
        troupe.people[member.name] = add_person(
            by=by,
            body=troupe.body,
            name=member.name,
            since=date(day.year - 1, 1, 1),
            post=member.post,
            unit=troupe.units.get(member.unit),
            user=user,
            at=moment,
        )
        if user is not None and member.role is not None:
            give_role(by=by, user=user, body=troupe.body, role=member.role, since=date(day.year - 1, 1, 1), at=moment)
            troupe.users[member.role] = user


def account_of(member: Member, by: User, day: date, password: str) -> User:
    """A sample account. All have one password that everybody knows, so it is hashed once: a hash takes a second."""
    note = str(member.role).capitalize() if member.role else ""
    user = create_account(by=by, username=member.username, name=member.name, sample_note=note, at=at(day, 9))
    user.password = password
    user.save(update_fields=["password"])
    return user

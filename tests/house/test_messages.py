"""tools/messages.py finds every text that a person sees and that is not in both languages."""

from __future__ import annotations

import gettext
import json
from pathlib import Path
from types import ModuleType

import pytest

from tests.house.loading import tool


@pytest.fixture
def messages(tmp_path: Path) -> ModuleType:
    """The tool, at work on a small house of one room."""
    module = tool("messages")
    module.SOURCE = tmp_path / "shudarga"
    room(module)
    return module


def room(messages: ModuleType, code: str = "", template: str = "", catalogue: str = "") -> Path:
    """The room `desk` with a module, a page and a catalogue."""
    folder: Path = messages.SOURCE / "desk"
    (folder / "templates").mkdir(parents=True, exist_ok=True)
    (folder / "views.py").write_text(code, encoding="utf-8")
    (folder / "templates" / "page.html").write_text("{% load i18n %}\n" + template, encoding="utf-8")
    if catalogue:
        path: Path = messages.catalogue_path(folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: mn\\n"\n\n'
        path.write_text(header + catalogue, encoding="utf-8")
    return folder


def found(messages: ModuleType) -> list[str]:
    return list(messages.findings(messages.SOURCE))


@pytest.mark.parametrize(
    ("template", "finding"),
    [
        ("<p>Save</p>", "page.html:2: bare text 'Save'"),
        ("<p>Хадгалах</p>", "page.html:2: bare text 'Хадгалах'"),
        ('<img alt="A picture">', "bare attribute 'A picture'"),
        ('<button aria-label="Хаах">×</button>', "bare attribute 'Хаах'"),
        ("{% if a %}\n  lost words\n{% endif %}", "page.html:3: bare text 'lost words'"),
    ],
)
def test_a_bare_text_is_found(messages: ModuleType, template: str, finding: str) -> None:
    room(messages, template=template)
    assert len(found(messages)) == 1
    assert finding in found(messages)[0]


@pytest.mark.parametrize(
    "template",
    [
        "<p>{{ plan.title }} · 100 %</p>",
        "{# a note #}{% comment %}more notes{% endcomment %}<!-- and more -->",
        '<input name="title" class="wide"><svg viewBox="0 0 1 1"></svg>&nbsp;',
        '<img alt="{{ text }}">',
    ],
)
def test_what_is_no_text_is_left_alone(messages: ModuleType, template: str) -> None:
    room(messages, template=template)
    assert found(messages) == []


ENTRY = 'msgid "Save %(name)s"\nmsgstr "%(name)s-г хадгалах"\n'
CODE = 'from django.utils.translation import gettext as _\n_("Save %(name)s")\n'


def test_a_text_with_its_entry_is_in_order(messages: ModuleType) -> None:
    room(messages, CODE, "{% translate 'Back' %}", ENTRY + '\nmsgid "Back"\nmsgstr "Буцах"\n')
    assert found(messages) == []


@pytest.mark.parametrize(
    ("code", "catalogue", "finding"),
    [
        (CODE, "", "no Mongolian entry"),
        (CODE, 'msgid "Save %(name)s"\nmsgstr ""\n', "no Mongolian entry"),
        (CODE, 'msgid "Save %(name)s"\nmsgstr "Хадгалах"\n', "the placeholders differ in 'Хадгалах'"),
        (CODE, "#, fuzzy\n" + ENTRY, "marked fuzzy"),
        (CODE, ENTRY + '\nmsgid "Gone"\nmsgstr "Байхгүй"\n', "'Gone': no longer in the code"),
        ('_("Хадгалах")\n', 'msgid "Хадгалах"\nmsgstr "Хадгалах"\n', "the text in code is English"),
        ('pgettext("verb", "Open")\n', 'msgid "Open"\nmsgstr "Нээх"\n', "no Mongolian entry"),
        (
            'ngettext("one day", "%(n)s days", n)\n',
            'msgid "one day"\nmsgid_plural "%(n)s days"\nmsgstr[0] "өдөр"\nmsgstr[1] ""\n',
            "no Mongolian entry",
        ),
    ],
)
def test_a_faulty_entry_is_found(messages: ModuleType, code: str, catalogue: str, finding: str) -> None:
    room(messages, code, catalogue=catalogue)
    assert any(finding in line for line in found(messages)), found(messages)


def test_update_keeps_what_is_translated_adds_what_is_new_and_drops_what_is_gone(messages: ModuleType) -> None:
    folder = room(messages, CODE + '_("New")\n', catalogue=ENTRY + '\nmsgid "Gone"\nmsgstr "Байхгүй"\n')
    messages.update(["desk"], source=messages.SOURCE)
    kept = {message.id: message.string for message in messages.current(folder) if message.id}
    assert kept == {"Save %(name)s": "%(name)s-г хадгалах", "New": ""}
    text = messages.catalogue_path(folder).read_text(encoding="utf-8")
    assert "Date" not in text
    messages.update(["desk"], source=messages.SOURCE)
    assert messages.catalogue_path(folder).read_text(encoding="utf-8") == text


def test_put_fills_in_and_compile_writes_what_gettext_reads(messages: ModuleType, tmp_path: Path) -> None:
    code = 'pgettext("verb", "Open")\nngettext("%(n)s day", "%(n)s days", n)\n'
    folder = room(messages, CODE + code)
    wanted = {"Save %(name)s": "%(name)s-г хадгалах", "verb|Open": "Нээх", "%(n)s day": "%(n)s өдөр"}
    (tmp_path / "fresh.json").write_text(json.dumps(wanted), encoding="utf-8")
    fresh = json.loads((tmp_path / "fresh.json").read_text(encoding="utf-8"))
    messages.update(["desk"], fresh, messages.SOURCE)
    messages.compile_catalogues(messages.SOURCE)
    assert found(messages) == []
    catalogue = gettext.translation("django", folder / "locale", ["mn"])
    assert catalogue.pgettext("verb", "Open") == "Нээх"
    assert [catalogue.ngettext("%(n)s day", "%(n)s days", n) for n in (1, 5)] == ["%(n)s өдөр"] * 2


def test_wrong_use_shows_how(messages: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert messages.main(["translate"]) == 2
    assert "usage: messages.py update" in capsys.readouterr().out


def test_every_text_of_the_house_has_its_entries() -> None:
    assert tool("messages").findings() == []

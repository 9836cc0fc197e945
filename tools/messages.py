"""Keep the translation catalogues: every visible text has an English and a Mongolian entry.

usage: messages.py update [ROOM ...] | put ROOM FILE.json | compile | check

Texts in code are English and are their own English entry; each room keeps its Mongolian ones in
src/shudarga/<room>/locale/mn/LC_MESSAGES/django.po. `put` brings a room in step and fills in translations from a JSON
object {"English": "Mongolian"} or {"context|English": …}; a list of two is singular and plural.
"""

from __future__ import annotations

import fcntl
import io
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).resolve().parent.parent / "src" / "shudarga"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "npgettext": ((1, "c"), 2, 3),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}
CYRILLIC = re.compile("[А-Яа-яЁёӨөҮү]")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")
# A line of a template that shows letters to a person without passing through gettext.
TAG = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}|<!--.*?-->|<[^>]*>|&\w+;", re.DOTALL)
TRANSLATED_BLOCK = re.compile(r"{% blocktrans.*?{% endblocktrans(?:late)? %}|{% comment.*?{% endcomment %}", re.DOTALL)
WORD_ATTRIBUTE = re.compile(r'\b(?:alt|title|placeholder|aria-label)="([^"{]*[A-Za-zА-яӨөҮү]{2}[^"{]*)"')


def rooms(source: Path = SOURCE) -> list[Path]:
    """The rooms that have visible texts: those with templates, or whose code calls gettext."""
    return [room for room in sorted(source.iterdir()) if room.is_dir() and speaks(room)] + [source]


def speaks(room: Path) -> bool:
    """Whether a room shows anything to a person: a page without one call of gettext is the first to be looked into."""
    return any(path.suffix != ".py" for path in files_of(room)) or any(texts_of(room))


def files_of(room: Path) -> Iterator[Path]:
    """Python files and templates of a room; of the package itself, only those at its top."""
    pattern = "*" if room.name == "shudarga" else "**/*"
    for path in sorted(room.glob(pattern)):
        belongs = path.suffix == ".py" or (path.suffix in {".html", ".txt"} and "templates" in path.parts)
        if belongs and path.is_file() and "migrations" not in path.parts:
            yield path


def texts_of(room: Path) -> Iterator[tuple[str, int, str | tuple[str, ...], str | None]]:
    """(file, line, message or (singular, plural), context) of each text of a room."""
    for path in files_of(room):
        code = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            code = as_python(code, path)
        stream = io.BytesIO(code.encode())
        for line, message, _comments, context in extract("python", stream, KEYWORDS, options={"encoding": "utf-8"}):
            yield str(path.relative_to(room.parent)), line, message, context


def as_python(template: str, path: Path) -> str:
    """A template's texts as gettext calls, by Django's own reading of its tags."""
    import django
    from django.conf import settings

    if not settings.configured:
        settings.configure(USE_I18N=True)
        django.setup()
    from django.utils.translation.template import templatize

    code = str(templatize(template, origin=str(path)))
    return re.sub(r"^[ \t]+", "", code, flags=re.M)  # a template's indentation means nothing, but would to Python


def catalogue_path(room: Path) -> Path:
    """Where a room's Mongolian catalogue stands."""
    return room / "locale" / "mn" / "LC_MESSAGES" / "django.po"


def extracted(room: Path) -> Catalog:
    """A catalogue of the texts that stand in a room's code now."""
    catalogue = Catalog(project="shudarga", version="1", charset="utf-8")
    for file, _line, message, context in texts_of(room):
        catalogue.add(message, locations=[(file, 0)], context=context)  # type: ignore[arg-type]
    return catalogue


def current(room: Path) -> Catalog:
    """The room's Mongolian catalogue as kept."""
    path = catalogue_path(room)
    if not path.exists():
        return Catalog(locale="mn", project="shudarga", version="1", charset="utf-8")
    with path.open("rb") as stream:
        return read_po(stream, locale="mn")


def update(names: list[str], fresh: dict[str, str | list[str]] | None = None, source: Path = SOURCE) -> None:
    """Bring catalogues in step with the code: translations stay, new texts stand empty, gone ones go.

    `fresh` gives translations to fill in. One at a time, so that two people at one tree lose nothing.
    """
    with (Path(__file__).parent / "messages.py").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for room in rooms(source):
            if not names or room.name in names:
                update_room(room, fresh or {})


def update_room(room: Path, fresh: dict[str, str | list[str]]) -> None:
    catalogue = current(room)
    catalogue.update(extracted(room), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.header_comment, catalogue.fuzzy = "", False
    for message in catalogue:
        single = message.id if isinstance(message.id, str) else message.id[0]
        given = fresh.get(f"{message.context}|{single}" if message.context else single)
        if message.id and given is not None:
            message.string = (
                given if isinstance(message.id, str) else tuple(given if isinstance(given, list) else [given] * 2)
            )
    path = catalogue_path(room)
    path.parent.mkdir(parents=True, exist_ok=True)
    stream = io.BytesIO()
    write_po(stream, catalogue, sort_output=True, omit_header=False, no_location=True, width=110)
    path.write_text(without_dates(stream.getvalue().decode()), encoding="utf-8")
    missing = [message.id for message in catalogue if message.id and not (message.string and all(message.string))]
    print(f"{room.name}: {len(catalogue)} texts, {len(missing)} to translate")
    for text in missing[:60]:
        print(f"  {text!r}")


def without_dates(text: str) -> str:
    """Header lines that change with the clock or the person make needless differences."""
    return re.sub(
        r'^"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By|Report-Msgid-Bugs-To).*\n',
        "",
        text,
        flags=re.M,
    )


def compile_catalogues(source: Path = SOURCE) -> None:
    """Write django.mo beside each django.po, in one step, so that a reader never sees half a file."""
    for path in source.glob("**/LC_MESSAGES/django.po"):
        with path.open("rb") as stream:
            catalogue = read_po(stream, locale="mn")
        target = path.with_suffix(".mo")
        partial = target.with_suffix(f".{os.getpid()}.part")
        with partial.open("wb") as stream:
            write_mo(stream, catalogue)
        partial.replace(target)


def findings(source: Path = SOURCE) -> list[str]:
    """One line for each text that is bare, untranslated, stale, or whose placeholders differ."""
    found: list[str] = conflicts(source)
    for room in rooms(source):
        found += bare_texts(room)
        found += catalogue_findings(room)
    return found


def conflicts(source: Path = SOURCE) -> list[str]:
    """One text has one translation: Django takes the first catalogue's, whichever room asks."""
    seen: dict[tuple[object, str | None], tuple[object, str]] = {}
    found = []
    for room in rooms(source):
        for message in current(room):
            key = (message.id, message.context)
            string, other = seen.setdefault(key, (message.string, room.name))
            if message.id and string != message.string:
                found.append(f"{room.name}: {message.id!r} is {message.string!r} here and {string!r} in {other}")
    return found


def catalogue_findings(room: Path) -> list[str]:
    kept = current(room)
    found = []
    wanted = extracted(room)
    for message in wanted:
        if not message.id:
            continue
        where = f"{room.name}: {message.id!r}"
        if CYRILLIC.search(str(message.id)):
            found.append(f"{where}: the text in code is English; Mongolian belongs in the catalogue")
        entry = kept.get(message.id, message.context)
        texts = [entry.string] if entry and isinstance(entry.string, str) else list(entry.string) if entry else []
        if not texts or not all(texts):
            found.append(f"{where}: no Mongolian entry")
        elif entry and entry.fuzzy:
            found.append(f"{where}: the Mongolian entry is marked fuzzy")
        elif isinstance(message.id, str) and placeholders(message.id) != placeholders(texts[0]):
            found.append(f"{where}: the placeholders differ in {texts[0]!r}")
    stale = [message.id for message in kept if message.id and wanted.get(message.id, message.context) is None]
    return found + [f"{room.name}: {text!r}: no longer in the code" for text in stale]


def placeholders(text: str) -> list[str]:
    return sorted(set(PLACEHOLDER.findall(text)))


def bare_texts(room: Path) -> list[str]:
    """Words in a template that do not pass through gettext."""
    found = []
    for path in files_of(room):
        if path.suffix in {".py", ".txt"}:
            continue
        text = TRANSLATED_BLOCK.sub(keep_lines, path.read_text(encoding="utf-8"))
        for match in WORD_ATTRIBUTE.finditer(text):
            found.append(f"{path.relative_to(room.parent)}: bare attribute {match.group(1)!r}")  # noqa: PERF401
        for number, line in enumerate(TAG.sub(keep_lines, text).splitlines(), 1):
            if re.search(r"[A-Za-zА-яӨөҮү]{2}", line):
                found.append(f"{path.relative_to(room.parent)}:{number}: bare text {line.strip()!r}")
    return found


def keep_lines(match: re.Match[str]) -> str:
    return "\n" * match.group(0).count("\n")


def main(arguments: list[str]) -> int:
    """Run the command named by the first argument."""
    match arguments:
        case ["update", *names]:
            update(names)
        case ["put", name, file]:
            update([name], json.loads(Path(file).read_text(encoding="utf-8")))
            compile_catalogues()
        case ["compile"]:
            compile_catalogues()
        case ["check"]:
            found = findings()
            print("\n".join(found) or "Every text has its English and Mongolian entry.")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

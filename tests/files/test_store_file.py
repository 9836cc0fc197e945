"""Taking files in."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.utils import translation

from shudarga.accounts.models import User
from shudarga.files.actions.store_file import store_file
from shudarga.files.content import keep
from shudarga.files.models import StoredFile
from shudarga.files.refusals import FileRefused
from shudarga.files.verifying import LossKind, verify_files
from tests.files import samples
from tests.people import NOW


def on_disk(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_file_is_kept_by_its_hash_with_what_is_known_of_it(editor: User, own_files: Path) -> None:
    content = samples.photo()
    file = store_file(upload=SimpleUploadedFile("..\\Нээлттэй өдөр.jpg", content, "text/html"), by=editor, at=NOW)
    digest = sha256(content).hexdigest()
    assert (file.sha256, file.size, file.media_type) == (digest, len(content), "image/jpeg")
    assert (file.name, file.uploaded_by, file.uploaded_at) == ("Нээлттэй өдөр.jpg", editor, NOW)
    assert (file.width, file.height) == (320, 640)  # as seen: the photo lies on its side
    assert file.taken_at is not None
    assert file.taken_at.isoformat() == "2025-03-04T05:06:07+08:00"
    assert on_disk(own_files) == [f"{digest[:2]}/{digest[2:4]}/{digest}"]
    assert (own_files / file.storage_path).read_bytes() == content


def test_the_same_content_lies_on_the_disk_once(editor: User, own_files: Path) -> None:
    files = [store_file(upload=samples.PDF, name=name, by=editor) for name in ("нэг.pdf", "хоёр.pdf")]
    assert [file.name for file in files] == ["нэг.pdf", "хоёр.pdf"]
    assert len(on_disk(own_files)) == 1


def test_a_large_upload_that_lies_in_a_temporary_file_is_kept(editor: User) -> None:
    upload = TemporaryUploadedFile("data.txt", "text/plain", 0, "utf-8")
    upload.write("мөр\n".encode() * 100_000)
    upload.size = upload.tell()
    file = store_file(upload=upload, by=editor)
    assert (file.size, verify_files()) == (700_000, [])


def test_a_picture_that_cannot_be_read_is_kept_as_it_is(editor: User) -> None:
    file = store_file(upload=b"\xff\xd8\xff\xe0 broken", name="a.jpg", by=editor)
    assert (file.width, file.height, file.is_picture) == (None, None, False)


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "a.pdf", "The file is empty."),
        (b"%PDF-" + b"x" * 200, "a.pdf", "The file is 0.1 MB; the largest that is taken is 0.1 MB."),
        (b"<html>", "a.pdf", "“a.pdf” is of a type that is not taken. Pictures, PDF, Word, Excel"),
        (b"MZ\0", "a\u202e.exe", "“a.exe” is of a type that is not taken."),
    ],
)
def test_what_is_not_taken_has_a_reason(editor: User, own_files: Path, content: bytes, name: str, reason: str) -> None:
    with translation.override("en"):
        with pytest.raises(FileRefused) as refused:
            store_file(upload=content, name=name, by=editor, limit=100)
        assert str(refused.value).startswith(reason)
    assert not StoredFile.objects.exists()
    assert on_disk(own_files) == []


def test_content_that_is_there_is_never_written_over(own_files: Path) -> None:
    keep(BytesIO(b"one"), "ab/cd/x")
    keep(BytesIO(b"two"), "ab/cd/x")
    assert (own_files / "ab/cd/x").read_bytes() == b"one"


def test_many_who_bring_the_same_content_at_once_leave_one_whole_copy(own_files: Path) -> None:
    content = b"x" * 3_000_000
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _n: keep(BytesIO(content), "ab/cd/x"), range(16)))
    assert on_disk(own_files) == ["ab/cd/x"]
    assert (own_files / "ab/cd/x").read_bytes() == content


def test_missing_and_altered_contents_are_named(editor: User, own_files: Path) -> None:
    kept, gone, changed = (
        store_file(upload=f"{word}\n".encode(), name=f"{word}.txt", by=editor) for word in ("нэг", "хоёр", "гурав")
    )
    assert verify_files() == []
    (own_files / gone.storage_path).unlink()
    (own_files / changed.storage_path).write_bytes(b"other")
    found = {(loss.kind, loss.name) for loss in verify_files()}
    assert found == {(LossKind.MISSING, "хоёр.txt"), (LossKind.ALTERED, "гурав.txt")}
    assert kept.name == "нэг.txt"

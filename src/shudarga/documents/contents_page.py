"""The archive's page of contents: plain HTML that any browser opens from a folder, on a phone too."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from shudarga.documents.canonical import printed_hash
from shudarga.documents.content import OfficialDocument, Proof
from shudarga.documents.wording import WORDS, short_date, size_text

_LINKS = ("http://", "https://")


def contents_page(document: OfficialDocument, files: Sequence[tuple[str, int]]) -> str:
    """A page that lists the documents and, by measure, all proof. `files` are paths in the archive with their sizes."""
    words = WORDS[document.language]
    listed = {proof.target for proof in document.proofs}
    others = "".join(
        f"<li>{_link(path, path)} ({escape(size_text(size, document.language))})</li>\n"
        for path, size in files
        if path not in listed
    )
    rows = "".join(_row(proof, document) for proof in document.proofs)
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in ("№", words.day, words.proof, words.target))
    table = f"<h2>{escape(words.proof_list)}</h2>\n<table>\n<tr>{heads}</tr>\n{rows}</table>\n" if rows else ""
    return (
        f'<!doctype html>\n<html lang="{document.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n</head>\n<body>\n<h1>{escape(document.title)}</h1>\n"
        f"<p>{escape(' · '.join(part for part in (document.body, document.subtitle, document.status) if part))}</p>\n"
        f"<ul>\n{others}</ul>\n{table}"
        f"<p>{escape(words.content_hash)}: {escape(printed_hash(document))}<br>{escape(words.sums_note)}</p>\n"
        "</body>\n</html>\n"
    )


def _row(proof: Proof, document: OfficialDocument) -> str:
    size = size_text(proof.size, document.language)
    target = _link(proof.target, proof.target) + (f" ({escape(size)})" if size else "")
    day = short_date(proof.day) if proof.day else ""
    return f"<tr><td>{escape(proof.measure)}</td><td>{day}</td><td>{escape(proof.title)}</td><td>{target}</td></tr>\n"


def _link(target: str, words: str) -> str:
    """A link to a web address or to a file of the archive; never to anything that a browser would run."""
    href = target if target.startswith(_LINKS) else quote(target)
    return f'<a href="{escape(href)}">{escape(words)}</a>'

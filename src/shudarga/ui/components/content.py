"""Table wrapper, time line, file link, empty state, explanation, confirmation."""

from __future__ import annotations

from collections.abc import Iterable

from django.template import Library
from django.template.context import Context
from django.template.defaultfilters import filesizeformat
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from shudarga.ui.components.escaping import safe
from shudarga.ui.components.icons import icon
from shudarga.ui.components.links import link_button
from shudarga.ui.components.states import part
from shudarga.ui.states import look_of

register = Library()

FILE_ICONS = {
    "image": ("jpg", "jpeg", "png", "gif", "webp", "heic"),
    "file-text": ("pdf", "doc", "docx", "txt", "odt", "rtf"),
    "file-table": ("xls", "xlsx", "csv", "ods"),
    "file-archive": ("zip", "rar", "7z"),
}


@register.simple_block_tag
def data_table(content: SafeString, caption: str, *, cards: bool = False, hide_caption: bool = False) -> SafeString:
    """A table that scrolls inside a region of its own, or (cards) becomes cards on a phone; put thead and tbody inside.

    With cards each td carries data-label, the name of its column. A row of class "group" is a heading between rows.
    """
    return format_html(
        '<div class="table-scroll{}" role="region" aria-label="{}" tabindex="0"><table class="table{}">'
        "<caption{}>{}</caption>{}</table></div>",
        " table-cards-scroll" if cards else "",
        caption,
        " table-cards" if cards else "",
        SafeString(' class="unseen"') if hide_caption else "",
        caption,
        content,
    )


@register.inclusion_tag("ui/components/timeline.html")
def timeline(items: Iterable[object], label: str = "") -> dict[str, object]:
    """What was done, newest first.

    items: `date` (as shown), `title`, optionally `url`, `text`, `note`, `state`, `icon`, `files` (as of file_list).
    """
    rows = [{"item": item, "icon": part(item, "icon") or _look_icon(item), "tone": _look_tone(item)} for item in items]
    return {"rows": rows, "label": label or gettext("What was done")}


def _look_icon(item: object) -> str:
    state = part(item, "state")
    return look_of(state).icon if state else "check"


def _look_tone(item: object) -> str:
    state = part(item, "state")
    return look_of(state).tone if state else ""


@register.simple_tag
def file_link(url: str, name: str, size: int | None = None, thumbnail: str = "", large: bool = False) -> SafeString:  # noqa: FBT001, FBT002  template arguments
    """A file: icon by type or thumbnail, name, size.

    size: bytes; thumbnail: a picture's address; large: the picture above the name, for photos.
    """
    address, shown = safe(url), safe(name)
    weight = f'<span class="file-size">{filesizeformat(size)}</span>' if size is not None else ""
    picture = f'<span class="file-icon">{icon(file_icon(name))}</span>'
    if thumbnail:
        picture = f'<img class="thumbnail" src="{safe(thumbnail)}" alt="" loading="lazy" width="40" height="40">'
    return SafeString(
        f'<a class="file{" file-large" if large else ""}" href="{address}">{picture}<span class="file-words">'
        f'<span class="file-name" title="{shown}">{shown}</span>{weight}</span></a>'
    )


def file_icon(name: str) -> str:
    """The icon for a file or an address by its ending."""
    if "://" in name:
        return "link"
    ending = name.rpartition(".")[2].lower()
    return next((icon_name for icon_name, endings in FILE_ICONS.items() if ending in endings), "file")


@register.simple_tag
def empty_state(
    title: str,
    text: str = "",
    icon_name: str = "plan",
    action_url: str = "",
    action_label: str = "",
    action_icon: str = "",
) -> SafeString:
    """A place with nothing in it yet: what comes here and how to start."""
    return format_html(
        '<div class="empty"><span class="empty-icon">{}</span><p class="empty-title">{}</p>{}{}</div>',
        icon(icon_name, size="l"),
        title,
        format_html("<p>{}</p>", text) if text else "",
        link_button(action_label, action_url, action_icon) if action_url else "",
    )


@register.simple_block_tag
def explain(content: SafeString, label: str = "") -> SafeString:
    """Opens to the reason of a figure. label: "Why?" unless given."""
    return format_html(
        '<details class="explain"><summary>{}{}</summary><div class="explain-text">{}</div></details>',
        label or gettext("Why?"),
        icon("chevron-down"),
        content,
    )


@register.inclusion_tag("ui/components/confirm.html", takes_context=True)
def confirm(
    context: Context,
    url: str,
    label: str,
    title: str,
    *,
    text: str = "",
    button: str = "",
    kind: str = "danger",
    icon_name: str = "",
    opener: str = "quiet",
) -> dict[str, object]:
    """A button that asks first. It is a link to `url`, whose GET shows ui/confirm.html and whose POST acts; with
    JavaScript the question opens in a dialog instead. kind: of the acting button; opener: of the one that asks."""
    return {
        "url": url,
        "label": label,
        "title": title,
        "text": text,
        "button": button or label,
        "classes": " ".join(["button", *(f"button-{word}" for word in kind.split())]),
        "opener": " ".join(["button", *(f"button-{word}" for word in opener.split())]),
        "icon_name": icon_name,
        "csrf_token": context.get("csrf_token", ""),
    }


@register.simple_tag
def file_list(files: Iterable[object], large: bool = False) -> SafeString | str:  # noqa: FBT001, FBT002  template arguments
    """Several files; each has `url` and `name`, optionally `size` and `thumbnail`."""
    links = [
        file_link(
            str(part(file, "url")),
            str(part(file, "name")),
            part(file, "size"),  # type: ignore[arg-type]
            str(part(file, "thumbnail") or ""),
            large,
        )
        for file in files
    ]
    return (
        format_html('<div class="files">{}</div>', format_html_join("", "{}", ((link,) for link in links)))
        if links
        else ""
    )

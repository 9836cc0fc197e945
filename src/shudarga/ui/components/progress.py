"""Meter, ring, strip of periods, stacked bar, bar chart, stat card: a picture never stands without its number."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

from django.template import Library
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from shudarga.ui.components.escaping import safe, spoken
from shudarga.ui.components.icons import icon
from shudarga.ui.components.states import part
from shudarga.ui.figures import Share, percent_text, width_of
from shudarga.ui.states import PERIODS, look_of

register = Library()


@register.simple_tag
def progress_meter(share: Share, label: str = "", state: object = None, text: str = "", note: str = "") -> SafeString:
    """A bar with its number beside it.

    share: 0 to 1, or None (cannot be assessed); label: what is measured, for screen readers; state: lends the colour;
    text: the number as shown, where the share cut to whole percents is not it; note: parts behind it, as "42/50".
    """
    shown = text or percent_text(share)
    aside = f'<span class="progress-note">{safe(note)}</span>' if note else ""
    return SafeString(
        f'<div class="progress{_tone(state)}"><svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" '
        f'role="img" aria-label="{spoken(label, shown, note)}">'
        f'<rect class="meter-fill" width="{width_of(share)}" height="8"/></svg>'
        f'<span class="progress-text">{safe(shown)}</span>{aside}</div>'
    )


@register.simple_tag
def progress_ring(share: Share, label: str = "", state: object = None, text: str = "", size: str = "") -> SafeString:
    """A ring with its number in the middle; arguments as of progress_meter; size: "" or "large"."""
    shown = text or percent_text(share)
    return format_html(
        '<div class="ring{}{}" role="img" aria-label="{}"><svg viewBox="0 0 36 36" aria-hidden="true">'
        '<circle cx="18" cy="18" r="15.5"/>{}</svg><span class="ring-text" aria-hidden="true">{}</span></div>',
        f" ring-{size}" if size else "",
        _tone(state),
        SafeString(spoken(label, shown)),
        _arc(share),
        shown,
    )


def _arc(share: Share) -> SafeString | str:
    width = width_of(share)
    if width == "0":
        return ""
    return format_html(
        '<circle class="ring-fill" cx="18" cy="18" r="15.5" pathLength="100" stroke-dasharray="{} 100"/>', width
    )


@register.simple_tag
def period_strip(periods: Iterable[object], label: str = "") -> SafeString:
    """Periods of a recurring criterion, each with its name, icon and word.

    periods: objects or mappings with `label` ("1", "I", "01.06"), `state` (done, missing, current, future), optionally
    `title` (its full name for screen readers, "January").
    """
    rows = "".join(_period(period) for period in periods)
    name = safe(label or gettext("Periods"))  # outside the f-string, where the extraction of texts sees it
    return SafeString(f'<ol class="periods" aria-label="{name}">{rows}</ol>')


def _period(period: object) -> str:
    state = str(part(period, "state"))
    look = PERIODS.get(state, PERIODS["future"])
    name = part(period, "label")
    words = spoken(part(period, "title") or name, look.label)
    return (
        f'<li class="period period-{safe(state)} tone-{look.tone}" title="{words}">'
        f'<span aria-hidden="true">{safe(name)}</span>{icon(look.icon)}<span class="unseen">{words}</span></li>'
    )


@register.simple_tag
def stacked_bar(counts: Iterable[tuple[object, int]], label: str = "") -> SafeString:
    """How many are in which state: a bar in parts, and a legend with icons, words and numbers.

    counts: (state, number) pairs in the order to show; those with 0 are left out.
    """
    shown = [(look_of(state), number) for state, number in counts if number]
    total = sum(number for _look, number in shown)
    parts = ", ".join(f"{look.label} {number}" for look, number in shown)
    return format_html(
        '<div class="stacked"><svg class="stacked-bar" viewBox="0 0 {} 8" preserveAspectRatio="none" role="img" '
        'aria-label="{}">{}</svg><ul class="legend">{}</ul></div>',
        max(total, 1),
        SafeString(spoken(label, parts or gettext("nothing yet"))),
        _segments([(look.tone, number) for look, number in shown]),
        format_html_join(
            "",
            '<li class="tone-{}">{}{} <b>{}</b></li>',
            ((look.tone, icon(look.icon), look.label, number) for look, number in shown),
        ),
    )


def _segments(parts: list[tuple[str, int]]) -> SafeString:
    starts = [sum(number for _tone, number in parts[:index]) for index in range(len(parts))]
    return format_html_join(
        "",
        '<rect class="tone-{}" x="{}" width="{}" height="8"/>',
        ((tone, start, number) for start, (tone, number) in zip(starts, parts, strict=True)),
    )


@register.simple_tag
def bar_chart(rows: Iterable[tuple[object, ...]], title: str, unit: str = "", head: str = "") -> SafeString:
    """A bar chart that is its own data table.

    rows: (label, number) or (label, number, state); title: the caption; unit: said with the numbers' column;
    head: the name of the labels' column.
    """
    taken = [(row[0], row[1], row[2] if len(row) > 2 else None) for row in rows]  # noqa: PLR2004  the optional state
    highest = max((float(str(number)) for _label, number, _state in taken), default=0) or 1
    body = format_html_join(
        "",
        '<tr><th scope="row">{}</th><td class="chart-cell"><svg class="chart-svg" viewBox="0 0 100 8" '
        'preserveAspectRatio="none" aria-hidden="true"><rect class="chart-bar{}" width="{}" height="8"/></svg></td>'
        '<td class="chart-value">{}</td></tr>',
        ((name, _tone(state), width_of(float(str(number)) / highest), number) for name, number, state in taken),
    )
    return format_html(
        '<figure class="chart"><figcaption id="{0}">{1}</figcaption><table class="chart-table" aria-labelledby="{0}">'
        '<thead class="unseen"><tr><th scope="col">{2}</th><td></td><th scope="col">{3}</th></tr></thead>'
        "<tbody>{4}</tbody></table></figure>",
        f"chart-{crc32(str(title).encode()):x}",
        title,
        head or gettext("Name"),
        unit or gettext("How many"),
        body,
    )


@register.simple_tag
def stat_card(
    label: str, value: object, note: str = "", icon_name: str = "", state: object = None, url: str = ""
) -> SafeString:
    """One number with its name; with an address, the card is a link."""
    inside = format_html(
        '<span class="stat-label">{}{}</span><span class="stat-value">{}</span>{}',
        icon(icon_name) if icon_name else "",
        label,
        value,
        format_html('<span class="stat-note">{}</span>', note) if note else "",
    )
    if url:
        return format_html('<a class="stat{}" href="{}">{}</a>', _tone(state), url, inside)
    return format_html('<div class="stat{}">{}</div>', _tone(state), inside)


def _tone(state: object) -> str:
    return f" tone-{look_of(state).tone}" if state else ""

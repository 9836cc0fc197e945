"""Buttons, tabs, filters, breadcrumb, pagination, page heading."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.paginator import Page
from django.http import QueryDict
from django.template import Library
from django.template.context import RequestContext
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from shudarga.ui.components.icons import icon
from shudarga.ui.components.states import part

register = Library()


@register.simple_tag
def page_heading(title: str, lead: str = "", kicker: str = "") -> SafeString:
    """The page's h1, with a sentence below it and a short line above it (year, place)."""
    return format_html(
        "{}<h1>{}</h1>{}",
        format_html('<p class="page-kicker">{}</p>', kicker) if kicker else "",
        title,
        format_html('<p class="page-lead">{}</p>', lead) if lead else "",
    )


@register.simple_tag
def link_button(label: str, url: str, icon_name: str = "", kind: str = "") -> SafeString:
    """A link that looks like a button.

    kind: "" (the page's main act), quiet, plain, danger, large, print; several by spaces.
    """
    return format_html(
        '<a class="{}" href="{}">{}{}</a>', _classes(kind), url, icon(icon_name) if icon_name else "", label
    )


@register.simple_tag
def submit_button(label: str, icon_name: str = "", kind: str = "", name: str = "", value: str = "") -> SafeString:
    """A form's button; name and value tell apart several buttons of one form."""
    return format_html(
        '<button type="submit" class="{}"{}>{}{}</button>',
        _classes(kind),
        format_html(' name="{}" value="{}"', name, value) if name else "",
        icon(icon_name) if icon_name else "",
        label,
    )


def _classes(kind: str) -> str:
    return " ".join(["button", *(f"button-{word}" for word in kind.split())])


@register.simple_tag
def tabs(items: Iterable[object], label: str) -> SafeString:
    """Pages side by side, as links. items: `url`, `label`, `active`, optionally `count` and `icon`."""
    return _links("tabs", "tab", items, label)


@register.simple_tag
def filter_links(items: Iterable[object], label: str) -> SafeString:
    """Choices that narrow a list, as links; items as of tabs."""
    return _links("filters", "filter", items, label)


def _links(group: str, each: str, items: Iterable[object], label: str) -> SafeString:
    return format_html(
        '<nav class="{}" aria-label="{}">{}</nav>',
        group,
        label,
        format_html_join("", "{}", ((_link(each, item),) for item in items)),
    )


def _link(each: str, item: object) -> SafeString:
    name, count = part(item, "icon"), part(item, "count")
    return format_html(
        '<a class="{}" href="{}"{}>{}{}{}</a>',
        each,
        part(item, "url"),
        SafeString(' aria-current="true"') if part(item, "active") else "",
        icon(str(name)) if name else "",
        part(item, "label"),
        format_html(' <span class="count">{}</span>', count) if count is not None else "",
    )


@register.simple_tag
def breadcrumb(items: Iterable[tuple[object, str]]) -> SafeString:
    """The way here: (label, address) pairs from the top; this page is the heading below, so it is not repeated."""
    return format_html(
        '<nav class="crumbs" aria-label="{}"><ol>{}</ol></nav>',
        gettext("Where you are"),
        format_html_join("", '<li><a href="{}">{}</a></li>', ((url, label) for label, url in items)),
    )


@register.simple_tag(takes_context=True)
def pagination(context: RequestContext, page: Page[object], parameter: str = "page") -> SafeString | str:
    """Links to the pages of a list, keeping the address's other parameters; nothing for a single page."""
    if page.paginator.num_pages <= 1:
        return ""
    query = context["request"].GET.copy() if "request" in context else QueryDict(mutable=True)
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    places = format_html_join("", "<li>{}</li>", ((_page(number, page, query, parameter),) for number in numbers))
    words = gettext("%(first)d–%(last)d of %(all)d") % {
        "first": page.start_index(),
        "last": page.end_index(),
        "all": page.paginator.count,
    }
    return format_html(
        '<nav class="pagination" aria-label="{}"><span class="soft">{}</span><ul>{}</ul></nav>',
        gettext("Pages"),
        words,
        places,
    )


def _page(number: int | str, page: Page[object], query: QueryDict, parameter: str) -> SafeString:
    if not isinstance(number, int):
        return format_html('<span class="gap">{}</span>', number)
    if number == page.number:
        return format_html('<span aria-current="page">{}</span>', number)
    query[parameter] = str(number)
    return format_html('<a href="?{}" aria-label="{}">{}</a>', query.urlencode(), gettext("Page %d") % number, number)

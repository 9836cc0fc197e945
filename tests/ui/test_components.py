"""The HTML of each component: names, roles, numbers beside pictures, escaping."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from shudarga.ui.samples import RecordForm


def html(source: str, **context: object) -> str:
    with translation.override("en"):
        return Template("{% load ui %}" + source).render(Context(context))


def test_an_icon_is_decoration_unless_it_is_given_words() -> None:
    assert (
        html('{% icon "plus" %}')
        == '<svg class="icon" aria-hidden="true"><use href="/static/ui/icons.svg#plus"/></svg>'
    )
    assert 'role="img" aria-label="Add"' in html('{% icon "plus" "Add" %}')


def test_a_pill_has_word_sign_and_tone() -> None:
    assert html('{% status_pill "overdue" %}') == (
        '<span class="pill tone-late"><svg class="icon" aria-hidden="true">'
        '<use href="/static/ui/icons.svg#alert"/></svg>Overdue</span>'
    )


def test_a_pill_speaks_the_language_of_the_page() -> None:
    html('{% status_pill "fulfilled" %}')
    with translation.override("mn"):
        assert "Биелсэн" in Template('{% load ui %}{% status_pill "fulfilled" %}').render(Context())


def test_a_meter_has_its_number_beside_it_and_says_it() -> None:
    shown = html('{% progress_meter share "Pledges" state="under_way" note="42/50" %}', share=0.84)
    assert 'role="img" aria-label="Pledges: 84%: 42/50"' in shown
    assert '<rect class="meter-fill" width="84" height="8"/>' in shown
    assert '<span class="progress-text">84%</span><span class="progress-note">42/50</span>' in shown


def test_a_meter_shows_the_number_it_is_given() -> None:
    assert ">88.0%<" in html('{% progress_meter 0.8809 "Plan" text="88.0%" %}')


def test_a_ring_with_nothing_to_measure_draws_no_arc() -> None:
    assert "ring-fill" not in html('{% progress_ring None "Plan" %}')
    assert 'stroke-dasharray="62 100"' in html('{% progress_ring 0.62 "Plan" %}')


def test_periods_say_their_name_and_state() -> None:
    shown = html("{% period_strip periods 'Months' %}", periods=[{"label": "3", "title": "March", "state": "missing"}])
    assert '<ol class="periods" aria-label="Months">' in shown
    assert '<span class="unseen">March: missing</span>' in shown


def test_a_stacked_bar_has_a_legend_with_numbers() -> None:
    shown = html("{% stacked_bar counts 'States' %}", counts=[("fulfilled", 2), ("overdue", 1), ("not_due", 0)])
    assert 'aria-label="States: Fulfilled 2, Overdue 1"' in shown
    assert '<rect class="tone-late" x="2" width="1" height="8"/>' in shown
    assert shown.count("<li") == 2


def test_a_chart_is_its_own_table() -> None:
    shown = html("{% bar_chart rows 'Bodies' %}", rows=[("A", 40), ("B", 80)])
    assert '<th scope="row">A</th>' in shown
    assert 'width="50" height="8"' in shown
    assert '<td class="chart-value">80</td>' in shown


@pytest.mark.parametrize(
    ("day", "words", "tone"),
    [(31, "8 days left", "due-soon"), (23, "Today is the last day", "due-soon"), (22, "1 day late", "late")],
)
def test_days_left(day: int, words: str, tone: str) -> None:
    shown = html("{% days_left day today %}", day=date(2025, 10, day), today=date(2025, 10, 23))
    assert words in shown
    assert f"tone-{tone}" in shown


def test_nothing_is_left_of_what_is_done_or_has_no_deadline() -> None:
    today = date(2025, 10, 23)
    assert html("{% days_left None today %}{% days_left today today done=True %}", today=today) == ""


def test_findings_name_severity_and_place_and_escape() -> None:
    found = [{"severity": "error", "message": "<b>", "place": "row 9", "url": "#r9"}]
    shown = html("{% finding_list found %}", found=found)
    assert '<span class="finding-word">Error:</span> &lt;b&gt;' in shown
    assert '<a href="#r9">row 9</a>' in shown
    assert html("{% finding_list found %}", found=[]) == ""


def test_a_field_ties_label_help_and_error_together() -> None:
    form = RecordForm({"text": "", "people": "many", "date": "2025-02-01"})
    with translation.override("en"):
        form.full_clean()
        shown = Template("{% load ui %}{% field form.people %}").render(Context({"form": form}))
    assert '<label for="id_people">' in shown
    assert 'aria-describedby="id_people_help id_people_error" aria-invalid="true"' in shown
    assert 'value="many"' in shown
    assert '<p class="field-error" id="id_people_error">' in shown


def test_choices_stand_in_a_named_group() -> None:
    shown = html("{% field form.criteria %}", form=RecordForm())
    assert shown.startswith('<fieldset class="field field-choices" id="id_criteria"><legend>')


def test_the_summary_links_to_the_fields() -> None:
    shown = html("{% form_errors form %}", form=RecordForm({"date": "x", "text": ""}))
    assert 'role="alert"' in shown
    assert "2 things to correct" in shown
    assert '<a href="#id_date">' in shown
    assert '<a href="#id_text">' in shown
    assert html("{% form_errors form %}", form=RecordForm()) == ""


def test_a_table_scrolls_in_a_region_that_the_keyboard_reaches() -> None:
    shown = html('{% data_table caption="Plan" %}<tbody></tbody>{% enddata_table %}')
    assert '<div class="table-scroll" role="region" aria-label="Plan" tabindex="0">' in shown
    assert "<caption>Plan</caption><tbody></tbody></table>" in shown


def test_a_time_line_is_a_list_with_files() -> None:
    items = [{"date": "2025.06.12", "title": "Training", "files": [{"url": "/f/1", "name": "a.pdf", "size": 2048}]}]
    shown = html("{% timeline items %}", items=items)
    assert '<ol class="timeline" aria-label="What was done">' in shown
    assert 'href="/f/1"' in shown
    assert "2.0\xa0KB" in shown


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("a.PDF", "file-text"),
        ("b.xlsx", "file-table"),
        ("c.jpg", "image"),
        ("https://x.mn/a.pdf", "link"),
        ("d", "file"),
    ],
)
def test_a_file_shows_its_type(name: str, sign: str) -> None:
    assert f"#{sign}" in html("{% file_link '/f' name %}", name=name)


def test_an_empty_place_teaches() -> None:
    shown = html('{% empty_state "No plan yet" "Upload it." action_url="/up/" action_label="Upload" %}')
    assert '<p class="empty-title">No plan yet</p><p>Upload it.</p><a class="button" href="/up/">Upload</a>' in shown


def test_a_question_is_a_link_and_a_dialog() -> None:
    shown = html('{% confirm "/d/" "Delete" "Delete it?" text="For good." %}')
    assert '<a class="button button-quiet" href="/d/" data-dialog>Delete</a>' in shown
    assert '<dialog class="dialog" aria-label="Delete it?">' in shown
    assert '<form method="post" action="/d/">' in shown


def test_tabs_and_filters_mark_where_one_is() -> None:
    items = [{"url": "?a", "label": "A", "active": True, "count": 3}, {"url": "?b", "label": "B"}]
    shown = html("{% tabs items 'Parts' %}{% filter_links items 'Narrow' %}", items=items)
    assert '<nav class="tabs" aria-label="Parts"><a class="tab" href="?a" aria-current="true">A' in shown
    assert '<a class="filter" href="?b">B</a>' in shown


def test_pages_keep_the_other_parameters() -> None:
    request = RequestFactory().get("/", {"state": "late", "page": "2"})
    shown = html("{% pagination page %}", page=Paginator(range(50), 20).page(2), request=request)
    assert 'href="?state=late&amp;page=1"' in shown
    assert '<span aria-current="page">2</span>' in shown
    assert "21–40 of 50" in shown
    assert html("{% pagination page %}", page=Paginator(range(5), 20).page(1)) == ""


def test_an_explanation_opens() -> None:
    assert html("{% explain %}<p>2 of 3</p>{% endexplain %}").startswith('<details class="explain"><summary>Why?')


def test_a_breadcrumb_is_a_list_of_links() -> None:
    assert '<ol><li><a href="/p/">Plan</a></li></ol>' in html("{% breadcrumb way %}", way=[("Plan", "/p/")])


def test_messages_are_announced_with_their_severity() -> None:
    shown = html("{% message_list messages %}", messages=[Message(messages.ERROR, "Not read.")])
    assert shown.startswith('<div class="messages" role="status"><div class="note tone-late">')
    assert '<span class="unseen">Error: </span>Not read.' in shown


@pytest.mark.parametrize(
    "source",
    [
        "{% progress_meter 0.5 bad note=bad text=bad %}",
        "{% progress_ring 0.5 bad text=bad %}",
        "{% period_strip periods bad %}",
        "{% stacked_bar counts bad %}",
        "{% bar_chart rows bad unit=bad head=bad %}",
        "{% stat_card bad bad note=bad url=bad %}",
        "{% file_link bad bad 10 thumbnail=bad %}",
        "{% empty_state bad bad action_url=bad action_label=bad %}",
        "{% page_heading bad bad bad %}{% link_button bad bad %}{% submit_button bad name=bad value=bad %}",
        "{% tabs items bad %}{% breadcrumb way %}{% timeline records bad %}{% finding_list records bad %}",
        "{% confirm bad bad bad text=bad button=bad %}{% status_pill 'draft' bad %}{% icon 'plus' bad %}",
    ],
)
def test_what_people_typed_is_never_html(source: str) -> None:
    bad = "\"'x><script>"
    item = dict.fromkeys(("url", "label", "count", "date", "title", "text", "message", "place"), bad)
    context = {"bad": bad, "items": [item], "records": [item], "way": [(bad, bad)], "rows": [(bad, 1)]}
    shown = html(source, periods=[{"label": bad, "title": bad, "state": bad}], counts=[("draft", 1)], **context)
    assert "<script>" not in shown
    assert bad[:4] not in shown

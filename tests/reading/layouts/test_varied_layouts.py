"""Layouts put together at random: whatever the mix of choices, the plan reads back as it is."""

import os
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from shudarga.reading import read_document

from .compare import compare
from .layout import COLUMNS, WORDINGS, Format, Layout
from .plans import INVENTED
from .render import render
from .sample import Sample

EXAMPLES = int(os.environ.get("SHUDARGA_LAYOUTS", "50"))  # more by hand, to search; the default stays within a minute
FORMATS: tuple[Format, ...] = ("docx", "xlsx", "txt", "docx", "xlsx", "txt", "pdf")
ONE_OF = {
    "goal": ("down", "first", "every", "row", "paragraph"),
    "goal_label": ("1.", "ЗОРИЛТ 1.", "Нэг.", "I.", "1-р зорилт.", "Зорилго 1:"),
    "number": ("own", "cell", "goal"),
    "number_mark": (". ", ".", " ", ") "),
    "objective": ("column", "row"),
    "listing": ("-", "– ", "• ", "1) ", "1. ", "а) ", "lines", ";", "auto", "auto 1."),
    "period": ("dots", "dashes", "long", "deadline", "words", "roman", "columns"),
    "responsible": (", ", "\n", "; "),
    "approval": ("right", "sides", "left"),
    "approver": ("one line", "two lines"),
    "signatures": ("lines", "sides", "dots"),
    "date": ("long", "day", "dots"),
    "repeat": ("heads", "numbers", "none"),
    "split": (0, 0, 3, 5),
    "extra": ((), (), ("budget",), ("partner", "budget"), ("result", "rate", "note")),
    "heads": tuple(range(WORDINGS)),
}
SWITCHES = ("capitals", "two_row_heads", "number_dot", "breaks", "criteria_rows", "column_numbers", "cut")


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    choices: dict[str, Any] = {name: draw(st.sampled_from(values)) for name, values in ONE_OF.items()}
    choices |= {name: draw(st.booleans()) for name in SWITCHES}
    middle = draw(st.permutations([role for role in COLUMNS if role not in {"number", "baseline", "target"}]))
    columns = ["number", *middle]
    after = columns.index("criteria") + 1
    columns[after:after] = ["baseline", "target"]
    return _sensible(replace(Layout(), columns=tuple(columns), **choices))


def _sensible(layout: Layout) -> Layout:
    """Leaves out what no body would print: goals right of their measures, numbers twice."""
    if layout.goal in {"down", "first"}:
        columns = [role for role in layout.columns if role not in {"number", "goal", "objective"}]
        layout = replace(layout, columns=("number", "goal", "objective", *columns))
    if layout.listing == "1. " and layout.number != "own":
        layout = replace(layout, listing="1) ")
    return layout


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize="SHUDARGA_LAYOUTS" not in os.environ,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(sample=st.sampled_from(INVENTED), layout=layouts(), form=st.sampled_from(FORMATS))
def test_any_mix_of_choices_reads_back(sample: Sample, layout: Layout, form: Format) -> None:
    draft = read_document(render(sample, layout, form), f"plan.{form}").draft.to_json()
    score = compare(sample.plan, draft)
    note(f"{sample.name} {form}")
    assert not score.low(), f"{sample.name} {form}\n{score.report()}"

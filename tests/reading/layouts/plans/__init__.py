"""Invented bodies' plans, and the two real ones where the shared folder stands beside the checkout."""

import json
from pathlib import Path

from ..sample import Sample
from . import agency, company, hospital, school, soum, tax

INVENTED = tuple(module.SAMPLE for module in (soum, school, hospital, tax, company, agency))
SEEDS = Path(__file__).resolve().parents[5] / "shared" / "seeds"


def _seed(path: Path) -> Sample:
    name = path.name.removesuffix(".expected.json")
    issued = {"agency-2023": "2023-10-10"}.get(name, "")
    return Sample(name, json.loads(path.read_text(encoding="utf-8")), issued=issued, fragments=name == "agency-2023")


REAL = tuple(_seed(path) for path in sorted(SEEDS.glob("*.expected.json")))
SAMPLES = INVENTED + REAL

"""The table of charges: a row for each provision that a charge names."""

from __future__ import annotations

import pandas as pd

from output.frame import to_table


def test_a_charge_is_cut_into_the_provisions_that_it_names(whole: dict[str, pd.DataFrame]) -> None:
    charges = whole["charges"]
    whole_words = "Article 369, Part 1 of the Criminal Code"
    named = charges[charges["article"].notna()]
    assert to_table(named[["code", "article", "part", "raw"]]).to_pylist() == [
        {"code": "BY-CC", "article": "369", "part": "1", "raw": whole_words},
        {"code": None, "article": "342", "part": None, "raw": "Article 342"},
    ]
    others = charges[charges["article"].isna()]
    assert set(others["raw"]) == {"slander"}
    assert others["code"].isna().all()
    assert charges["charge_id"].is_unique

"""How well reports agree with annotated pages."""

from extractors.evaluation.gold import GoldError, GoldPage, load_gold
from extractors.evaluation.scoring import Table, score
from extractors.evaluation.table import evaluate_folder, format_table

__all__ = [
    "GoldError",
    "GoldPage",
    "Table",
    "evaluate_folder",
    "format_table",
    "load_gold",
    "score",
]

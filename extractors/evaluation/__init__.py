"""How well reports agree with annotated pages."""

from extractors.evaluation.confusion import confusion
from extractors.evaluation.confusion_table import format_confusion
from extractors.evaluation.evaluate import Evaluation, evaluate
from extractors.evaluation.gold import GoldError, GoldPage, load_gold
from extractors.evaluation.parts import Part, chosen
from extractors.evaluation.saved import Saved, load_saved, saved
from extractors.evaluation.scoring import Table, score
from extractors.evaluation.table import format_changes, format_table

__all__ = [
    "Evaluation",
    "GoldError",
    "GoldPage",
    "Part",
    "Saved",
    "Table",
    "chosen",
    "confusion",
    "evaluate",
    "format_changes",
    "format_confusion",
    "format_table",
    "load_gold",
    "load_saved",
    "saved",
    "score",
]

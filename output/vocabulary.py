"""What the words of the vocabularies mean: the docstrings under the members of their enums."""

from __future__ import annotations

import ast
import inspect
import textwrap
from enum import StrEnum
from functools import cache
from itertools import pairwise


@cache
def definitions(words: type[StrEnum]) -> dict[str, str]:
    """For each word of the vocabulary what it means; empty for one without a docstring."""
    (body,) = ast.parse(textwrap.dedent(inspect.getsource(words))).body
    assert isinstance(body, ast.ClassDef)
    found = {word.value: "" for word in words}
    for member, told in pairwise(body.body):
        if isinstance(member, ast.Assign) and isinstance(told, ast.Expr):
            (name,) = member.targets
            if isinstance(name, ast.Name) and isinstance(told.value, ast.Constant):
                found[words[name.id].value] = inspect.cleandoc(str(told.value.value))
    return {word: " ".join(told.split()) for word, told in found.items()}


def meaning(words: type[StrEnum]) -> str:
    """What the vocabulary as a whole is about."""
    return inspect.cleandoc(words.__doc__ or "")

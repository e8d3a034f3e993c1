"""The model of the tagger can be made again, from corpora that hold other people's names."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.corpora import CORPORA, MEASURED, Document, Labelled
from training.cultures import CULTURES
from training.names import labelled, train, with_copies
from training.swapping import swapped

LINES = """
Mrs	B-PER
Alena	I-PER
Novik	I-PER
of	O
the	B-ORG
Glass	I-ORG
Union	I-ORG
wrote	O
@	O
zarya	B-PER
to	O
Petro	B-PER
Hrynko	I-PER
in	O
Lida	B-LOC
.	O

Novik	B-PER
's	O
letter	O
came	O
.	O
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wikigold").mkdir()
    path = tmp_path / "wikigold" / "wikigold.conll.txt"
    path.write_text(LINES.replace("\t", " "), encoding="utf-8")
    return tmp_path


def document(folder: Path) -> Document:
    [only] = CORPORA[0].read(folder)
    return only


def test_a_corpus_is_read_as_prose_with_bare_names(folder: Path) -> None:
    made = document(folder)
    assert made.text == (
        "Mrs Alena Novik of the Glass Union wrote to Petro Hrynko in Lida.\nNovik's letter came.\n"
    )
    assert [(n.kind, made.text[n.start : n.end]) for n in made.names] == [
        ("person", "Alena Novik"),
        ("organization", "Glass Union"),
        ("person", "Petro Hrynko"),
        ("place", "Lida"),
        ("person", "Novik"),
    ]


def test_words_get_the_labels_of_their_names(folder: Path) -> None:
    first, _ = labelled(document(folder))
    words, labels = first
    assert [w.text for w in words[:4]] == ["Mrs", "Alena", "Novik", "of"]
    assert labels[:4] == ["O", "B-PER", "I-PER", "O"]


@pytest.mark.parametrize("seed", range(len(CULTURES)))
def test_a_swapped_page_tells_the_same_of_others(folder: Path, seed: int) -> None:
    made = document(folder)
    other = swapped(made, str(seed))
    assert other == swapped(made, str(seed))
    assert [n.kind for n in other.names] == [n.kind for n in made.names]
    names = [other.text[n.start : n.end] for n in other.names]
    assert names[4] in names[0], "the same person keeps one name"
    assert (names[1], names[3]) == ("Glass Union", "Lida")
    assert {names[0], names[2]}.isdisjoint({"Alena Novik", "Petro Hrynko"})
    assert all(a.end <= b.start for a, b in zip(other.names, other.names[1:], strict=False))


def test_the_same_corpora_give_the_same_model(folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        documents = with_copies([document(folder)] * 9, "seed")
        train(documents, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_nothing_is_learnt_from_a_corpus_that_asks_to_share_alike() -> None:
    assert MEASURED not in CORPORA
    assert not any("SA" in corpus.licence for corpus in CORPORA)


def test_labels_leave_what_a_name_only_touches() -> None:
    text = "Anti-Novik tape"
    [(_, labels)] = labelled(Document(text, (Labelled("person", 5, 10),)))
    assert labels == ["O", "O"]

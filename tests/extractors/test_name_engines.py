"""Engines for names: the built-in tagger, spaCy, and what the rules let any of them decide."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from extractors.names import Name, NameEngine, find_names
from extractors.names.engine import EngineError, engine_named
from extractors.names.tagger import MODEL
from extractors.reader import READER_VERSION, read
from extractors.records import Article
from extractors.sentences import split_sentences
from extractors.spans import Span

MOST = 2_000_000
"""Bytes of the model at most; the house allows twice that."""


class Gazetteer:
    """An engine that knows a list of names and nothing else."""

    version = "gazetteer-1"

    def __init__(self, *known: tuple[str, str], thorough: bool = True) -> None:
        self.known = known
        self.thorough = thorough
        self.asked: list[str] = []

    def names(self, text: str, sentences: Sequence[Span]) -> list[Name]:
        """Where the listed names stand first in each sentence."""
        self.asked += [text[start:end] for start, end in sentences]
        found = [
            Name("person" if kind == "person" else "organization", word, at, at + len(word))
            for start, end in sentences
            for word, kind in self.known
            if (at := text.find(word, start, end)) >= 0
        ]
        return sorted(found, key=lambda name: name.start)


def found(text: str, engine: NameEngine | None) -> list[str]:
    return [f"{n.kind} {n.text}" for n in find_names(text, split_sentences(text), engine)]


def test_a_word_is_what_the_engine_says_of_it_at_most_places() -> None:
    text = "They saw Zubar. Nurses like Zubar. Then Zubar left."
    assert found(text, None) == ["other Zubar"] * 3
    assert found(text, Gazetteer(("Zubar", "person"))) == ["person Zubar"] * 3
    assert found(text, Gazetteer(("Zubar", "organization"))) == ["organization Zubar"] * 3
    divided = Gazetteer(("saw Zubar", "person"), ("like Zubar", "person"), thorough=False)
    assert found(text, divided) == ["other Zubar"] * 3


@pytest.mark.parametrize(("thorough", "expected"), [(True, []), (False, ["other Zubar"])])
def test_a_word_that_a_thorough_engine_passes_over_is_no_name(
    thorough: bool, expected: list[str]
) -> None:
    assert found("They saw Zubar.", Gazetteer(thorough=thorough)) == expected


def test_a_surname_that_is_a_common_word_is_a_persons_where_the_engine_says_so() -> None:
    text = "They freed Miroslava Breach."
    assert found(text, None) == ["organization Miroslava Breach"]
    assert found(text, Gazetteer(("Miroslava Breach", "person"))) == ["person Miroslava Breach"]


def test_a_people_is_no_person() -> None:
    text = "They taught the Zubar children. Zubar left. Then Zubar slept."
    assert found(text, Gazetteer(("Zubar", "person"))) == ["other Zubar"] * 3


def test_whoever_does_something_is_not_passed_over() -> None:
    assert found("Zubar was freed.", Gazetteer()) == ["other Zubar"]


def test_a_surname_in_capitals_is_joined_where_the_engine_sees_one_person() -> None:
    text = "They freed ZUO Xiaoli. ZUO went home."
    assert found(text, None) == ["organization ZUO", "other Xiaoli", "organization ZUO"]
    engine = Gazetteer(("ZUO Xiaoli", "person"))
    assert found(text, engine) == ["person ZUO Xiaoli", "person ZUO"]


def test_what_the_rules_are_sure_of_stays_and_is_not_asked() -> None:
    engine = Gazetteer(("Alena Novik", "organization"))
    assert found("They freed Alena Novik. They like Zubar.", engine)[0] == "person Alena Novik"
    assert engine.asked == ["They like Zubar."]


def test_a_report_names_an_engine_that_is_not_built_in() -> None:
    article = Article("https://example.org/", "", None, "en", "Police arrested Zubar.")
    assert read(article).reader == READER_VERSION
    engine = Gazetteer(("Zubar", "person"))
    assert read(article, engine=engine).reader == f"{READER_VERSION} gazetteer-1"


BUILT_IN = {
    "surname alone, twice": (
        "He added that Aleksandrov had been ill. Soon Aleksandrov died.",
        ["person Aleksandrov", "person Aleksandrov"],
    ),
    "surname alone, once": ("He added that Aleksandrov had been ill.", ["other Aleksandrov"]),
    "family name in capitals": (
        "The lawyers of DENG Xiaoli came to the court.",
        ["person DENG Xiaoli"],
    ),
    "adverb": ("Moreover, nurses slept there.", []),
}


@pytest.mark.parametrize(("text", "expected"), BUILT_IN.values(), ids=list(BUILT_IN))
def test_the_built_in_tagger_decides(text: str, expected: list[str]) -> None:
    assert found(text, engine_named()) == expected


def test_the_built_in_tagger_finds_names_of_each_kind_at_their_places() -> None:
    text = "Yesterday Maria Lopez of the Human Rights League was in Paris."
    names = engine_named().names(text, split_sentences(text))
    assert [(n.kind, n.text) for n in names] == [
        ("person", "Maria Lopez"),
        ("organization", "Human Rights League"),
        ("place", "Paris"),
    ]
    assert all(text[n.start : n.end] == n.text for n in names)


def test_the_model_is_small() -> None:
    assert MODEL.stat().st_size <= MOST


def test_the_model_is_loaded_when_it_is_first_needed() -> None:
    code = "import extractors.reader, sys; print('pycrfsuite' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("setting", ["flair:ner", "spacy", "spacy:", "built-in:x", ""])
def test_an_unknown_engine_is_refused(setting: str) -> None:
    with pytest.raises(EngineError, match="no such engine; say built-in"):
        engine_named(setting)


@pytest.mark.parametrize(("kind", "package"), [("spacy", "spacy"), ("gliner", "gliner")])
def test_an_engine_that_is_not_installed_says_what_to_do(
    kind: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(
        EngineError, match=rf"is not installed; say pip install 'casebook\[{kind}\]'"
    ):
        engine_named(f"{kind}:some_model_that_nobody_has")


needs_spacy = pytest.mark.skipif(
    importlib.util.find_spec("spacy") is None, reason="spaCy is not installed"
)


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    """A blank pipeline that knows one surname and one newspaper."""
    import spacy

    blank = spacy.blank("en")
    ruler = blank.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined] # the type of a pipe is not known
        [{"label": "PERSON", "pattern": "Zubar"}, {"label": "DATE", "pattern": "Ladi"}]
    )
    blank.meta["name"], blank.meta["version"] = "surnames", "1.2"
    blank.to_disk(tmp_path / "surnames")
    return tmp_path / "surnames"


@needs_spacy
def test_a_spacy_pipeline_is_asked(pipeline: Path) -> None:
    engine = engine_named(f"spacy:{pipeline}")
    text = "They saw Ladi. They saw Zubar. Then Zubar slept."
    assert found(text, engine) == ["other Ladi", "person Zubar", "person Zubar"]
    article = Article("https://example.org/", "", None, "en", "Police arrested Zubar.")
    report = read(article, engine=engine)
    assert report.reader == f"{READER_VERSION} spacy-en_surnames-1.2"
    assert [subject.name for subject in report.subjects] == ["Zubar"]


@needs_spacy
def test_a_missing_spacy_pipeline_is_named() -> None:
    with pytest.raises(EngineError, match="spacy:nobody_has_it: no such pipeline is installed"):
        engine_named("spacy:nobody_has_it")

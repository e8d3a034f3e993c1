"""The Data Package of a publication, as the reference implementation judges it."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from frictionless import Report, Schema, validate

from output.contents import contents_of
from output.formats import FORMATS
from output.package.datapackage import NOT_LICENSED
from output.profiles import Profile
from output.publication import write_publication
from output.release import Release
from pipelines.link.memory import LINKER_VERSION
from pipelines.store import Store
from pipelines.update import open_questions


def written(data: Path, folder: Path, formats: list[str], **release: Any) -> dict[str, Any]:
    with Store(data) as store:
        contents = contents_of(store, open_questions(store))
        write_publication(contents, folder, formats, Release("", **release))
    described: dict[str, Any] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return described


def report(folder: Path) -> Report:
    found: Report = validate(str(folder / "datapackage.json"))
    return found


@pytest.fixture(scope="module")
def public(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A public dataset in CSV."""
    folder = tmp_path_factory.mktemp("public")
    written(data, folder, ["csv"])
    return folder


@pytest.mark.parametrize("profile", Profile)
def test_the_package_is_valid_in_every_profile(
    data: Path, tmp_path: Path, profile: Profile
) -> None:
    described = written(data, tmp_path, list(FORMATS), profile=profile)
    found = report(tmp_path)
    assert found.valid, found.flatten(["title", "message"])[:5]
    assert found.stats["tasks"] == len(described["resources"]) > 30
    files = {path.name for path in tmp_path.iterdir()} - {"datapackage.json"}
    assert {resource["path"] for resource in described["resources"]} == files
    for resource in described["resources"]:
        if resource["format"] == "jsonl":
            schema = Schema.from_descriptor(resource["schema"])
            for line in (tmp_path / resource["path"]).read_text("utf-8").splitlines():
                _, notes = schema.read_cells(list(json.loads(line).values()))
                assert not any(notes), (resource["path"], notes)


@pytest.mark.parametrize(
    ("file", "old", "new", "error"),
    [
        ("events.csv", ",arrest,", ",arrest!,", "constraint-error"),
        ("penalties.csv", ",48,", ",four,", "type-error"),
        ("cases.csv", "case_id", "id", "incorrect-label"),
        ("sources.csv", "news2", "news9", "foreign-key"),
        ("codebook.md", "Codebook", "Codeb00k", "hash-count"),
    ],
)
def test_what_is_wrong_is_found(
    data: Path, tmp_path: Path, file: str, old: str, new: str, error: str
) -> None:
    written(data, tmp_path, ["csv"], profile=Profile.INTERNAL)
    content = (tmp_path / file).read_bytes()
    assert old.encode() in content
    changed = content.replace(old.encode(), new.encode(), 1)
    (tmp_path / file).write_bytes(changed)
    if error != "hash-count":  # rows are looked at when the file is as described
        whole = (tmp_path / "datapackage.json").read_text("utf-8")
        for before, after in (
            (f'"sha256:{sha256(content).hexdigest()}"', f'"sha256:{sha256(changed).hexdigest()}"'),
            (f'"bytes": {len(content)},', f'"bytes": {len(changed)},'),
        ):
            assert before in whole
            whole = whole.replace(before, after)
        (tmp_path / "datapackage.json").write_text(whole, encoding="utf-8")
    found = {found.type for task in report(tmp_path).tasks for found in task.errors}
    assert error in found


def test_a_licence_is_named_or_its_lack_told(data: Path, public: Path, tmp_path: Path) -> None:
    without = json.loads((public / "datapackage.json").read_text("utf-8"))
    assert "licenses" not in without
    assert NOT_LICENSED in without["description"]
    named = written(data, tmp_path, ["csv"], licence="CC-BY-4.0")
    assert named["licenses"] == [{"name": "CC-BY-4.0"}]
    assert NOT_LICENSED not in named["description"]
    address = "https://example.org/terms"
    assert written(data, tmp_path, ["csv"], licence=address)["licenses"] == [{"path": address}]
    assert report(tmp_path).valid


def test_the_package_says_where_it_is_from(data: Path, public: Path) -> None:
    described = json.loads((public / "datapackage.json").read_text("utf-8"))
    assert [source["title"] for source in described["sources"]] == ["news0", "news1", "news2"]
    assert described["casebook"]["readers"] == ["3"]
    assert described["casebook"]["linker"] == LINKER_VERSION
    assert described["casebook"]["profile"] == "public"
    assert described["version"] == described["casebook"]["dataset_version"]


def test_what_an_older_publication_left_is_removed(data: Path, tmp_path: Path) -> None:
    written(data, tmp_path, ["csv", "jsonl"])
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    written(data, tmp_path, ["csv"])
    assert not list(tmp_path.glob("*.jsonl"))
    assert (tmp_path / "notes.txt").exists()
    assert report(tmp_path).valid


def test_equal_contents_give_equal_bytes(data: Path, public: Path, tmp_path: Path) -> None:
    written(data, tmp_path, ["csv"])
    for path in public.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name

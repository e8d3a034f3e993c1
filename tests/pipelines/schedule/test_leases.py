"""Leases in real stores: one holder, renewed while it works, taken over when it is lost."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.results import SourceResult
from crawler.troubles import Trouble
from pipelines.schedule.life import alive, lost
from pipelines.schedule.records import Plan
from pipelines.schedule.taking import free_lost, taken
from pipelines.store import Store

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
A, B = Plan("a", DAY, ("a.test",)), Plan("b", DAY, ("b.test",))
FINISHED = SourceResult("a", finish_reason="finished")


@pytest.fixture
def store(tmp_path: Path, store_url: str) -> Iterator[Store]:
    with Store(tmp_path, store_url) as opened:
        yield opened


def test_nobody_else_takes_what_is_taken(store: Store, tmp_path: Path) -> None:
    with (
        taken(store, tmp_path / "1", [A], only_due=True) as first,
        taken(store, tmp_path / "2", [A, B], only_due=True) as second,
    ):
        assert (first.names, second.names) == (["a"], ["b"])
        assert "another process crawls it" in second.left[0]


def test_what_was_crawled_is_due_a_rhythm_later(store: Store, tmp_path: Path) -> None:
    with taken(store, tmp_path, [A], only_due=True) as ours:
        ours.note(FINISHED)
    with taken(store, tmp_path, [A], only_due=True) as again:
        assert again.names == []
        assert "not due here before" in again.left[0]
    states, leases, now = store.source_states()
    assert states["a"].due - now > timedelta(hours=23)
    assert leases == {}
    with taken(store, tmp_path, [A], only_due=False) as asked_for:
        assert asked_for.names == ["a"]


@pytest.mark.parametrize(
    ("result", "due", "tries"),
    [
        (SourceResult("a", finish_reason="shutdown"), True, 0),
        (SourceResult("a", trouble=Trouble.HARD, reason="status 403"), False, 0),
        (None, True, 1),
    ],
    ids=["stopped by a person", "failed", "broke off"],
)
def test_what_a_crawl_came_to_decides_when_it_is_due(
    store: Store, tmp_path: Path, result: SourceResult | None, due: bool, tries: int
) -> None:
    with taken(store, tmp_path, [A], only_due=True) as ours:
        if result:
            ours.note(result)
    state = store.source_states()[0]["a"]
    assert (state.reason, state.tries) == (result.reason if result else "", tries)
    with taken(store, tmp_path, [A], only_due=True) as again:
        assert (again.names == ["a"]) == due


def test_a_lease_is_renewed_for_as_long_as_it_is_needed(store: Store, tmp_path: Path) -> None:
    with taken(store, tmp_path / "1", [A], only_due=True, length=0.5 * SECOND):
        time.sleep(1)
        with taken(store, tmp_path / "2", [A], only_due=True) as other:
            assert other.names == []


def test_who_loses_a_lease_is_told_and_its_word_counts_no_more(
    store: Store, tmp_path: Path
) -> None:
    told = Event()
    with taken(store, tmp_path, [A], only_due=True, length=SECOND, on_loss=told.set) as ours:
        with store.scheduling() as desk:
            desk.free(desk.leases["source:a"].holder)
            assert desk.lease(["source:a"], "another", DAY)
        assert told.wait(10)
        ours.note(FINISHED)
    states, leases, _ = store.source_states()
    assert leases["source:a"].holder == "another"
    assert states["a"].succeeded is None


def test_a_lease_that_is_not_renewed_runs_out(store: Store) -> None:
    for length, taken_over in ((DAY, False), (0.2 * SECOND, True)):
        with store.scheduling() as desk:
            assert desk.lease([f"source:{length}"], "lost", length)
        time.sleep(0.3)
        with store.scheduling() as desk:
            assert desk.lease([f"source:{length}"], "another", DAY) == taken_over


def test_all_leases_of_a_source_are_taken_or_none(store: Store) -> None:
    with store.scheduling() as desk:
        assert desk.lease(["site:a.test"], "one", DAY)
        assert not desk.lease(["site:a.test", "source:a"], "another", DAY)
    assert set(store.source_states()[1]) == {"site:a.test"}


STEPS = st.tuples(
    st.sampled_from(["lease", "free", "wait"]),
    st.sampled_from(["one", "another"]),
    st.sets(st.sampled_from(["source:a", "site:a.test", "site:b.test"]), min_size=1),
    st.integers(1, 10),
)


@given(st.lists(STEPS, max_size=30))
@settings(max_examples=40, deadline=None)
def test_a_lease_never_has_two_holders(steps: list[tuple[str, str, set[str], int]]) -> None:
    """Beside the store runs a plain model of it: who holds what until when."""
    held: dict[str, tuple[str, datetime]] = {}
    with (
        TemporaryDirectory() as folder,
        Store(Path(folder)) as store,
        store.scheduling() as desk,
    ):
        for step, holder, names, minutes in steps:
            length = timedelta(minutes=minutes)
            if step == "wait":
                desk.now += length
            elif step == "free":
                desk.free(holder, names)
                held = {n: h for n, h in held.items() if n not in names or h[0] != holder}
            else:
                others = {
                    n for n, (who, until) in held.items() if who != holder and until > desk.now
                }
                assert desk.lease(names, holder, length) == names.isdisjoint(others)
                if names.isdisjoint(others):
                    held |= dict.fromkeys(names, (holder, desk.now + length))
        assert {n: (each.holder, each.until) for n, each in desk.leases.items()} == held


def test_a_killed_process_of_the_same_folder_is_known_to_be_lost(
    store: Store, tmp_path: Path
) -> None:
    code = (
        "import sys; from pathlib import Path; from pipelines.schedule.life import alive\n"
        "with alive(Path(sys.argv[1])) as worker:\n"
        "    print(worker.holder, flush=True); sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout
    holder = process.stdout.readline().decode().strip()
    with store.scheduling() as desk:
        assert desk.lease(["source:a"], holder, DAY)
    with alive(tmp_path):
        assert lost(tmp_path) == []
        process.kill()
        process.communicate()
        assert [path.name for path in lost(tmp_path)] == [holder]
        free_lost(store, tmp_path)
        assert lost(tmp_path) == []
    assert store.source_states()[1] == {}


def test_processes_that_take_at_once_have_each_source_once(
    store: Store, store_url: str, tmp_path: Path
) -> None:
    code = (
        "import sys; from datetime import timedelta; from pathlib import Path\n"
        "from crawler.results import SourceResult; from pipelines.schedule.records import Plan\n"
        "from pipelines.schedule.taking import taken; from pipelines.store import Store\n"
        "data = Path(sys.argv[2])\n"
        "sys.stdin.read()\n"
        "with Store(data, sys.argv[1]) as store:\n"
        "    for name in (f's{number}' for number in range(12)):\n"
        "        plan = Plan(name, timedelta(days=1), (f'{name}.test',))\n"
        "        with taken(store, data, [plan], only_due=True) as ours:\n"
        "            for source in ours.names:\n"
        "                print(source)\n"
        "                ours.note(SourceResult(source, finish_reason='finished'))\n"
    )
    several = [
        subprocess.Popen(
            [sys.executable, "-c", code, store_url, str(tmp_path / name)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in "12"
    ]
    for process in several:
        assert process.stdin
        process.stdin.close()
        process.stdin = None
    said = [process.communicate(timeout=100)[0] for process in several]
    assert Counter("".join(said).split()) == {f"s{number}": 1 for number in range(12)}


def test_one_process_is_alone_at_a_time(store: Store, store_url: str, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from pipelines.store import Store\n"
        "with Store(Path('.'), sys.argv[1]) as store, store.alone(), store.alone():\n"
        "    print('alone', flush=True); sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, store_url], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout
    assert process.stdout.readline() == b"alone\n"
    process.kill()
    process.communicate()
    with store.alone():  # a killed process keeps nobody out
        assert store.source_states()[0] == {}

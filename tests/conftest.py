"""What tests of several rooms stand on: stores on SQLite and on a real PostgreSQL server."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings

from pipelines.store import FILE_NAME

# Where pytest runs in several processes, readline has told them the size of a terminal that isn't
# there, and each console would keep it.
os.environ.pop("COLUMNS", None)

NUMBERS = count(1)

settings.register_profile("casebook", deadline=None)  # a busy machine is no defect
settings.load_profile("casebook")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # So a shell starts what runs in the background; the programs under test shall stop at Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Path]:
    """The folder of the socket of a PostgreSQL server, which sorts text as no program does."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    if not found:
        pytest.skip("PostgreSQL is not installed")
    programs = found[-1].parent
    home = Path(tempfile.mkdtemp(prefix="casebook-pg-"))  # short: it is part of a socket's address
    settings = {"listen_addresses": "", "unix_socket_directories": home, "fsync": "off"}
    try:
        if os.geteuid() == 0:  # the server refuses to run as root
            shutil.chown(home, "postgres", "postgres")
        made = (programs / "initdb", "-D", home / "data", "-U", "postgres", "-A", "trust", "-N")
        # From version 15 on it can be told to sort as people do.
        icu = ("--locale-provider=icu", "--icu-locale=en") if _version(found[-1]) > 14 else ()
        with _as_server(*made, "-E", "UTF8", "--locale=C", *icu) as making:
            assert making.wait() == 0, "initdb failed"
        given = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with _as_server(programs / "postgres", "-D", home / "data", *given) as server:
            try:
                _wait_for(home, server)
                yield home
            finally:
                server.send_signal(signal.SIGQUIT)
    finally:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def postgresql(postgresql_server: Path) -> str:
    """The address of an empty PostgreSQL database."""
    name = f"casebook_{next(NUMBERS)}"
    with psycopg.connect(f"host={postgresql_server} user=postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return f"postgresql://postgres@/{name}?host={postgresql_server}"


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that nobody has opened yet, on each kind of database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / FILE_NAME}"
    return str(request.getfixturevalue("postgresql"))


def _version(program: Path) -> int:
    return int(program.parts[-3])


def _as_server(*command: str | Path) -> subprocess.Popen[bytes]:
    """A program of the server, which ends when the tests are killed."""
    other = ("--reuid=postgres", "--regid=postgres", "--clear-groups")
    wrapped = ["setpriv", "--pdeathsig=QUIT", *(other if os.geteuid() == 0 else ())]
    return subprocess.Popen(
        [*wrapped, *map(str, command)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
    )


def _wait_for(home: Path, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 60
    while True:
        assert server.poll() is None, "the server ended"
        try:
            psycopg.connect(f"host={home} user=postgres").close()
        except psycopg.OperationalError:
            assert time.monotonic() < end, "the server does not answer"
            time.sleep(0.05)
        else:
            return

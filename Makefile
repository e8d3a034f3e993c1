# make run   set up and do the main job on the built-in sample news site
# make test  set up and check everything: format, lint, types, tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: setup run test bench quality reference site lock clean

setup: $(VENV)/.ready

# The stamp is written last, so that an interrupted set-up is done again.
$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info[:2] < (3, 14) else "casebook needs Python 3.11 to 3.13; say make PYTHON=python3.12 setup")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: setup
	$(BIN)/casebook run --sample

test: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses auto
	@echo 'Format, lint, types and tests are in order.'

bench: setup
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.names
	$(BIN)/python -m benchmarks.reader
	$(BIN)/python -m benchmarks.linking
	$(BIN)/python -m benchmarks.report
	$(BIN)/python -m benchmarks.year
	$(BIN)/python -m benchmarks.publish 10000

# The figures in docs/quality.md and docs/quality.json, which tests hold the reader to.
quality: setup
	$(BIN)/python -m benchmarks.quality

# The lock names versions and hashes only, for every Python we support; it needs uv. The stubs that
# followthemoney asks for hide SQLAlchemy's own types.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-package sqlalchemy2-stubs --no-header --extra dev pyproject.toml -o requirements.lock

# What docs/reference/commands.md and docs/codebook.md say is made from the code.
reference: setup
	$(BIN)/python -m typer casebook.commands utils docs --name casebook --output docs/reference/commands.md
	$(BIN)/python -c "from output.codebook import codebook; print(codebook(), end='')" > docs/codebook.md

# The documentation as a web site, in site/.
site: setup
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build

clean:
	rm -rf $(VENV) site sample-data .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Needs Python 3.11 or newer and make. Every target makes the virtual environment .venv first, with
# the exact versions of constraints.txt, when it is missing or older than what it is made from.
#
#   make build   raw/ -> clean/ -> datapackage.json -> indicators.duckdb -> reports/
#   make test    style, types, floors of the house, tests
#   make lint    the first three of these        make docs   docs/commands.md, from the help of the commands
#   make site    the documentation as a site in site/
#   make venv    the environment alone           make clean  remove what is not kept in git
#
# Another Python:   make build PYTHON=python3.13

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed

# An environment holds absolute paths: one that was moved, half made, or whose Python is gone is made
# anew. One that is merely out of date is brought up to date.
usable := $(shell [ "$$(cat $(INSTALLED) 2>/dev/null)" = "$$(pwd -P)" ] && $(BIN)/python -c '' 2>/dev/null && echo yes)

# pip leaves compiling to the first import; who forbids Python to keep what it compiled pays for it in
# every process, which makes the tests twice as slow.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: build test lint docs site venv clean anew
.DEFAULT_GOAL := build

build: venv
	$(BIN)/indicators build

# In the order of their names: the longest files, which run whole commands, do not come last.
test: lint
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

lint: venv
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

docs: venv
	$(BIN)/typer indicators.cli utils docs --name indicators --output docs/commands.md

site: venv
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --config-file .ci/mkdocs.yml
	@echo "open site/index.html"

venv: $(INSTALLED)

anew:

$(INSTALLED): pyproject.toml constraints.txt $(if $(usable),,anew)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "error: Python 3.11 or newer is needed; '$(PYTHON)' is $$($(PYTHON) --version 2>/dev/null || echo missing)." >&2; \
	  echo "mend: name another one, for example: make $(or $(firstword $(MAKECMDGOALS)),build) PYTHON=python3.12" >&2; \
	  exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' || { \
	  echo "error: '$(PYTHON)' cannot make virtual environments: its modules venv and ensurepip are missing." >&2; \
	  echo "mend: install them (on Debian and Ubuntu: apt-get install python3-venv)." >&2; \
	  exit 1; }
	@rm -f $(INSTALLED)
	$(PYTHON) -m venv $(if $(usable),,--clear) .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile -c constraints.txt hatchling editables
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile -c constraints.txt --no-build-isolation -e '.[dev]'
	@pwd -P > $(INSTALLED)

clean:
	rm -rf .venv .cache build dist exports site indicators.duckdb indicators.duckdb.wal
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# One word per chore; `make help` lists them. Everything lands in .venv/ and out/.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/ready
OUT    := out

# What Qt needs from a Debian or Ubuntu system, and a typeface the window prefers.
SYSTEM_PACKAGES := libegl1 libgl1 libglib2.0-0 libfontconfig1 libfreetype6 libdbus-1-3 \
	libxkbcommon0 libx11-6 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 \
	libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1 libwayland-client0 libwayland-cursor0 \
	libwayland-egl1 fontconfig fonts-dejavu-core fonts-inter

.DEFAULT_GOAL := help
.PHONY: help setup run test lint format benchmark translations lock fuzz clean

help:           ## list the chores
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: $(READY) ## virtual environment, locked dependencies, the system libraries Qt needs

$(READY): pyproject.toml requirements-dev.lock Makefile
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "GII Viewer needs Python 3.11 or later; name one with: make PYTHON=python3.11" >&2; exit 1; }
	@command -v dpkg-query >/dev/null || exit 0; \
	missing=; for package in $(SYSTEM_PACKAGES); do \
		dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
			|| dpkg-query -W -f '$${Status}' $${package}t64 2>/dev/null | grep -q 'ok installed' \
			|| missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	[ "$$(id -u)" = 0 ] && sudo= || sudo=sudo; \
	echo "Installing the system libraries that Qt needs:$$missing"; \
	$$sudo apt-get update -qq && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	@echo "Installing the locked Python packages into $(VENV)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

run: $(READY)   ## open the window on the bundled Dalian profile; without a display, render it to files
	@$(BIN)/gii-viewer || { status=$$?; [ $$status = 3 ] || exit $$status; \
		$(BIN)/gii-viewer snapshot dalian-2024 -o $(OUT)/tabs --force && \
		$(BIN)/gii-viewer charts dalian-2024 -o $(OUT)/charts --format png,svg,pdf --force && \
		echo "The tabs are in $(OUT)/tabs and the charts in $(OUT)/charts instead."; }

test: lint      ## lint, types and all tests
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

lint: $(READY)  ## code, types, spelling and Markdown
	@$(BIN)/ruff format --check --quiet . || { echo "Run: make format" >&2; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/codespell
	@$(BIN)/rumdl check --silent . || $(BIN)/rumdl check .
	@$(BIN)/mypy --no-error-summary

format: $(READY) ## write the code as ruff formats it
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --quiet --fix .

benchmark: $(READY) ## what is fast, measured against a floor or a peer in one run
	@$(BIN)/python -m pip install -q --disable-pip-version-check "pip>=25.1"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --group benchmark
	@for script in benchmarks/*.py; do QT_QPA_PLATFORM=offscreen $(BIN)/python $$script || exit 1; done

SECONDS ?= 600
fuzz: $(READY)  ## look for bytes that break the reader, for SECONDS (600 unless said)
	@$(BIN)/python -m pip install -q --disable-pip-version-check "pip>=25.1"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --group fuzz
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.fuzzing.fuzz $(SECONDS)

translations: $(READY) ## bring the translators' catalogue up to date with the code
	@$(BIN)/python -m tests.catalogue

lock: $(READY)  ## renew requirements-dev.lock from pyproject.toml (takes uv from the registry)
	@$(BIN)/python -m pip install -q uv
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate \
		--custom-compile-command "make lock" --group dev pyproject.toml -o requirements-dev.lock

clean:          ## remove everything that make has made
	rm -rf $(VENV) $(OUT) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .rumdl_cache

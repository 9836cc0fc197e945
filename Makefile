# The commands of the house. `make run` and `make test` need nothing but Python 3.11+ and make.
PYTHON ?= python3
BIN := .venv/bin
export SHUDARGA_DATA ?= $(CURDIR)/shudarga-data

.PHONY: setup run test check fmt bench lock messages docs browser clean

setup: $(BIN)/shudarga

$(BIN)/shudarga: requirements.lock pyproject.toml tools/hatch_build.py
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

messages: setup
	$(BIN)/python tools/messages.py compile

run: messages
	$(BIN)/shudarga demo --if-empty
	SHUDARGA_SAMPLE_ACCOUNTS=1 $(BIN)/shudarga serve

browser:
	tools/need-chromium

check: messages
	$(BIN)/ruff format --check src tests bench tools
	$(BIN)/ruff check src tests bench tools
	$(BIN)/lint-imports --no-cache
	$(BIN)/mypy
	$(BIN)/python -m django makemigrations --check --dry-run --settings shudarga.settings
	$(BIN)/python tools/messages.py check
	$(BIN)/python tools/house.py

test: check browser
	tools/run-tests

fmt: setup
	$(BIN)/ruff check --fix src tests bench tools
	$(BIN)/ruff format src tests bench tools

bench: messages
	$(BIN)/python -m bench

docs: messages
	$(BIN)/python tools/reference.py write

lock:
	test -x $(BIN)/uv || { $(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet uv; }
	UV_INDEX_URL="$$($(BIN)/python -m pip config get global.index-url 2>/dev/null)" $(BIN)/uv pip compile --universal --generate-hashes \
		--no-emit-index-url --no-header --no-annotate --all-extras pyproject.toml -o requirements.lock

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache

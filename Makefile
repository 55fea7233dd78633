# The same commands that CI runs. `make` alone: lint and test.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
STAMP = $(VENV)/.installed

.PHONY: all demo test lint expected languages docs bench train gate clean

all: lint test

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[test,lint]'
	touch $@

# Clean the example page and print the article.
demo: $(STAMP)
	$(BIN)/cleaner --format markdown tests/fixtures/en-founding-page/input.txt

test: $(STAMP)
	$(BIN)/python -m pytest

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Rewrite what fixtures expect from what comes out now, for review in the diff: make expected [FIXTURE=name]
expected: $(STAMP)
	$(BIN)/python tests/write_expected.py $(FIXTURE)

# Check every language file, then write the tables that cleaner loads.
languages: $(STAMP)
	$(BIN)/cleaner languages check src/cleaner/languages/*.toml
	$(BIN)/python -m cleaner.language_files

# The documentation as a site, in site/: open site/index.html, or serve it: python3 -m http.server -d site
docs: $(STAMP)
	$(BIN)/python -m pip install --quiet --editable '.[docs]'
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --config-file website/mkdocs.yml

bench: $(STAMP)
	$(BIN)/python benchmarks/speed.py

# Train the weights from scored pages: make train DATA=folder
train: $(STAMP)
	$(BIN)/python -m pip install --quiet --editable '.[train]'
	$(BIN)/python training/train.py --data $(DATA) --folds $(VENV)/folds
	$(BIN)/python training/train_markup.py --data $(DATA) --folds $(VENV)/folds
	$(BIN)/python training/train_memory.py --data $(DATA) --folds $(VENV)/folds
	$(BIN)/python training/train_confidence.py --data $(DATA) --folds $(VENV)/folds

# Compare the scores with their floors, after make train: make gate DATA=folder
gate: $(STAMP)
	$(BIN)/python benchmarks/gate.py --data $(DATA) --folds $(VENV)/folds

clean:
	rm -rf $(VENV) site .pytest_cache .mypy_cache .ruff_cache .hypothesis

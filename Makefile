# make report   the claim report of the fixtures' articles
# make test     every check of the project
# make evaluate the figures against gold, with and without the tagger: GOLD=path of a corpus in the gold format
# make unseen   the same against articles whose errors nobody has read: annotations/, CORPUS=path of the corpus
# make speed    articles a second, and how long a start takes
# make readme   what README.md shows, printed anew
# Each sets up .venv by itself; nothing but python and pip is needed beforehand.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
CORPUS ?= ../shared/corpus
GOLD ?= $(wildcard ../shared/corpus/dev.jsonl)
BIN := .venv/bin

.PHONY: report test evaluate speed unseen readme clean

report: .venv/ready
	@$(BIN)/attribution report fixtures/articles

test: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/attribution rules check
	$(BIN)/attribution rules test
	$(BIN)/pytest

evaluate: .venv/ready
	@$(BIN)/attribution evaluate $(or $(GOLD),fixtures/gold.jsonl) --by outlet,form

speed: .venv/ready
	@$(BIN)/python benchmarks/speed.py

build/%.jsonl: annotations/%.jsonl .venv/ready
	@mkdir -p build
	@$(BIN)/python annotations/standoff.py join $(CORPUS) $< > $@

unseen: build/unread.jsonl
	@$(BIN)/attribution evaluate $< --by outlet,form

readme: .venv/ready
	@$(BIN)/python benchmarks/readme.py $(and $(GOLD),--figures $(GOLD))

.venv/ready: setup.cfg pyproject.toml constraints.txt
	@echo "setting up .venv (once; takes minutes)" >&2
	@$(PYTHON) -m venv .venv >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]' >&2
	@touch $@

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

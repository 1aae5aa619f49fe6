# Two commands are enough: `make run` opens the window, `make test` runs every check. Both set up what they need.

PYTHON := .venv/bin/python
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard translations/*/LC_MESSAGES/*.po))
SAMPLES := $(wildcard ../shared/samples)

# tests and pictures are the same everywhere: no screen, Kanazawa's clock, no locale of the machine's
STEADY := QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=1 QT_LOGGING_RULES= TZ=Asia/Tokyo LANG=C.UTF-8 LC_ALL=C.UTF-8
STEADY += $(if $(OUIK_SAMPLES),,$(if $(SAMPLES),OUIK_SAMPLES=$(abspath $(SAMPLES))))

.PHONY: run test bench monkey pictures messages wheel format lock clean set-up-run set-up-test

run: set-up-run  ## open the window; without a display make the demo instead
	@if [ "$$(uname)" = Linux ] && { [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$QT_QPA_PLATFORM" = offscreen ]; }; then \
		echo "There is no display here, so no window can open: making the demo in demo/ instead."; \
		QT_QPA_PLATFORM=offscreen .venv/bin/ouik-desktop demo --out demo; \
	else \
		.venv/bin/ouik-desktop; \
	fi

test: set-up-test  ## format, lint, types, layers, catalogues, tests
	.venv/bin/ruff format --check --quiet
	.venv/bin/ruff check --quiet
	$(PYTHON) packaging/messages.py --check
	.venv/bin/lint-imports --no-logo 2>/dev/null || .venv/bin/lint-imports
	.venv/bin/mypy
	env $(STEADY) $(PYTHON) -X faulthandler -m pytest $(TESTS)

bench: set-up-test  ## what performance is promised, measured
	env $(STEADY) $(PYTHON) -m benchmarks

pictures: set-up-test  ## every page in both languages, light and dark, also with large text, from a screen, in build/pictures
	env $(STEADY) packaging/screen.sh 1440x900 $(PYTHON) -m ouik_desktop.ui.tour.pictures build/pictures

monkey: set-up-test  ## somebody without a plan at the window, for MINUTES, from SEED; WINDOW=real on a screen
	env $(STEADY) $(if $(filter real,$(WINDOW)),packaging/screen.sh 1460x960) $(PYTHON) -X faulthandler -m tests.monkey \
		--minutes $(or $(MINUTES),10) $(if $(SEED),--seed $(SEED)) $(MONKEY)

messages: set-up-test  ## after a change of words: extract, merge, compile, and list what lacks Japanese
	$(PYTHON) packaging/messages.py

wheel: set-up-test  ## dist/ouik_desktop-….whl
	PATH="$(CURDIR)/.tools/bin:$$PATH" uv build --quiet --wheel --no-build-isolation --python $(PYTHON) --out-dir dist

format: set-up-test
	.venv/bin/ruff check --fix --quiet || true
	.venv/bin/ruff format --quiet

lock:  ## after a change of dependencies in pyproject.toml
	packaging/lock.sh

clean:  ## what was made; .venv stays
	rm -rf build dist demo .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage $(CATALOGUES)

set-up-run set-up-test: set-up-%:
	@packaging/setup.sh $*
	@$(MAKE) --no-print-directory --silent $(CATALOGUES)

%.mo: %.po
	$(PYTHON) -m babel.messages.frontend --quiet compile -i $< -o $@

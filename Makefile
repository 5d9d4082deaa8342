# Everything a developer or CI does, by name. `make demo` and `make test` install what is missing.

SHELL := /bin/bash
PREFIX ?= /usr/local
DEMO ?= .build/demo
PACKAGES := git pkg-config libgit2-dev libcmark-dev libyaml-dev libssl-dev
TEST_PACKAGES := $(PACKAGES) chromium
BENCH_PACKAGES := $(PACKAGES) cmark
NEXTUP = .build/release/nextup

.PHONY: demo test check bench install docs format lint setup setup-test setup-bench sanitize

## Build, make the sample backlog, list, check and render it.
demo: setup
	swift build -c release --product nextup
	rm -rf $(DEMO)
	$(NEXTUP) demo $(DEMO)
	$(NEXTUP) list --repo $(DEMO)
	@echo
	@echo "The sample has defects, so that there is something to find:"
	$(NEXTUP) check --repo $(DEMO) || [ $$? -eq 1 ]
	$(NEXTUP) render --repo $(DEMO) --out $(DEMO)/site
	@echo
	@echo "Open $(DEMO)/site/index.html, or go on with: cd $(DEMO) && git log"

## Run all tests.
test: setup-test
	swift build --build-tests
	swift test --skip-build

## What must hold before a change lands: format, lint, tests, generated pages.
check: lint test
	$(MAKE) docs
	git diff --exit-code -- docs

## Check the format of the Swift files.
lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

## Format the Swift files in place.
format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

## Write the generated pages of docs/ anew.
docs:
	RECORD_DOCS=1 swift test --filter GeneratedDocumentation

## Measure speed and memory; see docs/benchmarks.md.
bench: setup-bench
	swift build -c release
	.build/release/nextup-bench

## Run the tests under the address and thread sanitizers. Swift never frees its static values,
## which the leak detector would report; .ci/thread-sanitizer.supp says what else is no finding.
sanitize: setup-test
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build/address
	TSAN_OPTIONS=suppressions=$(CURDIR)/.ci/thread-sanitizer.supp \
	  swift test --sanitize=thread --scratch-path .build/thread

install:
	swift build -c release --product nextup
	install -D $(NEXTUP) $(DESTDIR)$(PREFIX)/bin/nextup

setup:
	@.ci/install $(PACKAGES)

setup-test:
	@.ci/install $(TEST_PACKAGES)

setup-bench:
	@.ci/install $(BENCH_PACKAGES)

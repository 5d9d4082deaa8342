# Everything a developer or CI does, by name. `make demo` and `make test` install what is missing.

SHELL := /bin/bash
PREFIX ?= /usr/local
DEMO ?= .build/demo
PACKAGES := git pkg-config libgit2-dev libcmark-dev libyaml-dev libssl-dev
TEST_PACKAGES := $(PACKAGES) chromium cmark-gfm libxml2-utils python3-jsonschema python3-yaml
BENCH_PACKAGES := $(PACKAGES) cmark
NEXTUP = .build/release/nextup
# The Swift libraries inside: starts sooner, and runs where no Swift is installed.
RELEASE = -c release --static-swift-stdlib
SHARE = $(DESTDIR)$(PREFIX)/share
MAN = $(SHARE)/man
BASH_COMPLETION = $(SHARE)/bash-completion/completions/nextup
ZSH_COMPLETION = $(SHARE)/zsh/site-functions/_nextup
FISH_COMPLETION = $(SHARE)/fish/vendor_completions.d/nextup.fish

FUZZ = .build/fuzz/release/nextup-fuzz
SECONDS ?= 60
TARGET ?= front-matter order markdown story configuration check

.PHONY: demo test check bench evaluate fuzz sanitize install docs format lint setup setup-test setup-bench

## Build, make the sample backlog, list, check and render it.
demo: setup
	swift build $(RELEASE) --product nextup
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
	RECORD_DOCS=1 swift test --filter '[Gg]eneratedDocumentation'

## Measure speed and memory; see docs/benchmarks.md.
bench: setup-bench
	swift build $(RELEASE) --product nextup
	swift build $(RELEASE) --product nextup-bench
	.build/release/nextup-bench

## Measure how right the rules are on labelled stories; see docs/story-quality.md.
evaluate: setup
	swift build --product nextup-evaluate
	.build/debug/nextup-evaluate

## Run the tests under the address and thread sanitizers. Swift never frees its static values,
## which the leak detector would report; .ci/thread-sanitizer.supp says what else is no finding.
sanitize: setup-test
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build/address
	TSAN_OPTIONS=suppressions=$(CURDIR)/.ci/thread-sanitizer.supp \
	  swift test --sanitize=thread --scratch-path .build/thread

## Fuzz each TARGET for so many SECONDS, from the seeds and what earlier runs reached.
fuzz: setup
	NEXTUP_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product nextup-fuzz \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
	for target in $(TARGET); do \
	  mkdir -p .build/fuzz/corpus/$$target && \
	  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 $(FUZZ) $$target \
	    -max_total_time=$(SECONDS) -max_len=8192 -timeout=2 \
	    -print_final_stats=1 -artifact_prefix=.build/fuzz/$$target- \
	    .build/fuzz/corpus/$$target Tests/Fuzzing/Seeds/$$target || exit 1; \
	done

## Build and install the program, its manual pages and the completions of the shells.
install:
	swift build $(RELEASE) --product nextup
	install -D $(NEXTUP) $(DESTDIR)$(PREFIX)/bin/nextup
	install -d $(MAN)/man1 $(MAN)/man5 $(dir $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION))
	install -m 644 docs/man/*.1 $(MAN)/man1
	install -m 644 docs/man/*.5 $(MAN)/man5
	$(NEXTUP) completions bash > $(BASH_COMPLETION)
	$(NEXTUP) completions zsh > $(ZSH_COMPLETION)
	$(NEXTUP) completions fish > $(FISH_COMPLETION)

setup:
	@.ci/install $(PACKAGES)

setup-test:
	@.ci/install $(TEST_PACKAGES)

setup-bench:
	@.ci/install $(BENCH_PACKAGES)

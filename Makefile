# Schoolbell: everything that a person types. `make demo` and `make test` do all set-up themselves.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# Debian packages that the build, the demo and the tests need.
PACKAGES := pkg-config libespeak-ng-dev espeak-ng-data libsoxr-dev libspandsp-dev libphonenumber-dev libicu-dev libasound2-dev libsqlite3-dev python3 openssl graphviz
# What a notice meets on its way: a gateway for SMS, an SMSC, and a school's system.
PEERS := kannel libnet-smpp-perl curl
APT := apt-get -o DPkg::Lock::Timeout=120

SWIFT_BUILD := swift build --explicit-target-dependency-import-check error
DEMO := .build/demo
# What the Debian package is made of. A release is built apart: it is optimised, and brings Swift's libraries along. CONFIGURATION=debug packs the
# program of the tests, which takes a moment, for this machine only.
CONFIGURATION := release
RELEASE := .build/deb
PACKED := $(if $(filter debug,$(CONFIGURATION)),.build/debug,$(RELEASE)/release)/schoolbell
PACKAGE := .build/debian
# Tests that run the built program and others: they come after those that only compute, which would keep the processors from what they start.
RUNNING := ^(schoolbellTests|LineKitTests)[.]
# Sources of the packages apart; what Fuzzing/Sources links to is linted at home.
APART := Benchmarks/Package.swift Benchmarks/Sources Fuzzing/Package.swift Fuzzing/Sources/fuzz

.PHONY: help setup build demo test test-peers soak check fresh format bench voice fuzz guess deb test-deb run clean

help: ## Shows the targets.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 16

setup: ## Installs the Debian packages that are missing.
	@missing=$$(for p in $(PACKAGES); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  echo "installing:" $$missing; \
	  $$sudo $(APT) update -qq && DEBIAN_FRONTEND=noninteractive $$sudo $(APT) install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
	@command -v swift >/dev/null || { echo "make: no swift in PATH: install the Swift 6.3 toolchain from swift.org" >&2; exit 1; }

build: setup ## Builds the program.
	$(SWIFT_BUILD)

demo: build ## Makes a demo school, holds a parent's call (a transcript, demo.wav), and tells a new mark by SMS and on the line.
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	.build/debug/schoolbell demo-data --schools 2 --seed 1 --out $(DEMO)/diary
	.build/debug/schoolbell import $(DEMO)/diary --data $(DEMO)/data --now 2026-11-20T18:00:00+02:00
	.build/debug/schoolbell call --data $(DEMO)/data --now 2026-11-20T18:05:00+02:00 --from "0888 100 002" --to +359882818905 \
	  --keys "w 1 w w1 w w1 w 5 w" --text --wav demo.wav
	@$(MAKE) --no-print-directory setup PACKAGES="$(PACKAGES) $(PEERS)"
	@python3 Tests/Peers/demo.py .build/debug/schoolbell . $(DEMO)

test: setup ## Builds and passes all tests.
	$(SWIFT_BUILD) --build-tests
	swift test --skip-build --parallel --skip '$(RUNNING)'
	swift test --skip-build --parallel --filter '$(RUNNING)'

test-peers: build ## Runs notices through Kannel and SMPP to an SMSC in Perl, with failures, restarts and texts that come in.
	@$(MAKE) --no-print-directory setup PACKAGES="$(PACKAGES) $(PEERS)"
	python3 Tests/Peers/peers.py .build/debug/schoolbell .

# PROGRAM=path kills another build of the program, as the release's .build/deb/release/schoolbell, which starts sooner. Calls wait more than they
# compute, so that PARTS of the kills go side by side.
PARTS := 8
soak: setup ## Kills the built program at every write of the journal of twenty calls, and a thousand times by chance, at the writes of its outbox too; a thousand dialplans by chance.
	$(SWIFT_BUILD) --build-tests
	SCHOOLBELL_SOAK=1/1 swift test --skip-build --filter "BreakableLineTests|AgreementTests"
	seq $(PARTS) | $(if $(PROGRAM),SCHOOLBELL_PROGRAM=$(abspath $(PROGRAM))) xargs -P $(PARTS) -I '{}' env SCHOOLBELL_SOAK='{}/$(PARTS)' \
	  .build/debug/schoolbellPackageTests.xctest --testing-library swift-testing --filter "KilledAtEveryWriteTests|KilledOutboxTests"

check: setup ## Proves the house: arrows, format, sizes, and that the documents' examples run.
	swift format lint --strict --configuration .swift-format --recursive Package.swift Sources Tests $(APART)
	swift test --filter 'HouseTests|Documents'
	.build/debug/schoolbell dialplan check --quick

fresh: build ## Makes again what is made from the dialplans: their schema and pictures.
	.build/debug/schoolbell dialplan schema > .build/schema.json && mv .build/schema.json dialplans/dialplan.schema.json
	for plan in $(basename $(notdir $(wildcard dialplans/*.yaml))); do \
	  .build/debug/schoolbell dialplan draw $$plan --plain --format mermaid --out docs/pictures/$$plan.mmd; \
	  .build/debug/schoolbell dialplan draw $$plan --plain --out docs/pictures/$$plan.svg; \
	done

format: ## Formats the sources.
	swift format --in-place --configuration .swift-format --recursive Package.swift Sources Tests $(APART)

# BENCH=name takes one group's figures; BENCH_OPTIONS are told to it, as --no-keep. See docs/performance.md.
bench: ## Measures, beside something named; figures and plots go into docs/performance.md.
	@$(MAKE) --no-print-directory setup PACKAGES="$(PACKAGES) espeak-ng gnuplot-nox procps python3-venv"
	[ -x .build/switches/bin/pip ] || python3 -m venv .build/switches
	.build/switches/bin/pip install --quiet --requirement Benchmarks/Switches/requirements.txt
	cd Benchmarks && swift build -c release
	Benchmarks/.build/release/benchmarks measure $(BENCH) $(BENCH_OPTIONS)

# VOICE=name runs one script of Benchmarks/Voice (measure, pitch, joins, words, day, start), VOICE_OPTIONS are told to it. See docs/voice.md.
voice: build ## Measures the voice; figures and pictures go into docs/voice.md.
	@$(MAKE) --no-print-directory setup PACKAGES="$(PACKAGES) espeak-ng gnuplot-nox python3-venv"
	[ -d .build/voice ] || python3 -m venv .build/voice
	.build/voice/bin/pip install --quiet --requirement Benchmarks/Voice/requirements.txt
	for script in $(or $(VOICE),measure pitch joins words day start); do .build/voice/bin/python Benchmarks/Voice/$$script.py $(VOICE_OPTIONS); done

fuzz: setup ## Fuzzes every reader of what comes from outside, SECONDS=60 each.
	Fuzzing/run $(or $(SECONDS),60)

guess: setup ## Tries ID codes for a year (DAYS=365) against the ceilings: docs/threat-model.md.
	SCHOOLBELL_GUESS=$(or $(DAYS),365) SCHOOLBELL_ATTACK=$(ATTACK) swift test --filter GuessingTests

deb: ## Makes the Debian package, .build/debian/schoolbell_VERSION_ARCHITECTURE.deb; CONFIGURATION=debug: of the tests' program.
	@$(MAKE) --no-print-directory setup PACKAGES="$(PACKAGES) dpkg-dev"
ifeq ($(CONFIGURATION),debug)
	$(SWIFT_BUILD)
else
	swift build -c release --static-swift-stdlib --product schoolbell --scratch-path $(RELEASE)
endif
	rm -rf $(PACKAGE)
	deploy/debian/build $(PACKED) $(PACKAGE)

test-deb: deb ## Installs the package in a throwaway view of this machine, and holds a call with it (as root).
	$$([ "$$(id -u)" = 0 ] || echo sudo) deploy/debian/test $(PACKAGE)/schoolbell_*.deb

run: build ## Serves calls on a Unix socket in data/.
	.build/debug/schoolbell serve

clean: ## Removes what was built.
	rm -rf .build demo.wav

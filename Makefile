# Everything real is in crates/xtask (`cargo run -p xtask -- help`) and package.json.
.DEFAULT_GOAL := help
.PHONY: help run test check bench eval train ablation pack dist

XTASK = cargo run -q -p xtask --

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: need-cargo ## Build, and serve the page on localhost
	@$(XTASK) run

test: need-cargo ## Every test: Rust, the specs on wasm in Node, real Chromium
	@$(XTASK) test

check: need-cargo ## Format, lints, types, layering, sizes, freshness
	@$(XTASK) check

bench: need-cargo ## Speed: native, Node, Chromium, and other libraries in the same run
	@$(XTASK) bench

eval: need-cargo ## Quality on the development data in ../shared
	@$(XTASK) eval

train: need-cargo ## Models from the corpora in ../shared
	@$(XTASK) train

ablation: need-cargo ## Names: what each kind of knowledge gives, and the errors that are left
	@$(XTASK) ablation

pack: need-cargo ## Lexicons into the form that the engine embeds
	@$(XTASK) pack

dist: need-cargo ## What ships, into dist/
	@$(XTASK) dist

.PHONY: need-cargo
need-cargo:
	@command -v cargo >/dev/null || { echo "Rust is missing: install it with rustup (https://rustup.rs)." >&2; exit 1; }
	@test -d target || echo "Compiling the build tool …"

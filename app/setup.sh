# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run.sh and tests/run.sh: what both need from the system, and how they build.
# Defines: say, install_packages PACKAGE..., build PRESET TARGET...

entente_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Everything the program is built from and runs on, by its names in Debian 12.
entente_packages=(
    build-essential cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libsqlite3-dev libsqlitecpp-dev libssl-dev libboost-dev
    libxlsxwriter-dev zlib1g-dev coinor-libclp-dev coinor-libcbc-dev
    fonts-dejavu-core qt6-translations-l10n
)

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }

# Installs what is missing of the packages named, saying so; asks dpkg alone when nothing is.
install_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian system. Install these, by their names there, and set ENTENTE_NO_INSTALL=1:"
        printf '    %s\n' "$@" >&2
        [ -n "${ENTENTE_NO_INSTALL:-}" ] && return 0
        return 1
    fi
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { say "Run as root, or install: ${missing[*]}"; return 1; }
        root=(sudo)
    fi
    say "Installing ${missing[*]}"
    "${root[@]}" apt-get update -q >&2 &&
        "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
}

# build PRESET [CMAKE-OPTION...] -- [TARGET...]
build() {
    local preset=$1 options=() targets=()
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
    [ "${1:-}" = -- ] && shift
    [ $# -gt 0 ] && targets=(--target "$@")
    (cd "$entente_root" &&
        cmake --preset "$preset" "${options[@]}" >.build-"$preset".log 2>&1 ||
        { cat .build-"$preset".log >&2; exit 1; }
        rm -f .build-"$preset".log
        cmake --build --preset "$preset" "${targets[@]}" >&2)
}

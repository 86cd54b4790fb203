#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and starts the workbench on the sample plan.
# Without a display it prints the sample's gaps and writes the pictures instead.
#   ./app/run.sh [FILE]          another workspace than the sample
#   ./app/run.sh COMMAND ...     one command, e.g. ./app/run.sh gaps plan.entente
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages "${entente_packages[@]}"
say "Building (the first time takes some minutes)"
build release -DENTENTE_TESTS=OFF -- entente
program=$entente_root/.build/release/app/entente

case ${1:-} in
    new | import | export | list | gaps | check | history | render | views | --help | --version) exec "$program" "$@" ;;
esac

file=${1:-}
if [ -z "$file" ]; then
    folder=${XDG_DATA_HOME:-$HOME/.local/share}/entente
    mkdir -p "$folder"
    file=$folder/northern-accord.entente
    [ -e "$file" ] || "$program" new "$file" --sample northern-accord
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening $file"
    exec "$program" "$file"
fi

say "No display: where $file falls short"
"$program" gaps "$file" --monthly --summary || [ $? -eq 1 ]
pictures=$(dirname "$file")/pictures
mkdir -p "$pictures"
"$program" gaps "$file" --format csv --output "$pictures/gaps.csv" || [ $? -eq 1 ]
for view in $("$program" views --format csv | tail -n +2 | cut -d, -f1 | uniq); do
    "$program" render "$file" "$view" --to "$pictures/$view.svg"
    "$program" render "$file" "$view" --to "$pictures/$view.png" --size 1920x1080
done
say "All gaps day by day are in $pictures/gaps.csv, the pictures beside it"

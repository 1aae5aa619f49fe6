#!/usr/bin/env bash
# Locks the versions of pyproject.toml with their hashes; `packaging/lock.sh --upgrade` takes the newest that fit.
set -euo pipefail
cd "$(dirname "$0")/.."

# no header and no index: the locks name packages, not the machine or the mirror they were made with
lock() { uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url "$@"; }

lock "$@" pyproject.toml --output-file requirements.lock
lock "$@" pyproject.toml --group dev --constraints requirements.lock --output-file requirements-dev.lock
lock "$@" packaging/tools.txt --output-file requirements-tools.lock

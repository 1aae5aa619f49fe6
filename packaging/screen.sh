#!/usr/bin/env bash
# Runs a command on a screen that nobody sees, with a window manager, and switches it off again.
#
#     packaging/screen.sh 1440x900 COMMAND …
#
# Where there is no Xvfb the command is run without a screen (QT_QPA_PLATFORM=offscreen), and that is said.
set -euo pipefail
size=${1:?the size of the screen, as 1440x900}
shift

if ! command -v Xvfb >/dev/null || ! command -v openbox >/dev/null; then
  printf 'Without Xvfb and openbox there is no screen here: Qt goes without one.\n' >&2
  exec env QT_QPA_PLATFORM=offscreen "$@"
fi

told=$(mktemp -d)
mine=()
trap 'for one in "${mine[@]}"; do kill "$one" 2>/dev/null || true; done; rm -rf "$told"' EXIT
mkfifo "$told/display"
Xvfb -displayfd 3 -screen 0 "${size}x24" -dpi 96 -nolisten tcp 3>"$told/display" 2>/dev/null &
mine+=($!)
read -r number <"$told/display"
export DISPLAY=:$number QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY
openbox >/dev/null 2>&1 &
mine+=($!)
"$@"

#!/usr/bin/env bash
# Makes everything ready that `make run` or `make test` needs: system libraries, uv, the locked packages in .venv, and the
# program itself. It does only what is missing, so that the second call takes a moment.
#
#     packaging/setup.sh run|test
#
# System packages are installed on Debian and Ubuntu only, as root or by `sudo -n`; otherwise the command to type is printed.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:?run or test}

say() { printf '%s\n' "$*" >&2; }

# --- 1 system libraries -----------------------------------------------------------------------------------------------
# what must be there, and the Debian package that brings it
drawing='libEGL.so.1 libegl1
libGL.so.1 libgl1
libxkbcommon.so.0 libxkbcommon0
libfontconfig.so.1 libfontconfig1
libdbus-1.so.3 libdbus-1-3
libglib-2.0.so.0 libglib2.0-0
fc-list fontconfig'
window='libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0'
tests='Xvfb xvfb
openbox openbox
xdotool xdotool
xclip xclip
dbus-daemon dbus
/usr/libexec/at-spi-bus-launcher at-spi2-core
pdftotext poppler-utils
soffice libreoffice-writer-nogui
/usr/lib/libreoffice/program/libsclo.so libreoffice-calc-nogui'

is_there() {
  case $1 in
    /*) [[ -e $1 ]] ;;
    lib*) [[ $libraries == *"$1 "* ]] ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# somebody who only hears the window: the bindings of assistive technology, for the Python of the system
hears() { /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null; }

missing_packages() {
  local libraries needed=$drawing
  libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
  [[ $purpose == run && -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || needed+=$'\n'$window
  [[ $purpose == run ]] || needed+=$'\n'$tests
  while read -r thing package; do is_there "$thing" || echo "$package"; done <<<"$needed"
  [[ $purpose == run ]] || hears || printf '%s\n' python3-gi gir1.2-atspi-2.0
  command -v fc-list >/dev/null && [[ -n $(fc-list :lang=ja family) ]] || echo fonts-noto-cjk
  command -v uv >/dev/null || [[ -x .tools/bin/uv ]] || python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
}

install_packages() {
  local as_root=()
  if ! command -v apt-get >/dev/null; then
    say "Please install what these Debian packages bring, then try again: $*"
    exit 1
  fi
  if [[ $(id -u) != 0 ]]; then
    if ! sudo -n true 2>/dev/null; then
      say "Some system packages are missing. Please type this, then try again:"
      say "  sudo apt-get update && sudo apt-get install --no-install-recommends -y $*"
      exit 1
    fi
    as_root=(sudo -n)
  fi
  say "Installing system packages: $*"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --no-install-recommends -y -qq "$@" >/dev/null
}

system_packages() {
  [[ $(uname) == Linux ]] || return 0
  local missing
  mapfile -t missing < <(missing_packages)
  [[ ${#missing[@]} == 0 ]] || install_packages "${missing[@]}"
}

# --- 2 uv -------------------------------------------------------------------------------------------------------------
# Debian's Python takes no packages of its own (PEP 668) and may come without venv: uv lives in a little place beside .venv
find_uv() {
  uv=$(command -v uv || true)
  [[ -n $uv ]] || uv=$PWD/.tools/bin/uv
  [[ -x $uv ]] && "$uv" --version >/dev/null 2>&1 && return
  uv=$PWD/.tools/bin/uv
  say "Installing uv"
  python3 -m venv --clear .tools
  .tools/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-tools.lock
}

# --- 3 Python packages and the program --------------------------------------------------------------------------------
stamp_of() { cat "$1" pyproject.toml packaging/hatch_build.py packaging/setup.sh | sha256sum; }

is_set_up() { [[ -f .venv/$1.stamp && $(<.venv/"$1".stamp) == "$(stamp_of "$1")" ]]; }

python_packages() {
  local lock=requirements.lock
  [[ $purpose == run ]] || lock=requirements-dev.lock
  # what is enough for the tests is enough to run
  if is_set_up requirements-dev.lock || is_set_up "$lock"; then return; fi
  find_uv
  say "Installing Python packages into .venv"
  .venv/bin/python -c '' 2>/dev/null || "$uv" venv --quiet --clear --no-python-downloads --python python3 .venv
  rm -f .venv/*.stamp
  # uv compiles all that lies in .venv, whatever it installed just now
  UV_COMPILE_BYTECODE=1 "$uv" pip sync --quiet --require-hashes --python .venv/bin/python "$lock"
  "$uv" pip install --quiet --no-deps --build-constraints requirements-dev.lock --python .venv/bin/python --editable .
  stamp_of "$lock" >".venv/$lock.stamp"
}

# Where PYTHONDONTWRITEBYTECODE is set, Python reads byte code that is there but keeps none, and a start would compile SQLAlchemy
# and us anew: 2.1 s for a command instead of 0.7. `compileall` writes all the same. Each file is known by the time and size of its
# source, so that an edit is seen at once and only what was edited is compiled here again (0.1 s where nothing was).
bytecode() {
  .venv/bin/python -m compileall -qq --invalidation-mode timestamp ouik_desktop ||
    say "Python's byte code cannot be kept in ouik_desktop/: starting will take longer."
}

if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  say "Python 3.11 or newer is needed as python3."
  exit 1
fi
system_packages
python_packages
bytecode

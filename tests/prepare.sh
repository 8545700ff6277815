#!/usr/bin/env bash
# Installs what the tests need beside Python: two browsers, and axe-core for the accessibility tests.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v firefox-esr >/dev/null || missing+=(firefox-esr)
command -v npm >/dev/null || missing+=(npm)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]} for the tests ..."
  if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
    echo "The tests need ${missing[*]}. Install them, then run this again." >&2
    exit 1
  fi
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
test -f browser/node_modules/axe-core/axe.min.js || npm --prefix browser ci --silent --no-fund --no-audit

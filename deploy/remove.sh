#!/bin/sh
# Takes Crewmate's own policy files out again on Linux; Chromium and its kin then remove Crewmate by themselves. Firefox
# keeps what policy installed until policy blocks it, so its file is changed to say that. Run as root. Files in which the
# trust keeps other policies as well are named and left for you.
set -u
chrome_id='@CHROME_ID@'
edge_id='@EDGE_ID@'
firefox_id='@FIREFOX_ID@'
case "$chrome_id" in @*) echo 'Run configure.sh first and use the remove.sh that it writes.' >&2; exit 2 ;; esac
root=${CREWMATE_VERIFY_ROOT:-} # tests only: a folder that stands for /
left=0
IFS='
' # names of files may hold blanks
gone() { if rm -f "$1"; then echo "removed $1"; else left=1; fi; }
for folder in /etc/chromium /etc/opt/chrome /etc/opt/edge; do
  file=$root$folder/policies/managed/crewmate.json
  if [ -f "$file" ]; then gone "$file"; fi
  for file in $(grep -ls -e "$chrome_id" -e "$edge_id" "$root$folder"/policies/managed/* 2>/dev/null); do
    left=1
    echo "still names Crewmate: $file"
  done
done

# only_ours FILE: whether nothing but Crewmate's two entries stands in it.
only_ours() {
  python3 - "$1" "$firefox_id" <<'PYTHON' 2>/dev/null
import json, sys
policies = json.load(open(sys.argv[1], encoding="utf-8-sig"))["policies"]
policies.get("ExtensionSettings", {}).pop(sys.argv[2], None)
policies.get("3rdparty", {}).get("Extensions", {}).pop(sys.argv[2], None)
# What the file for a trial sets besides.
policies.get("Preferences", {}).pop("xpinstall.signatures.required", None)
sys.exit(1 if any(value not in ({}, {"Extensions": {}}) for value in policies.values()) else 0)
PYTHON
}
for file in "$root/etc/firefox/policies/policies.json" "$root/usr/lib/firefox-esr/distribution/policies.json" "$root/usr/lib/firefox/distribution/policies.json"; do
  grep -qs -- "$firefox_id" "$file" || continue
  if only_ours "$file"; then
    if cp "$(dirname "$0")/firefox/policies-remove.json" "$file"; then
      echo "blocks Crewmate now, so that Firefox takes it away when it starts: $file"
      echo '  Delete that file once every Firefox here has been started.'
    else left=1; fi
  else
    left=1
    echo "still names Crewmate (set its installation_mode to blocked, take its settings out): $file"
  fi
done
if [ "$left" = 0 ]; then echo 'No policy asks for Crewmate any more. Browsers take it away within a minute, Firefox at its next start.'; fi
exit "$left"

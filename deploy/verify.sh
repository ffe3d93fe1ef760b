#!/bin/sh
# Is Crewmate installed on this computer, and which policy reaches it? Run as the person who uses the browser (Linux
# and macOS). Changes nothing. Exit code 0: every browser that has a policy for Crewmate has Crewmate.
#
#   sh verify.sh
set -u
chrome_id='@CHROME_ID@'
edge_id='@EDGE_ID@'
firefox_id='@FIREFOX_ID@'
version='@VERSION@'
case "$chrome_id" in @*) echo 'Run configure.sh first and use the verify.sh that it writes.' >&2; exit 2 ;; esac
root=${CREWMATE_VERIFY_ROOT:-} # tests only: a folder that stands for /
bad=0
seen=0
say() { printf '%s\n' "$*"; }
wrong() { bad=1; say "  PROBLEM: $*"; }

# family NAME ID POLICY_FOLDER PROFILE_FOLDER STATUS_PAGE
family() {
  name=$1 id=$2 policies=$3 profiles=$4
  found=$(grep -ls -- "$id" "$root$policies"/*.json 2>/dev/null)
  here=$(find "$profiles" -maxdepth 4 -type d -path "*/Extensions/$id/*" 2>/dev/null | sed 's|.*/||; s|_.*||' | sort -u | tr '\n' ' ')
  [ -n "$found$here" ] || return 0
  seen=1
  say "$name"
  if [ -z "$found" ]; then wrong "installed ($here), but no policy in $policies names it"; else
    say "  policy: $(printf '%s' "$found" | tr '\n' ' ')"
    check_json $found
    settings=$(grep -hoE '"(trust|account|sensitivity|postAnyway|historyDays|photoChecks|practice)" *: *("[^"]*"|[a-z0-9]+)' $found | tr '\n' ' ')
    say "  set:    ${settings:-nothing}"
    grep -qs "$id;" $found || say "  note:   no force-list entry in these files; ExtensionSettings may install it"
    say "  force-list and settings as the browser reads them: chrome://policy (edge://policy)"
  fi
  if [ -z "$here" ]; then wrong "not installed in any profile below $profiles (start the browser once, wait a minute)"; else say "  installed: $here"; fi
  case " $here " in *" $version"*) ;; *) [ -z "$here" ] || wrong "this release is $version" ;; esac
  say "  what Crewmate makes of it, and what it rejects: chrome-extension://$id/pages/options.html"
}

check_json() {
  command -v python3 >/dev/null 2>&1 || return 0
  for file in "$@"; do
    python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' "$file" 2>/dev/null || wrong "$file is not valid JSON"
  done
}

# preferences NAME DOMAIN: what a configuration profile set on macOS.
preferences() {
  plist="/Library/Managed Preferences/$2.plist"
  [ -f "$plist" ] || return 0
  seen=1
  say "$1"
  say "  managed preferences: $plist"
  defaults read "${plist%.plist}" 2>/dev/null | sed 's/^/    /'
}

firefox() {
  found=
  for file in "$root/etc/firefox/policies/policies.json" "$root/usr/lib/firefox-esr/distribution/policies.json" "$root/usr/lib/firefox/distribution/policies.json" \
    "$root/Applications/Firefox.app/Contents/Resources/distribution/policies.json"; do
    if grep -qs -- "$firefox_id" "$file"; then found="$found $file"; fi
  done
  here=$(find "$HOME/.mozilla/firefox" "$HOME/Library/Application Support/Firefox/Profiles" -maxdepth 2 -name extensions.json 2>/dev/null |
    while read -r file; do grep -oE "\"id\":\"$firefox_id\",[^}]*\"version\":\"[^\"]*\"" "$file" | sed 's/.*"version":"//; s/"//'; done | sort -u | tr '\n' ' ')
  [ -n "$found$here" ] || return 0
  seen=1
  say "Firefox"
  if [ -z "$found" ]; then wrong "installed ($here), but no policies.json names it"; else
    say "  policy:$found"
    # shellcheck disable=SC2086
    check_json $found
  fi
  if [ -z "$here" ]; then wrong "not installed in any profile (start Firefox once, wait a minute; release Firefox takes a signed XPI only)"; else say "  installed: $here"; fi
  case " $here " in *" $version "*) ;; *) [ -z "$here" ] || wrong "this release is $version" ;; esac
  say "  as Firefox reads it: about:policies; what Crewmate rejects: its settings page, from the Crewmate button"
}

if [ "$(uname)" = Darwin ]; then
  support="$HOME/Library/Application Support"
  preferences 'Google Chrome' com.google.Chrome
  preferences 'Google Chrome, settings of Crewmate' "com.google.Chrome.extensions.$chrome_id"
  preferences 'Microsoft Edge' com.microsoft.Edge
  preferences 'Microsoft Edge, settings of Crewmate' "com.microsoft.Edge.extensions.$edge_id"
  family 'Google Chrome, profiles' "$chrome_id" '/Library/Managed Preferences' "$support/Google/Chrome"
  family 'Microsoft Edge, profiles' "$edge_id" '/Library/Managed Preferences' "$support/Microsoft Edge"
else
  config=${XDG_CONFIG_HOME:-$HOME/.config}
  family Chromium "$chrome_id" /etc/chromium/policies/managed "$config/chromium"
  family 'Google Chrome' "$chrome_id" /etc/opt/chrome/policies/managed "$config/google-chrome"
  family 'Microsoft Edge' "$edge_id" /etc/opt/edge/policies/managed "$config/microsoft-edge"
fi
firefox
if [ "$seen" = 0 ]; then say 'No browser here has Crewmate or a policy for it.'; exit 1; fi
exit "$bad"

#!/bin/sh
# Is Crewmate installed on this computer, which policy reaches it, and which of its values can't be used? Run as the
# person who uses the browser (Linux and macOS). Changes nothing. Exit code 0: every browser that has a policy for
# Crewmate has Crewmate, and every value can be used.
#
#   sh verify.sh
set -u
chrome_id='@CHROME_ID@'
edge_id='@EDGE_ID@'
firefox_id='@FIREFOX_ID@'
version='@VERSION@'
case "$chrome_id" in @*) echo 'Run configure.sh first and use the verify.sh that it writes.' >&2; exit 2 ;; esac
forms=$(dirname "$0")/settings.json # what each setting may hold
root=${CREWMATE_VERIFY_ROOT:-} # tests only: a folder that stands for /
bad=0
seen=0
say() { printf '%s\n' "$*"; }
wrong() { bad=1; say "  PROBLEM: $*"; }

# values ID FILE…: what the files set, and which of it the browser or Crewmate will not take.
values() {
  id=$1; shift
  if ! command -v python3 >/dev/null 2>&1; then
    say "  set:    $(grep -hoE '"(trust|account|sensitivity|postAnyway|historyDays|photoChecks|practice)" *: *("[^"]*"|[a-z0-9]+)' "$@" | tr '\n' ' ')"
    say '  note:   without python3 lists and tables are not shown, and nothing is held against what settings may hold'
    return 0
  fi
  python3 - "$id" "$forms" "$@" <<'PYTHON' || bad=1
import json, sys

KINDS = {str: "text", bool: "yes/no", int: "number", float: "number", list: "list", dict: "table", type(None): "nothing"}

def unusable(form, value):
    """What is wrong with a value, each with its place; nothing where it is as the setting takes it."""
    kind = KINDS[type(value)]
    if kind != form["type"]:
        return [("", "expected %s, found %s; Chromium drops it without telling Crewmate" % (form["type"], kind))]
    if kind == "number" and not (value == int(value) and form["least"] <= value <= form["most"]):
        return [("", "not a whole number from %s to %s" % (form["least"], form["most"]))]
    if form.get("json"):
        try:
            json.loads(value)
        except ValueError as mistake:
            return [("", "not JSON: %s" % mistake)]
    words = form.get("words")
    parts = {"text": [("", value)], "list": [(".%d" % n, one) for n, one in enumerate(value)] if kind == "list" else [],
             "table": [("." + name, one) for name, one in value.items()] if kind == "table" else []}.get(kind, [])
    wrong = [(place, "expected text, found " + KINDS[type(one)]) for place, one in parts if not isinstance(one, str)]
    wrong += [(place, "no such word: " + one[:60]) for place, one in parts if isinstance(one, str) and one and words and one not in words]
    if kind == "table":
        wrong += [("." + name, "no such name") for name in value if name not in form["names"]]
    return wrong

own_id, forms_file, *files = sys.argv[1:]
try:
    forms = json.load(open(forms_file, encoding="utf-8"))
except (OSError, ValueError):
    forms = None
    print("  note:   settings.json is not beside this script, so no value is held against what settings may hold")
bad = False
for path in files:
    try:
        whole = json.load(open(path, encoding="utf-8-sig"))
    except (OSError, ValueError) as mistake:
        print("  PROBLEM: %s can't be read as JSON: %s" % (path, mistake))
        bad = True
        continue
    whole = whole.get("policies", whole)
    third = whole.get("3rdparty", {})
    settings = third.get("extensions", third.get("Extensions", {})).get(own_id, {})
    for key, value in settings.items():
        text = json.dumps(value, ensure_ascii=False)
        print("  set:    %s = %s" % (key, text if len(text) <= 200 else text[:200] + "…"))
        if forms is None or value is None or value == "":
            continue
        wrong = unusable(forms[key], value) if key in forms else [("", "there is no such setting")]
        for place, what in wrong:
            print("  PROBLEM: %s%s: %s" % (key, place, what))
            bad = True
    if not settings and own_id in json.dumps(third):
        print("  set:    nothing")
sys.exit(1 if bad else 0)
PYTHON
}

# family NAME ID POLICY_FOLDER PAGE PROFILE_FOLDER…
family() {
  name=$1 id=$2 policies=$3 page=$4; shift 4
  found=$(grep -ls -- "$id" "$root$policies"/*.json 2>/dev/null)
  here=$(find "$@" -maxdepth 4 -type d -path "*/Extensions/$id/*" 2>/dev/null | sed 's|.*/||; s|_.*||' | sort -u | tr '\n' ' ')
  [ -n "$found$here" ] || return 0
  seen=1
  say "$name"
  if [ -z "$found" ]; then wrong "installed ($here), but no policy in $policies names it"; else
    say "  policy: $(printf '%s' "$found" | tr '\n' ' ')"
    # shellcheck disable=SC2086
    values "$id" $found
    # shellcheck disable=SC2086
    grep -qs "$id;" $found || say "  note:   no force-list entry in these files; ExtensionSettings may install it"
    say "  force-list and settings as the browser reads them: $page://policy"
  fi
  if [ -z "$here" ]; then wrong "not installed in any profile below $1 (start the browser once, wait a minute)"; else say "  installed: $here"; fi
  case " $here " in *" $version"*) ;; *) [ -z "$here" ] || wrong "this release is $version" ;; esac
  say "  what Crewmate makes of it, and what it rejects: chrome-extension://$id/pages/options.html"
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
  # Newer ones keep new profiles below ~/.config; Snap and Flatpak have homes of their own.
  here=$(find "${XDG_CONFIG_HOME:-$HOME/.config}/mozilla/firefox" "$HOME/.mozilla/firefox" "$HOME/snap/firefox/common/.mozilla/firefox" \
    "$HOME/.var/app/org.mozilla.firefox/.mozilla/firefox" "$HOME/Library/Application Support/Firefox/Profiles" -maxdepth 2 -name extensions.json 2>/dev/null |
    while read -r file; do grep -oE "\"id\":\"$firefox_id\".{0,400}" "$file" | grep -oE '"version":"[^"]*"' | head -n 1 | cut -d '"' -f 4; done | sort -u | tr '\n' ' ')
  [ -n "$found$here" ] || return 0
  seen=1
  say "Firefox"
  if [ -z "$found" ]; then wrong "installed ($here), but no policies.json names it"; else
    say "  policy:$found"
    # shellcheck disable=SC2086
    values "$firefox_id" $found
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
  family 'Google Chrome, profiles' "$chrome_id" '/Library/Managed Preferences' chrome "$support/Google/Chrome"
  family 'Microsoft Edge, profiles' "$edge_id" '/Library/Managed Preferences' edge "$support/Microsoft Edge"
else
  config=${XDG_CONFIG_HOME:-$HOME/.config}
  family Chromium "$chrome_id" /etc/chromium/policies/managed chrome "$config/chromium" "$HOME/snap/chromium/common/chromium" "$HOME/.var/app/org.chromium.Chromium/config/chromium"
  family 'Google Chrome' "$chrome_id" /etc/opt/chrome/policies/managed chrome "$config/google-chrome" "$HOME/.var/app/com.google.Chrome/config/google-chrome"
  family 'Microsoft Edge' "$edge_id" /etc/opt/edge/policies/managed edge "$config/microsoft-edge" "$HOME/.var/app/com.microsoft.Edge/config/microsoft-edge"
fi
firefox
if [ "$seen" = 0 ]; then say 'No browser here has Crewmate or a policy for it.'; exit 1; fi
exit "$bad"

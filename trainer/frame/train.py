"""Trains the frame's model (src/frame/model.rs tells what it is) and writes its weights.

Every post teaches three things: which topics it bears, which words belong to a marked finding, and so, through the
shared layers, how staff talk. Word vectors start from words.py and are moved only as far as the corpus asks; all
vectors of features are rounded to four bits while training goes on, so that rounding costs nothing at the end.

    train.py POSTS.jsonl WORDS.npz OUT.bin [--hold-out]
"""

import argparse
import collections
import json
import struct

import jax
import jax.numpy as jnp
import numpy as np
import optax

SEED = 1
WIDTH, HIDDEN, NARROW = 40, 192, 48
NEAR, FAR = (-2, -1, 0, 1, 2), (-3, 0, 3)
EPOCHS, BATCH, RATE, DECAY = 9, 64, 3e-3, 0.05
DROP = 0.2  # share of features and of hidden cells left out at random
STEP = 0.7  # what one step of the rounded numbers is worth, in standard deviations of their column: coarse packs well
ROUND_FROM = 0.6  # share of the steps after which vectors are rounded
AVERAGE = 0.998  # running average of the weights; what is written is the average
LEAST_POSTS = 12  # features in fewer posts than this are not learned
MOST_FEATURES, MOST_TOKENS = 24, 160
MARK_WEIGHT = 0.3
TOLD_WEIGHT = 3.0  # whether a patient is told of counts so many times as much as another topic: most rules ask for it
MATRIX_STEPS = 31  # the layers' cells are whole numbers from minus this to this: coarse packs well
PULL = 3e-4  # how strongly word vectors are held to their start
# What public posts by people who are not staff may well be about or bear; of the rest they bear nothing.
OPEN = set("""abusive-language case-in-public-eye check-in commercial-endorsement contact-detail crime-scene-or-court
    defamation discriminatory-language endorsement-by-share exploitation-luring incitement own-personal-data
    paid-content petition profanity self-harm-or-violence sexually-explicit substance-glorification threat union-branding
    unverified-claim""".split())
GENDERED = set("""she he her his him hers herself himself lady woman man girl boy lad lass gentleman bloke fella fellow mum
    dad nan grandad grandma wife husband daughter son sister brother mother father""".split())
BLOCK = 20  # twins stand near each other, so posts are held out in blocks

parser = argparse.ArgumentParser()
parser.add_argument("posts"), parser.add_argument("words"), parser.add_argument("out")
parser.add_argument("--hold-out", action="store_true"), parser.add_argument("--records")
parser.add_argument("--scores"), parser.add_argument("--set", action="append", default=[])
options = parser.parse_args()
for setting in options.set:  # for experiments: --set EPOCHS=5
    name, value = setting.split("=")
    globals()[name] = type(globals()[name])(float(value))


def feature_hash(feature):
    """FNV-1a, folded to 24 bits; the same as features::hash."""
    value = 0x811C9DC5
    for byte in feature[0].encode() + feature[2:].encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return (value ^ value >> 24) & 0xFFFFFF


head, *posts = [json.loads(line) for line in open(options.posts, encoding="utf-8")]
topics, marked, told = head["topics"], head["marked"], set(head["told"])
posts = [post for post in posts if post["tokens"]]
held = [n for n in range(len(posts)) if options.hold_out and n // BLOCK % 10 == 3]
trained = np.array(sorted(set(range(len(posts))) - set(held)))

start = np.load(options.words)
ours = [n for n in trained if "public" not in posts[n]]
in_posts = collections.Counter(f for n in ours for f in {f for fs, _ in posts[n]["tokens"] for f in fs})
words = {"w:" + word: n for n, word in enumerate(start["words"])}
learned = sorted(f for f, n in in_posts.items() if n >= LEAST_POSTS and f not in words)
# Row 0 adds nothing; then the words that have a start, then the other features.
rows = {feature: n + 1 for n, feature in enumerate([*words, *learned])}
contexts = sorted({c for post in posts for c in post["context"]})
print(len(posts), "posts,", len(words), "words,", len(learned), "other features,", len(topics), "topics")


def is_open(post, topic):
    """Whether the labels leave open if the post bears the topic."""
    return "public" in post and (topic in OPEN or (topic.startswith("about:") and topic != "about:patient-job"))


def gender_left_open(post):
    """The tokens whose mark is unknown: gender words of a patient's story where not all were marked."""
    gender = "patient-gender"
    if gender not in post.get("partly", ()) or not borne(post) & told:
        return []
    return [
        n
        for n, (names, rules) in enumerate(post["tokens"])
        if gender not in rules and any(name[2:] in GENDERED for name in names if name.startswith("w:"))
    ]


def borne(post):
    return set(post["tags"]) | {rule for _, rules in post["tokens"] for rule in rules}


def encode(post):
    """Its rows, sentences, marks (-1: unknown) and context."""
    tokens = post["tokens"][:MOST_TOKENS]
    features = np.zeros((len(tokens), MOST_FEATURES), np.int32)
    sentence = np.zeros(len(tokens), np.int32)
    marks = np.zeros((len(tokens), len(marked)), np.float32)
    for number, (first, end) in enumerate(post["sentences"]):
        sentence[first:end] = number
    for token, (names, rules) in enumerate(tokens):
        known = [rows[f] for f in names if f in rows][-MOST_FEATURES:]
        features[token, : len(known)] = known
        for rule in rules:
            if rule in marked:
                marks[token, marked.index(rule)] = 1
    for n, topic in enumerate(marked):
        if is_open(post, topic):
            marks[:, n] = -1
    for token in gender_left_open(post):
        if token < len(marks):
            marks[token, marked.index("patient-gender")] = -1
    context = np.array([c in post["context"] for c in contexts], np.float32)
    return features, sentence, marks, context


def bears(post):
    """For each topic 1, 0, or -1 where it is unknown."""
    tags = borne(post)
    if tags & told:
        tags.add("patient-told")
    wanted = np.array([-1 if is_open(post, topic) else topic in tags for topic in topics], np.float32)
    if gender_left_open(post) and "patient-gender" in topics and "patient-gender" not in tags:
        wanted[topics.index("patient-gender")] = -1
    return wanted


def stack(encoded, chosen):
    length = max(16, -(-max(len(encoded[n][0]) for n in chosen) // 24) * 24)
    shape = (len(chosen), length)
    features = np.zeros((*shape, MOST_FEATURES), np.int32)
    sentence, mask = np.full(shape, -1, np.int32), np.zeros(shape, np.float32)
    marks, context = np.zeros((*shape, len(marked)), np.float32), np.zeros((len(chosen), len(contexts)), np.float32)
    for row, n in enumerate(chosen):
        count = len(encoded[n][0])
        features[row, :count], sentence[row, :count], marks[row, :count], context[row] = encoded[n]
        mask[row, :count] = 1
    return features, sentence, marks, context, mask


dice = np.random.default_rng(SEED)


def random(*shape, size=None):
    return jnp.asarray(dice.normal(0, size or (2 / shape[0]) ** 0.5, shape), jnp.float32)


encoded = [encode(post) for post in posts]
wanted = np.stack([bears(post) for post in posts])
meaning = jnp.concatenate([jnp.zeros((1, start["vectors"].shape[1])), jnp.asarray(start["vectors"])])
weights = {
    "turn": random(meaning.shape[1], WIDTH, size=0.1),
    "moved": jnp.zeros((len(meaning), WIDTH)),
    "other": random(len(learned), WIDTH, size=0.1),
    "near": random(len(NEAR) * WIDTH, HIDDEN),
    "near_bias": jnp.zeros(HIDDEN),
    "narrow": random(HIDDEN, NARROW, size=(1 / HIDDEN) ** 0.5),
    "far": random(len(FAR) * NARROW, HIDDEN, size=(1 / (3 * NARROW)) ** 0.5),
    "far_bias": jnp.zeros(HIDDEN),
    "whole": random(2 * HIDDEN + len(contexts), HIDDEN),
    "whole_bias": jnp.zeros(HIDDEN),
    "topics": random(HIDDEN, len(topics), size=0.05),
    "topics_bias": jnp.asarray(np.log((wanted > 0).mean(0) + 1e-3), jnp.float32),
    "marks": random(HIDDEN, len(marked), size=0.05),
    "marks_of_whole": random(HIDDEN, len(marked), size=0.05),
    "marks_bias": jnp.full(len(marked), -3.0),
}
SHRINKING = {"turn", "other", "near", "narrow", "far", "whole", "topics", "marks", "marks_of_whole"}


def table(weights, rounded):
    """All rows, and what one step of the rounded numbers is worth in each column."""
    cells = jnp.concatenate([meaning @ weights["turn"] + weights["moved"], weights["other"]]).at[0].set(0)
    steps = jax.lax.stop_gradient(jnp.std(cells[1:], 0) * STEP + 1e-6)
    near_step = jnp.clip(jnp.round(cells / steps), -8, 7) * steps
    return jnp.where(rounded, cells + jax.lax.stop_gradient(near_step - cells), cells), steps


def shift(cells, sentence, by):
    if by == 0:
        return cells
    position = jnp.arange(cells.shape[1]) + by
    same = (jnp.roll(sentence, -by, 1) == sentence) & ((position >= 0) & (position < cells.shape[1]))[None]
    return jnp.roll(cells, -by, 1) * same[..., None]


def model(weights, rounded, features, sentence, context, mask, key=None):
    def keep(cells, shape, share, n):
        if key is None:
            return cells
        return cells * jax.random.bernoulli(jax.random.fold_in(key, n), 1 - share, shape) / (1 - share)

    rows = table(weights, rounded)[0][features]
    cells = keep(rows, (*features.shape, 1), DROP, 0).sum(2)
    near = sum(
        shift(cells, sentence, by) @ weights["near"][n * WIDTH : (n + 1) * WIDTH] for n, by in enumerate(NEAR)
    )
    near = keep(jax.nn.relu(near + weights["near_bias"]), (*mask.shape, HIDDEN), 0.1, 1)
    thin = near @ weights["narrow"]
    far = sum(shift(thin, sentence, by) @ weights["far"][n * NARROW : (n + 1) * NARROW] for n, by in enumerate(FAR))
    hidden = (near + jax.nn.relu(far + weights["far_bias"])) * mask[..., None]
    mean = 0.5 * hidden.sum(1) / jnp.sqrt(mask.sum(1, keepdims=True) + 1)
    drawn = jnp.concatenate([hidden.max(1), mean, context], -1)
    drawn = keep(drawn, drawn.shape, DROP, 2)
    whole = jax.nn.relu(drawn @ weights["whole"] + weights["whole_bias"])
    marks = hidden @ weights["marks"] + (whole @ weights["marks_of_whole"])[:, None] + weights["marks_bias"]
    return whole @ weights["topics"] + weights["topics_bias"], marks


weight_of_topic = jnp.asarray([TOLD_WEIGHT if topic == "patient-told" else 1.0 for topic in topics])


def known_error(scores, wanted):
    return optax.sigmoid_binary_cross_entropy(scores, jnp.maximum(wanted, 0)) * (wanted >= 0)


def loss(weights, rounded, batch, bearing, key):
    features, sentence, marks, context, mask = batch
    topic_scores, mark_scores = model(weights, rounded, features, sentence, context, mask, key)
    by_topic = (known_error(topic_scores, bearing) * weight_of_topic).sum(-1).mean()
    by_mark = (known_error(mark_scores, marks) * mask[..., None]).sum((1, 2)).mean()
    first = jnp.where(features < len(meaning), features, 0)
    pull = jnp.abs(weights["moved"][first]).sum((1, 2, 3)).mean()
    return by_topic + MARK_WEIGHT * by_mark + PULL * pull


steps = EPOCHS * (len(trained) // BATCH)
optimiser = optax.adamw(
    optax.warmup_cosine_decay_schedule(0, RATE, steps // 20, steps),
    weight_decay=DECAY,
    mask=lambda tree: {name: name in SHRINKING for name in tree},
)


@jax.jit
def step(weights, average, state, rounded, batch, bearing, key):
    value, slope = jax.value_and_grad(loss)(weights, rounded, batch, bearing, key)
    change, state = optimiser.update(slope, state, weights)
    weights = optax.apply_updates(weights, change)
    average = jax.tree.map(lambda a, w: AVERAGE * a + (1 - AVERAGE) * w, average, weights)
    return weights, average, state, value


score = jax.jit(lambda weights, f, s, c, m: model(weights, True, f, s, c, m))


def scores_of(weights, encoded):
    out = np.zeros((len(encoded), len(topics)), np.float32)
    order = sorted(range(len(encoded)), key=lambda n: len(encoded[n][0]))
    for first in range(0, len(order), 64):
        chosen = order[first : first + 64]
        features, sentence, _, context, mask = stack(encoded, chosen + chosen[-1:] * (64 - len(chosen)))
        out[chosen] = np.asarray(score(weights, features, sentence, context, mask)[0])[: len(chosen)]
    return out


def judge(weights):
    """Precision, recall and F1 of every topic on the posts held out, at even odds."""
    given, right = scores_of(weights, [encoded[n] for n in held]) > -0.6, wanted[held] > 0
    print(f"{'topic (held out)':28} {'posts':>5} {'precision':>9} {'recall':>6} {'F1':>5}")
    for n, topic in enumerate(topics):
        both, said, meant = (given & right)[:, n].sum(), given[:, n].sum(), right[:, n].sum()
        share = lambda a, b: a / b if b else 0.0
        print(f"{topic:28} {meant:5} {share(both, said):9.2f} {share(both, meant):6.2f} {share(2 * both, said + meant):5.2f}")


def write(weights, path):
    cells, steps = (np.asarray(part) for part in table(weights, False))
    whole_steps = np.clip(np.round(cells / steps), -8, 7).astype(np.int8) + 8
    known = sorted((feature_hash(f), n) for f, n in rows.items() if (whole_steps[n] != 8).any())
    known = [pair for n, pair in enumerate(known) if n == 0 or pair[0] != known[n - 1][0]]
    packed = whole_steps[[n for _, n in known]].astype(np.uint8)
    out = b"CMF4" + struct.pack("<Q", int(head["fingerprint"], 16))
    out += struct.pack("<6HI", WIDTH, HIDDEN, NARROW, len(topics), len(marked), len(contexts), len(known))
    out += struct.pack(f"<{len(contexts)}I", *map(feature_hash, contexts))
    hashes = np.array([h for h, _ in known])
    out += np.diff(hashes, prepend=0).astype("<u2").tobytes()
    out += (packed[:, 0::2] | packed[:, 1::2] << 4).tobytes() + steps.astype("<f4").tobytes()
    for name in ["near", "narrow", "far", "whole", "topics", "marks", "marks_of_whole"]:
        matrix = np.asarray(weights[name])
        size = float(np.abs(matrix).max()) / MATRIX_STEPS
        out += struct.pack("<f", size) + np.round(matrix / size).astype(np.int8).tobytes()
        if name not in ("narrow", "marks"):
            out += np.asarray(weights[name.removesuffix("_of_whole") + "_bias"], "<f4").tobytes()
    open(path, "wb").write(out)
    print(f"{path}: {len(known)} features, {len(out)} bytes")


average, state, key = weights, optimiser.init(weights), jax.random.PRNGKey(SEED)
taken = 0
for epoch in range(EPOCHS):
    lengths = np.array([len(encoded[n][0]) for n in trained]) + dice.random(len(trained)) * 16
    order = trained[np.argsort(lengths)]
    batches = [order[n : n + BATCH] for n in range(0, len(order) - BATCH + 1, BATCH)]
    dice.shuffle(batches)
    total = 0.0
    for chosen in batches:
        key, one = jax.random.split(key)
        rounded = jnp.asarray(taken > ROUND_FROM * steps)
        weights, average, state, value = step(
            weights, average, state, rounded, stack(encoded, chosen), wanted[chosen], one
        )
        total, taken = total + float(value), taken + 1
    print(f"pass {epoch + 1}: loss {total / len(batches):.3f}", flush=True)
if held:
    judge(average)
if options.records:
    records = [json.loads(line) for line in open(options.records, encoding="utf-8")]
    np.savez(options.scores, scores=scores_of(average, [encode(r) for r in records]), topics=topics)
write(average, options.out)

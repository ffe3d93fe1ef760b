"""Trains and measures what pictures show, from what `crewmate evaluate photos --measure` measures: a linear score for
Battenburg and ECG, likeness to the training pictures (kernel ridge regression, Gaussian kernel) for hi-vis and
ambulances. Needs numpy.

    crewmate evaluate photos --measure DIR > measured.jsonl
    python3 trainer/photo/train.py DIR measured.jsonl [--out photo/shows/src]

Prints five-fold cross-validation (mean over five ways of folding): recall at 2, 5 and 10 % false alarms among pictures
that show none of the labels, and among all pictures without the label, and the area under the curve for these. Pictures
whose licence does not allow it (research only, or rights not stated) are never trained on, only measured.
"""
import json
import pathlib
import sys
import zlib

import numpy as np

# As in photo/shows/src/features.rs: colours, layout, signs, lines.
PARTS = {"c": range(0, 34), "n": range(251, 263)}
# Label in the records, as shipped, numbers used, strength of the pull towards 0, false alarms allowed.
LABELS = [
    ("battenburg", "battenburg", "c", 10, 0.02),
    ("ecg", "ecg", "n", 10, 0.02),
]
# By likeness: label in the records, as shipped, and how many of the numbers count. The order is that of photo/shows/src/kernel.rs.
KERNEL_LABELS = [("hi_vis", "hi-vis", 160), ("ambulance_vehicle", "ambulance-vehicle", 251)]
NUMBERS = 251
WIDTH, RIDGE, KERNEL_SHARE, STEPS = 1.0, 0.5, 0.05, 2.0
FOLDINGS = (1, 2, 3, 4, 5)
SHARES = (0.02, 0.05, 0.1)
NOT_TRAINED_ON = ("ImageNet", "OpenALPR")
# What the weights follow from, besides the pictures.
SOURCES = ("photo/shows/src/features.rs", "photo/shows/src/picture.rs", "photo/shows/src/signs.rs", "trainer/photo/train.py")


def fingerprint():
    """Of the sources without comments and tests: photo/shows/src/kernel.rs fails where it is not that of the shipped weights."""
    crc = 0
    for source in SOURCES:
        text = pathlib.Path(__file__).parents[2].joinpath(source).read_text(encoding="utf-8")
        for line in text.split("\n#[cfg(test)]\n")[0].splitlines():
            if line.strip() and not line.strip().startswith(("//", "#")):
                crc = zlib.crc32(line.strip().encode(), crc)
    return crc


def folds(records, seed, count=5):
    """Every source and label evenly over the folds."""
    rng = np.random.default_rng(seed)
    keys = [(r["source"], tuple(r["labels"])) for r in records]
    fold = np.zeros(len(records), int)
    for k, key in enumerate(sorted(set(keys))):
        members = [i for i in range(len(records)) if keys[i] == key]
        rng.shuffle(members)
        for j, i in enumerate(members):
            fold[i] = (j + k) % count
    return fold


def fit(x, y, pull):
    """Logistic regression by Newton's method; both classes weigh about the same. Answers mean, 1/spread, weights, bias."""
    mean, spread = x.mean(0), x.std(0) + 1e-3
    a = np.c_[np.clip((x - mean) / spread, -4, 4), np.ones(len(x))]
    n = len(y)
    weigh = np.where(y > 0, 0.5 / y.sum(), 0.5 / (1 - y).sum()) * n * 0.5 + 0.5
    w = np.zeros(a.shape[1])
    pulls = np.r_[np.full(a.shape[1] - 1, pull), 1e-6]
    for _ in range(80):
        p = 1 / (1 + np.exp(-a @ w))
        step = np.linalg.solve((a * (weigh * p * (1 - p) + 1e-9)[:, None]).T @ a + np.diag(pulls),
                               a.T @ (weigh * (p - y)) + pulls * w)
        w -= step
        if abs(step).max() < 1e-7:
            break
    return mean, 1 / spread, w[:-1], w[-1]


def score(model, x):
    mean, scale, w, bias = model
    return np.clip((x - mean) * scale, -4, 4) @ w + bias


def likeness(a, b):
    apart = (a ** 2).sum(1)[:, None] + (b ** 2).sum(1) - 2 * a @ b.T
    return np.exp(-WIDTH / a.shape[1] * apart)


def standard(mean, scale, x):
    """In steps of a half: finer ones find no more, and pack worse."""
    return np.round(np.clip((x - mean) * scale, -4, 4) * STEPS) / STEPS


def short(numbers):
    """The first sixteen bits of 32-bit floats: what is shipped."""
    return (np.asarray(numbers).astype("<f4").view("<u4") >> 16).astype("<u2")


def shortened(numbers):
    return (short(numbers).astype("<u4") << 16).view("<f4").astype(float)


def fit_kernel(x, mirror, y):
    """Answers mean, 1/spread, the training pictures, and each one's weight."""
    both = np.r_[x, mirror]
    mean, scale = shortened(both.mean(0)), shortened(1 / (both.std(0) + 1e-3))
    support = standard(mean, scale, x)
    k = (likeness(support, support) + likeness(standard(mean, scale, mirror), support)) / 2
    weigh = np.where(y > 0, 0.5 / y.mean(), 0.5 / (1 - y).mean())
    return mean, scale, support, np.linalg.solve(k + np.diag(RIDGE / weigh), 2 * y - 1)


def score_kernel(model, x):
    mean, scale, support, alpha = model
    # Likeness that reaches from -1 to 1 is spread out, so that confidences are not all near a half.
    return 6 * likeness(standard(mean, scale, x), support) @ alpha


def at(scores, negatives, share):
    ordered = np.sort(scores[negatives])[::-1]
    return ordered[int(share * len(ordered))]


def area(scores, positives):
    """How often a picture with the label comes before one without it."""
    with_it, without = scores[positives], np.sort(scores[~positives])
    return np.searchsorted(without, with_it).mean() / len(without)


def cross_validated(records, may_train, y, trained):
    """Each folding's scores of every picture by the model that did not see it; `trained` makes a scorer of a training share."""
    every = []
    for seed in FOLDINGS:
        fold = folds(records, seed)
        scores = np.zeros(len(records))
        for f in range(5):
            scores[fold == f] = trained(may_train & (fold != f))(fold == f)
        every.append(scores)
    return every


def row(label, y, none, every):
    recalls = np.mean([[(scores[y > 0] > at(scores, negatives, s)).mean() for negatives in (none, y == 0) for s in SHARES]
                       for scores in every], 0)
    mean_area = np.mean([area(scores, y > 0) for scores in every])
    print(f"| {label} | " + " | ".join(f"{r:.2f}" for r in recalls) + f" | {mean_area:.3f} |", flush=True)


def main():
    folder, measured = sys.argv[1:3]
    out = sys.argv[4] if sys.argv[3:4] == ["--out"] else None
    records = [json.loads(line) for line in open(f"{folder}/labels.jsonl")]
    numbers = {r["file"]: r for r in map(json.loads, open(measured))}
    x = np.array([numbers[r["file"]]["x"] for r in records])
    mirror = np.array([numbers[r["file"]]["mirror"] for r in records])
    may_train = np.array([not r["source"].startswith(NOT_TRAINED_ON) for r in records])
    none = np.array(["none" in r["labels"] for r in records])
    lines = [
        "# Written by trainer/photo/train.py from pictures under CC BY 2.0, CC BY 4.0 and BSD-3-Clause; see docs/photos.md.",
        f"# sources {fingerprint()}",
    ]
    print("| label | none: 2 % | 5 % | 10 % | all others: 2 % | 5 % | 10 % | area |\n|---|---|---|---|---|---|---|---|")
    for known_as, label, part, pull, share in LABELS:
        columns = list(PARTS[part])
        y = np.array([known_as in r["labels"] for r in records], float)

        def trained(train):
            model = fit(np.r_[x[train], mirror[train]][:, columns], np.r_[y[train], y[train]], pull)
            return lambda test: score(model, x[test][:, columns])
        every = cross_validated(records, may_train, y, trained)
        row(label, y, none, every)
        mean, scale, w, bias = fit(np.r_[x[may_train], mirror[may_train]][:, columns],
                                   np.r_[y[may_train], y[may_train]], pull)
        threshold = np.mean([at(scores, y == 0, share) for scores in every])
        lines.append(f"{label} {part} {threshold - bias:.4f}")
        lines += [f"{m:.4g} {s:.4g} {v:.4g}" for m, s, v in zip(mean, scale, w)]
    alphas = []
    for known_as, label, count in KERNEL_LABELS:
        y = np.array([known_as in r["labels"] for r in records], float)

        def trained(train):
            model = fit_kernel(x[train][:, :count], mirror[train][:, :count], y[train])
            return lambda test: (score_kernel(model, x[test][:, :count]) + score_kernel(model, mirror[test][:, :count])) / 2
        every = cross_validated(records, may_train, y, trained)
        row(label, y, none, every)
        thresholds = [at(scores, y == 0, KERNEL_SHARE) for scores in every]
        sources = {}
        for i, r in enumerate(records):
            key = (r["source"], "with" if y[i] else "without")
            sources.setdefault(key, []).extend(scores[i] > threshold for scores, threshold in zip(every, thresholds))
        for key, hits in sorted(sources.items()):
            print(f"  {label}, {key[1]}, {key[0]}: {np.mean(hits):.2f} of {len(hits) // len(FOLDINGS)} flagged", file=sys.stderr)
        *_, alpha = fit_kernel(x[may_train][:, :count], mirror[may_train][:, :count], y[may_train])
        alphas.append(short(np.r_[np.mean(thresholds), 6 * alpha]))
    mean, scale, support, _ = fit_kernel(x[may_train][:, :NUMBERS], mirror[may_train][:, :NUMBERS], y[may_train])
    if out:
        open(f"{out}/weights.txt", "w").write("\n".join(lines) + "\n")
        with open(f"{out}/kernel.bin", "wb") as file:
            for part in (short(mean), short(scale), *alphas, np.round(support * STEPS).astype("i1")):
                file.write(part.tobytes())


main()

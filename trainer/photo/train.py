"""Trains and measures what pictures show, from what `crewmate evaluate photos --measure` measures: a linear score for
Battenburg and ECG, likeness to the training pictures (kernel ridge regression, Gaussian kernel) for hi-vis and
ambulances. Needs numpy.

    crewmate evaluate photos --measure DIR > measured.jsonl
    python3 trainer/photo/train.py DIR measured.jsonl [--out photo/shows/src]

Prints five-fold cross-validation (mean over three ways of folding): recall at 2, 5 and 10 % false alarms among pictures
that show none of the labels, and among all pictures without the label. Pictures whose licence does not allow it
(research only, or rights not stated) are never trained on, only measured.
"""
import json
import sys

import numpy as np

PARTS = {"c": range(0, 34), "cl": range(0, 160), "n": range(160, 172)}
# Label in the records, as shipped, numbers used, strength of the pull towards 0, false alarms allowed.
LABELS = [
    ("battenburg", "battenburg", "c", 10, 0.02),
    ("ecg", "ecg", "n", 10, 0.02),
]
# By likeness. The order is that of photo/shows/src/kernel.rs.
KERNEL_LABELS = [("hi_vis", "hi-vis"), ("ambulance_vehicle", "ambulance-vehicle")]
WIDTH, RIDGE, KERNEL_SHARE, STEPS = 1.0, 0.5, 0.05, 8.0
NOT_TRAINED_ON = ("ImageNet", "OpenALPR")


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
    """In steps of an eighth: finer ones find no more, and pack worse."""
    return np.round(np.clip((x - mean) * scale, -4, 4) * STEPS) / STEPS


def fit_kernel(x, mirror, y):
    """Answers mean, 1/spread, the training pictures, and each one's weight."""
    both = np.r_[x, mirror]
    mean, scale = both.mean(0), 1 / (both.std(0) + 1e-3)
    mean, scale = mean.astype("<f4").astype(float), scale.astype("<f4").astype(float)
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


def main():
    folder, measured = sys.argv[1:3]
    out = sys.argv[4] if sys.argv[3:4] == ["--out"] else None
    records = [json.loads(line) for line in open(f"{folder}/labels.jsonl")]
    numbers = {r["file"]: r for r in map(json.loads, open(measured))}
    x = np.array([numbers[r["file"]]["x"] for r in records])
    mirror = np.array([numbers[r["file"]]["mirror"] for r in records])
    may_train = np.array([not r["source"].startswith(NOT_TRAINED_ON) for r in records])
    none = np.array(["none" in r["labels"] for r in records])
    lines = ["# Written by trainer/photo/train.py from pictures under CC BY 2.0, CC BY 4.0 and BSD-3-Clause; see docs/photos.md."]
    print("| label | none: 2 % | 5 % | 10 % | all others: 2 % | 5 % | 10 % |\n|---|---|---|---|---|---|---|")
    for known_as, label, part, pull, share in LABELS:
        columns = list(PARTS[part])
        y = np.array([known_as in r["labels"] for r in records], float)
        recalls, thresholds = [], []
        for seed in (1, 2, 3):
            fold = folds(records, seed)
            scores = np.zeros(len(records))
            for f in range(5):
                train, test = may_train & (fold != f), fold == f
                model = fit(np.r_[x[train], mirror[train]][:, columns], np.r_[y[train], y[train]], pull)
                scores[test] = score(model, x[test][:, columns])
            recalls.append([(scores[y > 0] > at(scores, negatives, s)).mean()
                            for negatives in (none, y == 0) for s in (0.02, 0.05, 0.1)])
            thresholds.append(at(scores, y == 0, share))
        print(f"| {label} | " + " | ".join(f"{r:.2f}" for r in np.mean(recalls, 0)) + " |")
        mean, scale, w, bias = fit(np.r_[x[may_train], mirror[may_train]][:, columns],
                                   np.r_[y[may_train], y[may_train]], pull)
        lines.append(f"{label} {part} {np.mean(thresholds) - bias:.4f}")
        lines += [f"{m:.4g} {s:.4g} {v:.4g}" for m, s, v in zip(mean, scale, w)]
    columns = list(PARTS["cl"])
    alphas = []
    for known_as, label in KERNEL_LABELS:
        y = np.array([known_as in r["labels"] for r in records], float)
        recalls, thresholds, sources = [], [], {}
        for seed in (1, 2, 3):
            fold = folds(records, seed)
            scores = np.zeros(len(records))
            for f in range(5):
                train, test = may_train & (fold != f), fold == f
                model = fit_kernel(x[train][:, columns], mirror[train][:, columns], y[train])
                scores[test] = (score_kernel(model, x[test][:, columns])
                                + score_kernel(model, mirror[test][:, columns])) / 2
            recalls.append([(scores[y > 0] > at(scores, negatives, s)).mean()
                            for negatives in (none, y == 0) for s in (0.02, 0.05, 0.1)])
            thresholds.append(at(scores, y == 0, KERNEL_SHARE))
            for i, r in enumerate(records):
                key = (r["source"], "with" if y[i] else "without")
                sources.setdefault(key, []).append(scores[i] > thresholds[-1])
        print(f"| {label} | " + " | ".join(f"{r:.2f}" for r in np.mean(recalls, 0)) + " |")
        for key, hits in sorted(sources.items()):
            print(f"  {label}, {key[1]}, {key[0]}: {np.mean(hits):.2f} of {len(hits) // 3} flagged", file=sys.stderr)
        mean, scale, support, alpha = fit_kernel(x[may_train][:, columns], mirror[may_train][:, columns], y[may_train])
        alphas.append(np.r_[np.mean(thresholds), 6 * alpha].astype("<f4"))
    if out:
        open(f"{out}/weights.txt", "w").write("\n".join(lines) + "\n")
        with open(f"{out}/kernel.bin", "wb") as file:
            for part in (mean.astype("<f4"), scale.astype("<f4"), *alphas, np.round(support * STEPS).astype("i1")):
                file.write(part.tobytes())


main()

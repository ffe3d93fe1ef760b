"""Trains and measures what pictures show: one linear score a label over what `crewmate evaluate photos --measure`
measures. Needs numpy.

    crewmate evaluate photos --measure DIR > measured.jsonl
    python3 trainer/photo/train.py DIR measured.jsonl [--out src/photo/shows/weights.txt]

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
    ("hi_vis", "hi-vis", "cl", 10, 0.05),
    ("ambulance_vehicle", "ambulance-vehicle", "cl", 10, 0.05),
    ("ecg", "ecg", "n", 10, 0.02),
]
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
    if out:
        open(out, "w").write("\n".join(lines) + "\n")


main()

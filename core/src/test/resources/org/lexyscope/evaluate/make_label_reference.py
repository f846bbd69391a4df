"""Makes the label stacks that hold evaluate.LabelScore against an independent scorer.

usage: python make_label_reference.py
       python score_labels.py labels_predicted.tif labels_truth.tif --json > label_scores.json

score_labels.py (kept beside this file) needs numpy, scipy and tifffile. Six frames of 40x48 pixels: discs, predicted with
shifts, wrong sizes, splits, merges, extra and missing ones; labels with gaps; a frame without prediction, one without truth,
one without either.
"""
import numpy as np
import tifffile

rng = np.random.default_rng(5)
y, x = np.mgrid[:40, :48]
truth, predicted = np.zeros((6, 40, 48), np.uint16), np.zeros((6, 40, 48), np.uint16)
for t in range(6):
    for label in rng.choice(np.arange(1, 60), 9, replace=False):
        cy, cx, r = rng.uniform(3, 37), rng.uniform(3, 45), rng.uniform(3, 7)
        truth[t][np.hypot(y - cy, x - cx) < r] = label
        if rng.uniform() < 0.85:
            dy, dx, s = rng.normal(0, 1.2, 2).tolist() + [rng.uniform(0.75, 1.3)]
            predicted[t][np.hypot(y - cy - dy, x - cx - dx) < r * s] = rng.integers(1, 70)
    predicted[t][(predicted[t] > 0) & (x % 16 == 0)] = 65
predicted[3], truth[4] = 0, 0
predicted[5], truth[5] = 0, 0
tifffile.imwrite("labels_predicted.tif", predicted, imagej=True)
tifffile.imwrite("labels_truth.tif", truth, imagej=True)

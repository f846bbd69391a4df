#!/usr/bin/env python3
"""Reference values for MaskScore and CannyEdges: 200 pairs of masks, scored by scikit-image and SciPy.

    python3 -m venv env && env/bin/pip install numpy scipy scikit-image
    env/bin/python scripts/mask-score-reference.py core/src/test/resources/org/lexyscope/evaluate

writes into the folder given:

  mask-pairs.bits.gz  for each pair: predicted mask, true mask, Canny edges of both, each row-major,
                      eight pixels a byte (the first pixel is the highest bit), every plane on a byte of its own
  mask-pairs.csv      for each pair: its kind, width, height, and what the packages say; nan where a
                      fraction is 0 / 0, inf where just one set of points is empty
"""

import csv
import gzip
import io
import pathlib
import sys

import numpy as np
import scipy
import skimage
from scipy import ndimage, spatial
from skimage import feature, metrics

SEED = 20240917
PAIRS = 200
SIZES = [(64, 64), (80, 48)]  # width, height
KINDS = ["blob", "blobs", "moved", "thin", "border", "pixels", "speckle", "rectangle", "empty", "full"]


def smooth_field(rng, height, width, sigma):
    field = ndimage.gaussian_filter(rng.standard_normal((height, width)), sigma, mode="wrap")
    return field / field.std()


def blob(rng, height, width):
    y, x = np.mgrid[:height, :width]
    cy, cx = rng.uniform(0.3, 0.7, 2) * (height, width)
    ry, rx = rng.uniform(0.12, 0.35, 2) * (height, width)
    angle = rng.uniform(0, np.pi)
    u = (x - cx) * np.cos(angle) + (y - cy) * np.sin(angle)
    v = (y - cy) * np.cos(angle) - (x - cx) * np.sin(angle)
    ragged = 0.2 * smooth_field(rng, height, width, 4)
    return (u / rx) ** 2 + (v / ry) ** 2 < 1 + ragged


def mask(rng, kind, height, width):
    if kind in ("blob", "moved"):
        return blob(rng, height, width)
    if kind == "blobs":
        return smooth_field(rng, height, width, rng.uniform(2, 5)) > rng.uniform(0, 1.5)
    if kind == "thin":
        lines = np.zeros((height, width), bool)
        for _ in range(rng.integers(1, 4)):
            y0, x0, y1, x1 = rng.uniform(0, 1, 4) * (height, width, height, width)
            steps = np.linspace(0, 1, 4 * max(height, width))
            rows = np.clip(y0 + steps * (y1 - y0), 0, height - 1).astype(int)
            columns = np.clip(x0 + steps * (x1 - x0), 0, width - 1).astype(int)
            lines[rows, columns] = True
        return ndimage.binary_dilation(lines) if rng.integers(2) else lines
    if kind == "border":
        return np.roll(blob(rng, height, width), (height // 2, rng.integers(width)), (0, 1))
    if kind == "pixels":
        points = np.zeros((height, width), bool)
        for _ in range(rng.integers(1, 5)):
            points[rng.integers(height), rng.integers(width)] = True
        return points
    if kind == "speckle":
        return rng.random((height, width)) < rng.uniform(0.05, 0.6)
    if kind == "rectangle":
        box = np.zeros((height, width), bool)
        y0, y1 = np.sort(rng.integers(0, height, 2))
        x0, x1 = np.sort(rng.integers(0, width, 2))
        box[y0 : y1 + 1, x0 : x1 + 1] = True
        return box
    return np.full((height, width), kind == "full")


def pair(rng, number):
    width, height = SIZES[number % len(SIZES)]
    kind = KINDS[number // len(SIZES) % len(KINDS)]
    truth = mask(rng, kind, height, width)
    if kind == "moved":
        predicted = np.roll(truth, rng.integers(-6, 7, 2), (0, 1))
    elif kind in ("empty", "full"):
        other = ["blob", "empty", "full", "pixels", "border"][number // (2 * len(SIZES) * len(KINDS)) % 5]
        predicted = mask(rng, other, height, width)
        if number // (len(SIZES) * len(KINDS)) % 2:
            predicted, truth = truth, predicted
    else:
        predicted = mask(rng, kind, height, width)
    return kind, predicted, truth


def boundary(m):
    """Mask pixels with a neighbour (of four) outside the mask or the image."""
    return m & ~ndimage.binary_erosion(m, ndimage.generate_binary_structure(2, 1), border_value=0)


def fraction(above, below):
    return float(above) / float(below) if below else float("nan")


def scores(predicted, truth):
    table = metrics.contingency_table(truth.astype(int), predicted.astype(int)).toarray()
    counts = np.zeros((2, 2))
    counts[: table.shape[0], : table.shape[1]] = table
    with np.errstate(invalid="ignore"):
        dice = 1 - spatial.distance.dice(predicted.ravel(), truth.ravel())
    return [
        dice if predicted.any() or truth.any() else float("nan"),
        fraction(counts[1, 1], counts[1].sum()),
        fraction(counts[0, 0], counts[0].sum()),
        metrics.hausdorff_distance(boundary(predicted), boundary(truth)),
    ]


def main(folder):
    rng = np.random.default_rng(SEED)
    bits = io.BytesIO()
    rows = []
    for number in range(PAIRS):
        kind, predicted, truth = pair(rng, number)
        edges = [feature.canny(m.astype(float), sigma=1) for m in (predicted, truth)]
        for plane in (predicted, truth, *edges):
            bits.write(np.packbits(plane).tobytes())
        height, width = truth.shape
        values = scores(predicted, truth) + [metrics.hausdorff_distance(*edges)]
        rows.append([kind, width, height] + [repr(float(v)) for v in values])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mask-pairs.bits.gz").write_bytes(gzip.compress(bits.getvalue(), 9, mtime=0))
    with open(folder / "mask-pairs.csv", "w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(
            "kind width height dice sensitivity specificity hausdorff_boundary_px hausdorff_canny_px".split()
        )
        table.writerows(rows)
    print(f"numpy {np.__version__}, scipy {scipy.__version__}, scikit-image {skimage.__version__}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))

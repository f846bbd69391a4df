"""Writes the .h5 files of StarDistFileTest with h5py, in the layout of Keras 2's save_weights: python3 make_keras.py

Kernels are height x width x in x out and hold 1000 h + 100 w + 10 in + out; biases hold 0, 1, 2, ...
"""

import h5py
import numpy as np


def kernel(size, inputs, outputs):
    h, w, i, o = np.ogrid[:size, :size, :inputs, :outputs]
    return (1000 * h + 100 * w + 10 * i + o).astype(np.float32)


def convolution(name, size, inputs, outputs):
    weights = {f"{name}/kernel:0": kernel(size, inputs, outputs), f"{name}/bias:0": np.arange(outputs, dtype=np.float32)}
    return name, weights


def save(group, layers):
    group.attrs["layer_names"] = np.asarray([name.encode("utf8") for name, _ in layers])
    group.attrs["backend"] = b"tensorflow"
    group.attrs["keras_version"] = b"2.2.4"
    for name, weights in layers:
        own = group.create_group(name)
        own.attrs["weight_names"] = np.asarray([weight.encode("utf8") for weight in weights])
        for weight, values in weights.items():
            own.create_dataset(weight, values.shape, dtype=values.dtype)[...] = values


def stardist():
    return [
        ("input", {}),
        convolution("conv2d_9", 3, 1, 2),
        convolution("conv2d_10", 3, 2, 2),
        ("max_pooling2d_5", {}),
        convolution("down_level_0_no_0", 3, 2, 3),
        convolution("features", 3, 3, 4),
        convolution("prob", 1, 4, 1),
        convolution("dist", 1, 4, 5),
    ]


with h5py.File("stardist.h5", "w") as file:
    save(file, stardist())
with h5py.File("whole.h5", "w") as file:
    file.attrs["model_config"] = "{}"
    save(file.create_group("model_weights"), stardist())
with h5py.File("odd.h5", "w") as file:
    save(file, [layer for layer in stardist() if layer[0] != "conv2d_10"])
with h5py.File("other.h5", "w") as file:
    save(file, [convolution("conv2d", 1, 1, 1)])
with h5py.File("double.h5", "w") as file:
    save(file, [("prob", {"prob/kernel:0": np.zeros((1, 1, 1, 1))})])
with h5py.File("dense.h5", "w") as file:
    save(file, [("dense", {"dense/kernel:0": np.zeros((2, 3), np.float32)})])
with h5py.File("keras3.h5", "w") as file:
    file.create_group("layers/prob/vars")["0"] = kernel(1, 4, 1)


# A whole StarDist network (grid 2, depth 1, base 2, 4 features, 5 rays) with seeded weights, and its answer by NumPy alone, worked
# out on the kernels as Keras stores them: tiny.h5, tiny.f32 (image 16 x 16, then answer 6 x 8 x 8).

random = np.random.default_rng(5)


def drawn(name, size, inputs, outputs):
    values = {
        f"{name}/kernel:0": random.normal(0, 0.4, (size, size, inputs, outputs)).astype(np.float32),
        f"{name}/bias:0": random.normal(0, 0.1, outputs).astype(np.float32),
    }
    return name, values


def convolved(image, layer):
    name, weights = layer
    kernel_hwio = weights[f"{name}/kernel:0"].astype(np.float64)
    size = kernel_hwio.shape[0]
    padded = np.pad(image, ((size // 2, size // 2), (size // 2, size // 2), (0, 0)))
    out = np.zeros(image.shape[:2] + (kernel_hwio.shape[3],)) + weights[f"{name}/bias:0"]
    for h in range(size):
        for w in range(size):
            out += padded[h : h + image.shape[0], w : w + image.shape[1]] @ kernel_hwio[h, w]
    return out


def rectified(image, *layers):
    for layer in layers:
        image = np.maximum(convolved(image, layer), 0)
    return image


def pooled(image):
    height, width, channels = image.shape
    return image.reshape(height // 2, 2, width // 2, 2, channels).max(axis=(1, 3))


grid = [drawn("conv2d_3", 3, 1, 2), drawn("conv2d_4", 3, 2, 2)]
down = [drawn("down_level_0_no_0", 3, 2, 2), drawn("down_level_0_no_1", 3, 2, 2)]
middle = [drawn("middle_0", 3, 2, 4), drawn("middle_2", 3, 4, 2)]
up = [drawn("up_level_0_no_0", 3, 4, 2), drawn("up_level_0_no_2", 3, 2, 2)]
features, prob, dist = drawn("features", 3, 2, 4), drawn("prob", 1, 4, 1), drawn("dist", 1, 4, 5)
with h5py.File("tiny.h5", "w") as file:
    save(file, [("input", {}), *grid, ("max_pooling2d", {}), *down, *middle, *up, features, prob, dist])
image = random.random((16, 16, 1))
skip = rectified(pooled(rectified(image, *grid)), *down)
deep = rectified(pooled(skip), *middle).repeat(2, axis=0).repeat(2, axis=1)
hidden = rectified(rectified(np.concatenate([deep, skip], axis=2), *up), features)
answer = np.concatenate([convolved(hidden, prob), convolved(hidden, dist)], axis=2)
np.concatenate([image.ravel(), answer.transpose(2, 0, 1).ravel()]).astype("<f4").tofile("tiny.f32")

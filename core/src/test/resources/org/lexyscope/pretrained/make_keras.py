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

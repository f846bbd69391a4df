"""Made the .pth files: one small state dict as torch.save writes it since PyTorch 1.6 and before, as PyTorch 0.1 wrote it (an older
function that makes tensors), and three that must be refused.

usage: python make_pth.py FOLDER      (PyTorch 2.13.0)
"""
import os
import sys
from collections import OrderedDict
import torch

os.chdir(sys.argv[1])
base = torch.arange(24, dtype=torch.float32) / 8
state = OrderedDict([
    ("features.0.weight", base.reshape(2, 3, 2, 2)),
    ("features.0.bias", torch.nn.Parameter(torch.tensor([0.5, -1.5]))),
    ("half", torch.tensor([0.25, 2.0], dtype=torch.float16)),
    ("brain", torch.tensor([-3.0], dtype=torch.bfloat16)),
    ("bn.num_batches_tracked", torch.tensor(7)),
    ("part", base[4:7]),  # a stretch of a storage that another tensor uses too
])
state._metadata = OrderedDict([("", {"version": 1})])
torch.save(state, "zip.pth")
torch.save(state, "legacy.pth", _use_new_zipfile_serialization=False)


class Command:  # what an attacker would write
    def __reduce__(self):
        return os.system, ("echo this must never run",)


torch.save({"w": Command()}, "command.pth")
torch.save({"w": base.reshape(4, 6).t()}, "transposed.pth")
torch.save({"w": base.double()}, "double.pth", _use_new_zipfile_serialization=False)


class Old:  # PyTorch 0.1 named another function and gave it no gradient or hooks
    def __init__(self, tensor):
        self.tensor = tensor

    def __reduce__(self):
        t = self.tensor
        return torch._utils._rebuild_tensor, (t.storage(), t.storage_offset(), tuple(t.size()), t.stride())


torch.save(OrderedDict([("features.0.bias", Old(base[1:3]))]), "oldest.pth", _use_new_zipfile_serialization=False)

"""Made cellpose.pth, cellpose_reference.safetensors: Cellpose's own network at a small width with random weights, as torch.save writes
its state dict; an image of two channels, the maps and the style vector the network gives, and gradients of the training loss.

usage: python make_cellpose.py FOLDER      (cellpose below 4, its module resnet_torch; PyTorch 2.13.0, safetensors)
"""
import sys
import torch
from cellpose.resnet_torch import CPnet
from safetensors.torch import save_file

WIDTHS = [2, 3, 4, 5, 6]


def trained_looking(net):
    for part in net.modules():
        if isinstance(part, torch.nn.BatchNorm2d):
            part.running_mean.uniform_(-0.2, 0.2), part.running_var.uniform_(0.5, 1.5)
            part.weight.data.uniform_(0.5, 1.5), part.bias.data.uniform_(-0.2, 0.2)


full = CPnet([2, 32, 64, 128, 256], 3, 3)
print("learnt parameters at full width:", sum(p.numel() for p in full.parameters() if p.requires_grad))
torch.manual_seed(5)
net = CPnet(WIDTHS, 3, 3, diam_mean=17.0)
trained_looking(net)
x, t = torch.rand(2, 2, 32, 48), torch.rand(2, 3, 32, 48)
t[:, 2] = (t[:, 2] > 0.5).float()
torch.save(net.state_dict(), sys.argv[1] + "/cellpose.pth")
with torch.inference_mode():
    y, style = net.eval()(x)[:2]
net.train()
maps = net(x)[0]
loss = torch.nn.functional.mse_loss(maps[:, :2], 5 * t[:, :2]) / 2 + torch.nn.functional.binary_cross_entropy_with_logits(maps[:, 2], t[:, 2])
loss.backward()
gradients = {"grad." + k: p.grad for k, p in net.named_parameters() if k.endswith((".2.weight", ".full.bias"))}
save_file({k: v.contiguous() for k, v in {"x": x, "t": t, "y": y, "style": style, "loss": loss.detach().reshape(1), **gradients}.items()},
          sys.argv[1] + "/cellpose_reference.safetensors")

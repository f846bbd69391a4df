"""Made unet4.safetensors: a U-Net of base 4 and depth 2 in PyTorch, its weights, one batch, output, gradients, five Adam losses.

usage: python reference.py unet4.safetensors      (PyTorch 2.13.0, safetensors)
"""
import sys
import torch
import torch.nn as nn
from safetensors.torch import save_file

BASE, DEPTH = 4, 2


class DoubleConv(nn.Module):
    def __init__(self, cin, cout):
        super().__init__()
        self.c1, self.c2 = nn.Conv2d(cin, cout, 3, padding=1), nn.Conv2d(cout, cout, 3, padding=1)

    def forward(self, x):
        return torch.relu(self.c2(torch.relu(self.c1(x))))


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        ch = [BASE * 2**i for i in range(DEPTH + 1)]
        self.down = nn.ModuleList(DoubleConv(1 if i == 0 else ch[i - 1], ch[i]) for i in range(DEPTH))
        self.mid = DoubleConv(ch[DEPTH - 1], ch[DEPTH])
        self.up = nn.ModuleList(nn.ConvTranspose2d(ch[DEPTH - i], ch[DEPTH - i - 1], 2, stride=2) for i in range(DEPTH))
        self.dec = nn.ModuleList(DoubleConv(2 * ch[DEPTH - i - 1], ch[DEPTH - i - 1]) for i in range(DEPTH))
        self.out = nn.Conv2d(ch[0], 1, 1)

    def forward(self, x):
        skips = []
        for down in self.down:
            x = down(x)
            skips.append(x)
            x = torch.max_pool2d(x, 2)
        x = self.mid(x)
        for i in range(DEPTH):
            x = self.dec[i](torch.cat([skips[DEPTH - 1 - i], self.up[i](x)], 1))
        return self.out(x)


def dice_loss(logits, target):
    p = torch.sigmoid(logits)
    return 1 - (2 * (p * target).sum() + 1) / (p.sum() + target.sum() + 1)


torch.manual_seed(7)
model = UNet()
torch.manual_seed(11)
x, t = torch.rand(2, 1, 32, 32), (torch.rand(2, 1, 32, 32) > 0.5).float()
saved = {"weight." + k: v.clone() for k, v in model.state_dict().items()}
y = model(x)
dice_loss(y, t).backward()
saved |= {"grad." + k: p.grad.clone() for k, p in model.named_parameters()}
optimiser, losses = torch.optim.Adam(model.parameters(), 1e-2), []
for _ in range(5):
    optimiser.zero_grad()
    loss = dice_loss(model(x), t)
    loss.backward()
    optimiser.step()
    losses.append(loss.detach())
saved |= {"x": x, "t": t, "y": y.detach(), "losses": torch.stack(losses)}
save_file({k: v.contiguous() for k, v in saved.items()}, sys.argv[1])

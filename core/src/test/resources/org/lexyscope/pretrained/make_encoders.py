"""Made vgg16.safetensors and resnet34.safetensors: torchvision's encoders at 1/32 of their width with random weights, an image, and
the feature maps a U-Net is handed (VGG16 before each pooling; ResNet34's stem without its pooling, then layers 1 to 4).

usage: python make_encoders.py FOLDER      (PyTorch 2.13.0, torchvision, safetensors)
"""
import sys
import torch
import torchvision.models.resnet as resnet
import torchvision.models.vgg as vgg
from safetensors.torch import save_file
from torch import nn

PART = 32


def narrow_vgg16():
    channels = [c if c == "M" else c // PART for c in vgg.cfgs["D"]]
    return nn.ModuleDict({"features": vgg.make_layers(channels)})


def narrow_resnet34():
    def layer(cin, cout, blocks, stride):
        first = resnet.BasicBlock(cin, cout, stride, None)
        if stride != 1 or cin != cout:
            first.downsample = nn.Sequential(resnet.conv1x1(cin, cout, stride), nn.BatchNorm2d(cout))
        return nn.Sequential(first, *(resnet.BasicBlock(cout, cout) for _ in range(blocks - 1)))

    c = [64 // PART, 128 // PART, 256 // PART, 512 // PART]
    return nn.ModuleDict({
        "conv1": nn.Conv2d(3, c[0], 7, 2, 3, bias=False), "bn1": nn.BatchNorm2d(c[0]),
        "layer1": layer(c[0], c[0], 3, 1), "layer2": layer(c[0], c[1], 4, 2),
        "layer3": layer(c[1], c[2], 6, 2), "layer4": layer(c[2], c[3], 3, 2)})


def vgg_features(model, x):
    features = []
    for step in model["features"]:
        if isinstance(step, nn.MaxPool2d):
            features.append(x.clone())
        x = step(x)
    return features


def resnet_features(model, x):
    features = [torch.relu(model["bn1"](model["conv1"](x)))]
    for name in ("layer1", "layer2", "layer3", "layer4"):
        features.append(model[name](features[-1]))
    return features


for name, make, features in (("vgg16", narrow_vgg16, vgg_features), ("resnet34", narrow_resnet34, resnet_features)):
    torch.manual_seed(3)
    model = make().eval()
    for part in model.modules():
        if isinstance(part, nn.BatchNorm2d):
            part.running_mean.uniform_(-0.2, 0.2), part.running_var.uniform_(0.5, 1.5)
    x = torch.rand(1, 3, 32, 32)
    with torch.inference_mode():
        maps = features(model, x)
    weights = {"w." + k: v for k, v in model.state_dict().items() if v.dtype == torch.float32}
    save_file({k: v.contiguous() for k, v in {**weights, "x": x, **{f"f{i}": f for i, f in enumerate(maps)}}.items()},
              f"{sys.argv[1]}/{name}.safetensors")

package org.lexyscope.network;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * ResNet34 (He et al. 2016): a 7x7 convolution that halves, then four layers of residual blocks, of
 * which all but the first halve. The pooling after the 7x7 convolution is left out; a 3x3 one
 * follows the last layer. Parameters have torchvision's names: {@code layer1.0.conv1.weight} and so
 * on.
 */
final class Resnet34 implements Encoder {
  private static final int[] BLOCKS = {3, 4, 6, 3};

  private final Layer stem;
  private final Layer stemNorm;
  private final List<List<Layer>> layers = new ArrayList<>();

  Resnet34(ParameterStore store, String prefix, Resnet34Settings settings, int inputChannels) {
    int in = settings.skipChannels().getFirst();
    stem = Layers.residualConvolution(store, prefix + "conv1", inputChannels, in, 7, 2);
    stemNorm = Layers.normalisation(store, prefix + "bn1", in, Normalisation.BATCH);
    for (int out : settings.skipChannels()) {
      String name = prefix + "layer" + (layers.size() + 1) + ".";
      List<Layer> blocks = new ArrayList<>();
      for (int block = 0; block < BLOCKS[layers.size()]; block++) {
        int stride = block == 0 && !layers.isEmpty() ? 2 : 1;
        blocks.add(new ResidualBlock(store, name + block, in, out, stride));
        in = out;
      }
      layers.add(List.copyOf(blocks));
    }
  }

  @Override
  public Features forward(Tensor inputNCHW, boolean training) {
    List<Tensor> skips = new ArrayList<>();
    Tensor features = stem(inputNCHW, training);
    for (List<Layer> layer : layers) {
      for (Layer block : layer) {
        features = block.forward(features, training);
      }
      skips.add(features);
    }
    return new Features(skips, Operators.maxPool2d(features, 3, 2, 1));
  }

  /** What the first layer gets; half the size of the image. */
  Tensor stem(Tensor inputNCHW, boolean training) {
    return TorchScope.block(
        () -> stemNorm.forward(stem.forward(inputNCHW, training), training).reluInPlace());
  }
}

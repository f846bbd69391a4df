package org.lexyscope.network;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * The 13 convolutions of VGG16 (Simonyan and Zisserman 2015) in five blocks, each followed by 2x2
 * pooling. Parameters have torchvision's names: {@code features.0.weight} and so on.
 */
final class Vgg16 implements Encoder {
  private static final int[] CONVOLUTIONS = {2, 2, 3, 3, 3};

  private final List<List<Layer>> blocks = new ArrayList<>();

  Vgg16(ParameterStore store, String prefix, Vgg16Settings settings, int inputChannels) {
    int in = inputChannels;
    int index = 0;
    for (int out : settings.skipChannels()) {
      List<Layer> block = new ArrayList<>();
      for (int count = CONVOLUTIONS[blocks.size()]; count > 0; count--) {
        block.add(Layers.vggConvolution(store, prefix + "features." + index, in, out));
        in = out;
        index += 2; // torchvision counts the ReLU too,
      }
      blocks.add(List.copyOf(block));
      index++; // and the pooling.
    }
  }

  @Override
  public Features forward(Tensor inputNCHW, boolean training) {
    List<Tensor> skips = new ArrayList<>();
    Tensor features = inputNCHW;
    for (List<Layer> block : blocks) {
      Tensor input = features;
      Tensor skip = TorchScope.block(() -> forward(block, input, training));
      skips.add(skip);
      features = Operators.maxPool2d(skip, 2);
    }
    return new Features(skips, features);
  }

  private static Tensor forward(List<Layer> block, Tensor input, boolean training) {
    Tensor features = input;
    for (Layer convolution : block) {
      features = convolution.forward(features, training).reluInPlace();
    }
    return features;
  }
}

package org.lexyscope.train;

import java.nio.file.Path;
import org.lexyscope.pretrained.FirstLayer;

/**
 * ImageNet weights of the VGG16 or ResNet34 encoder; the rest starts at random.
 *
 * @param file torchvision's names, safetensors or {@code .pth}
 * @param firstLayer what becomes of the first convolution, which was made for three colours
 */
public record EncoderWeightsSettings(Path file, FirstLayer firstLayer)
    implements InitialWeightsSettings {}

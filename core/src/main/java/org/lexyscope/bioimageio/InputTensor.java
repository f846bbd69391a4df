package org.lexyscope.bioimageio;

import java.util.List;

/**
 * What a network is given.
 *
 * @param id its name in the description
 * @param axes the tensor's axes in order, of the letters b, c, y, x
 * @param channels it takes
 * @param preprocessing from an image's intensities to the network's input, in order
 */
record InputTensor(
    String id,
    String axes,
    int channels,
    AxisSize height,
    AxisSize width,
    List<Operation> preprocessing) {
  InputTensor {
    preprocessing = List.copyOf(preprocessing);
  }
}

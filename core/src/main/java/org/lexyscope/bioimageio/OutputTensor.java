package org.lexyscope.bioimageio;

import java.util.List;

/**
 * What a network gives back: maps of the input's height and width.
 *
 * @param id its name in the description
 * @param axes the tensor's axes in order, of the letters b, c, y, x
 * @param channelNames as the description has them; empty where it names none
 * @param haloPx pixels along the border of a block that are not to be trusted
 * @param postprocessing in order
 */
record OutputTensor(
    String id, String axes, List<String> channelNames, int haloPx, List<Operation> postprocessing) {
  OutputTensor {
    channelNames = List.copyOf(channelNames);
    postprocessing = List.copyOf(postprocessing);
  }
}

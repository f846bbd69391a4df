package org.lexyscope.network;

import java.util.List;

/**
 * The network of Cellpose, versions 1 to 3 (Stringer et al. 2021): two input channels, of which
 * nuclei use the first and leave the second 0, and three outputs: the flow's rows, its columns, and
 * the logit of being in a nucleus.
 *
 * @param channels of each level, from the finest; {@link #NUCLEI} are the original's
 */
public record CellposeSettings(List<Integer> channels) implements NetworkSettings {
  /** Image and a second channel, 0 for nuclei. */
  public static final int INPUT_CHANNELS = 2;

  /** The original's widths. */
  public static final CellposeSettings NUCLEI = new CellposeSettings(List.of(32, 64, 128, 256));

  private static final int FLOW_AND_LOGIT = 3;

  public CellposeSettings {
    channels = List.copyOf(channels);
    boolean positive = channels.stream().allMatch(count -> count >= 1);
    if (channels.size() < 2 || channels.size() > 6 || !positive) {
      throw new IllegalArgumentException(
          "A Cellpose network needs 2 to 6 levels of at least 1 channel, found %s."
              .formatted(channels));
    }
  }

  @Override
  public int inputChannels() {
    return INPUT_CHANNELS;
  }

  @Override
  public int outputChannels() {
    return FLOW_AND_LOGIT;
  }

  @Override
  public int sizeMultiple() {
    return 1 << (channels.size() - 1);
  }

  /** Length of the style vector: the channels of the deepest level. */
  public int styleLength() {
    return channels.getLast();
  }
}

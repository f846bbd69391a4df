package org.lexyscope.video;

/**
 * Which plane of a stack holds which frame, channel and slice.
 *
 * @param order the letters T, C, Z, slowest first
 */
record StackAxes(String order, int frameCount, int channelCount, int sliceCount) {
  /** ImageJ's order: channel fastest, then slice, then frame. */
  static final String IMAGEJ = "TZC";

  StackAxes {
    if (frameCount < 1 || channelCount < 1 || sliceCount < 1) {
      throw new IllegalArgumentException(
          "A stack has at least 1 frame, channel and slice, found %d, %d and %d."
              .formatted(frameCount, channelCount, sliceCount));
    }
  }

  long planeCount() {
    return (long) frameCount * channelCount * sliceCount;
  }

  /** The index of a plane, all counted from 0. */
  int plane(int frame, int channel, int slice) {
    int plane = 0;
    for (int axis = 0; axis < order.length(); axis++) {
      char letter = order.charAt(axis);
      plane =
          switch (letter) {
            case 'T' -> plane * frameCount + frame;
            case 'C' -> plane * channelCount + channel;
            default -> plane * sliceCount + slice;
          };
    }
    return plane;
  }

  /** The frame that a plane belongs to. */
  int frameOf(int plane) {
    int faster = 1;
    for (char letter : order.substring(order.indexOf('T') + 1).toCharArray()) {
      faster *= letter == 'C' ? channelCount : sliceCount;
    }
    return order.indexOf('T') < 0 ? 0 : plane / faster % frameCount;
  }
}

package org.lexyscope.video;

/** What all frames of a video share. */
record FrameShape(int width, int height, PixelType type) {
  /** Refuses a frame that is unlike frame 0. */
  static void requireEqual(String name, int frame, FrameShape found, FrameShape expected)
      throws VideoException {
    if (found.width() != expected.width() || found.height() != expected.height()) {
      throw new VideoException(
          "[%s] frame %d is %dx%d; frame 0 is %dx%d. Crop or re-export."
              .formatted(
                  name, frame, found.width(), found.height(), expected.width(), expected.height()));
    }
    if (found.type() != expected.type()) {
      throw new VideoException(
          "[%s] frame %d has %s pixels; frame 0 has %s. Convert all to one type and re-export."
              .formatted(name, frame, found.type(), expected.type()));
    }
  }
}

package org.lexyscope.video;

import java.io.IOException;
import org.lexyscope.image.LabelImage;

/** The planes of a stack as label images. */
final class StackLabels implements LabelVideo {
  /** Above this a float no longer holds every whole number. */
  private static final int MOST_LABELS = 1 << 24;

  private final Video video;

  StackLabels(Video video) {
    this.video = video;
  }

  @Override
  public int width() {
    return video.width();
  }

  @Override
  public int height() {
    return video.height();
  }

  @Override
  public int frameCount() {
    return video.frameCount();
  }

  @Override
  public LabelImage labels(int frame) throws IOException {
    float[] pixels = video.frame(frame, 0).pixels();
    int[] labels = new int[pixels.length];
    for (int index = 0; index < labels.length; index++) {
      int label = (int) pixels[index];
      if (label != pixels[index] || label < 0 || label > MOST_LABELS) {
        throw new VideoException(
            "[%s] frame %d: pixel x=%d, y=%d is %s; labels are whole numbers from 0 to %d."
                .formatted(
                    video.name(),
                    frame,
                    index % width(),
                    index / width(),
                    pixels[index],
                    MOST_LABELS));
      }
      labels[index] = label;
    }
    return new LabelImage(width(), height(), labels);
  }

  @Override
  public float[] confidence(int frame) {
    return new float[0];
  }

  @Override
  public void close() throws IOException {
    video.close();
  }
}

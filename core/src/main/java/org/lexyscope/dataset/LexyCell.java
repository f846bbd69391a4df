package org.lexyscope.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.lexyscope.video.Video;

/** The video of one LEXY cell. Frames are read when asked for, by any thread. */
public final class LexyCell implements Closeable {
  /** Pixels of a whole video from which its scale is taken. */
  private static final int MOST_SAMPLES = 500_000;

  private final Video video;
  private final Optional<LexyScale> scale;

  private LexyCell(Video video, Optional<LexyScale> scale) {
    this.video = video;
    this.scale = scale;
  }

  static LexyCell open(Video video, LexyScaling scaling) throws IOException {
    try {
      requireSize(video);
      return new LexyCell(
          video,
          switch (scaling) {
            case PUBLISHED -> Optional.empty();
            case CORRECTED -> Optional.of(LexyScale.of(samples(video)));
          });
    } catch (IOException | RuntimeException e) {
      video.close();
      throw e;
    }
  }

  private static void requireSize(Video video) throws IOException {
    if (video.width() < LexyFrame.CUT_PX || video.height() < LexyFrame.CUT_PX) {
      throw new IOException(
          "[%s] has frames of %dx%d pixels; squares of %d are cut from them. Use larger frames."
              .formatted(video.name(), video.width(), video.height(), LexyFrame.CUT_PX));
    }
  }

  /** Every so many pixels of all frames, and the darkest. */
  private static float[] samples(Video video) throws IOException {
    long all = (long) video.width() * video.height() * video.frameCount();
    int step = Math.toIntExact(Math.ceilDiv(all, MOST_SAMPLES));
    float[] samples = new float[Math.toIntExact(Math.ceilDiv(all, step)) + video.frameCount()];
    int count = 0;
    for (int frame = 0; frame < video.frameCount(); frame++) {
      float[] pixels = video.frame(frame, 0).pixels();
      float darkest = pixels[0];
      for (float pixel : pixels) {
        darkest = Math.min(darkest, pixel);
      }
      samples[count++] = darkest;
      for (int i = frame % step; i < pixels.length && count < samples.length; i += step) {
        samples[count++] = pixels[i];
      }
    }
    return Arrays.copyOf(samples, count);
  }

  public int frameCount() {
    return video.frameCount();
  }

  public int width() {
    return video.width();
  }

  public int height() {
    return video.height();
  }

  /**
   * One frame, scaled, with its mask the right way round.
   *
   * @throws IOException if it cannot be read; the message names file and frame
   */
  public LexyFrame frame(int frame) throws IOException {
    float[] pixels = video.frame(frame, 0).pixels();
    float[] plane = video.frame(frame, 1).pixels();
    boolean[] mask = LexyMask.read(plane, width(), video.name() + " frame " + frame);
    LexyScale frameScale = scale.orElseGet(() -> LexyScale.of(pixels));
    return new LexyFrame(width(), height(), frameScale.applied(pixels), mask);
  }

  @Override
  public void close() throws IOException {
    video.close();
  }
}

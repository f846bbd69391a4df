package org.lexyscope.segment;

import java.util.Optional;
import java.util.function.Supplier;
import org.lexyscope.image.Frame;
import org.lexyscope.motion.Displacement;

/** One frame of a video, and what a network is to see of it and beside it. */
public final class FrameView {
  private final Frame frame;
  private final Supplier<float[][]> planes;
  private final int width;
  private final int height;
  private final Optional<Displacement> toBefore;

  /**
   * @param planes linear scaled intensities at the network's scale, each row-major
   * @param width of the planes
   * @param height of the planes
   */
  FrameView(Frame frame, float[][] planes, int width, int height) {
    this(frame, () -> planes, width, height, Optional.empty());
  }

  private FrameView(
      Frame frame,
      Supplier<float[][]> planes,
      int width,
      int height,
      Optional<Displacement> toBefore) {
    this.frame = frame;
    this.planes = planes;
    this.width = width;
    this.height = height;
    this.toBefore = toBefore;
  }

  /** A frame for methods that look at nothing else. */
  public static FrameView alone(Frame frame) {
    return new FrameView(frame, new float[0][], 0, 0);
  }

  /** The same with the way of its cells to the frame before, at the scale of the planes. */
  FrameView moving(Displacement wayToBefore) {
    return new FrameView(frame, planes, width, height, Optional.of(wayToBefore));
  }

  /** The same frame with other planes of the same size, or none. */
  FrameView withPlanes(float[]... newPlanes) {
    return later(() -> newPlanes);
  }

  /** The same frame with planes of the same size that are worked out where they are asked for. */
  FrameView later(Supplier<float[][]> newPlanes) {
    return new FrameView(frame, newPlanes, width, height, toBefore);
  }

  /** The frame in camera units. */
  public Frame frame() {
    return frame;
  }

  /** Linear scaled intensities at the network's scale, each plane row-major. Not a copy. */
  public float[][] planes() {
    return planes.get();
  }

  /** Where the frame's cells lay in the frame before, where that has been measured. */
  Optional<Displacement> toBefore() {
    return toBefore;
  }

  /** Columns of the planes. */
  public int width() {
    return width;
  }

  /** Rows of the planes. */
  public int height() {
    return height;
  }
}

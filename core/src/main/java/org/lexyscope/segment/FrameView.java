package org.lexyscope.segment;

import org.lexyscope.image.Frame;

/** One frame of a video, and what a network is to see of it and beside it. */
public final class FrameView {
  private final Frame frame;
  private final float[][] planes;
  private final int width;
  private final int height;

  /**
   * @param planes linear scaled intensities at the network's scale, each row-major
   * @param width of the planes
   * @param height of the planes
   */
  FrameView(Frame frame, float[][] planes, int width, int height) {
    this.frame = frame;
    this.planes = planes;
    this.width = width;
    this.height = height;
  }

  /** A frame for methods that look at nothing else. */
  public static FrameView alone(Frame frame) {
    return new FrameView(frame, new float[0][], 0, 0);
  }

  /** The frame in camera units. */
  public Frame frame() {
    return frame;
  }

  /** Linear scaled intensities at the network's scale, each plane row-major. Not a copy. */
  public float[][] planes() {
    return planes;
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

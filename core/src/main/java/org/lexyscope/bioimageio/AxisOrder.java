package org.lexyscope.bioimageio;

import java.util.Arrays;

/** Copies an image into a tensor of another order of axes and back. */
final class AxisOrder {
  private AxisOrder() {}

  /** The tensor's shape: 1 for the batch, sizes of the image for the others. */
  static long[] shape(String axes, int channels, int height, int width) {
    return axes.chars().mapToLong(axis -> size(axis, channels, height, width)).toArray();
  }

  private static int size(int axis, int channels, int height, int width) {
    return switch (axis) {
      case 'c' -> channels;
      case 'y' -> height;
      case 'x' -> width;
      default -> 1;
    };
  }

  /** Values in the tensor's order. */
  static float[] ordered(Planes image, String axes) {
    float[] tensor = new float[image.values().length];
    int[] index = indices(axes, image.channels(), image.height(), image.width());
    for (int i = 0; i < tensor.length; i++) {
      tensor[index[i]] = image.values()[i];
    }
    return tensor;
  }

  /**
   * The image a tensor holds.
   *
   * @param shape of the tensor, a batch of one
   * @throws IllegalArgumentException if the shape has another number of axes or a larger batch
   */
  static Planes planes(float[] tensor, String axes, long[] shape) {
    if (shape.length != axes.length()
        || (axes.indexOf('b') >= 0 && shape[axes.indexOf('b')] != 1)) {
      throw new IllegalArgumentException(
          "A tensor with axes %s is one image; found the shape %s."
              .formatted(axes, Arrays.toString(shape)));
    }
    int channels = axes.indexOf('c') < 0 ? 1 : (int) shape[axes.indexOf('c')];
    int height = (int) shape[axes.indexOf('y')];
    int width = (int) shape[axes.indexOf('x')];
    float[] values = new float[channels * height * width];
    int[] index = indices(axes, channels, height, width);
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor[index[i]];
    }
    return new Planes(channels, height, width, values);
  }

  /** Where each value of the planes stands in the tensor. */
  private static int[] indices(String axes, int channels, int height, int width) {
    int perX = stride(axes, 'x', channels, height, width);
    int perY = stride(axes, 'y', channels, height, width);
    int perC = axes.indexOf('c') < 0 ? 0 : stride(axes, 'c', channels, height, width);
    int[] index = new int[channels * height * width];
    for (int i = 0; i < index.length; i++) {
      index[i] = i / (height * width) * perC + i / width % height * perY + i % width * perX;
    }
    return index;
  }

  private static int stride(String axes, char axis, int channels, int height, int width) {
    int stride = 1;
    for (int k = axes.length() - 1; axes.charAt(k) != axis; k--) {
      stride *= size(axes.charAt(k), channels, height, width);
    }
    return stride;
  }
}

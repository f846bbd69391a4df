package org.lexyscope.flow;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.ObjectWindows;
import org.lexyscope.image.Window;

/**
 * Flow fields from labels by heat diffusion (Stringer et al. 2021): in each object, one unit of
 * heat a step enters at the centre, the pixel nearest to the median of its rows and columns; then
 * each pixel takes the mean over its 3x3 surroundings, cold outside the object. After twice as many
 * steps as the object is wide and high, the gradient of the logarithm points to the centre along
 * ways that stay inside; it is scaled to unit length.
 */
public final class Diffusion {
  private final LabelImage image;
  private final FlowField field;

  private Diffusion(LabelImage image) {
    int pixels = image.width() * image.height();
    this.image = image;
    this.field = new FlowField(image.width(), image.height(), new float[pixels], new float[pixels]);
  }

  /** The flow inside each object, 0 outside. Objects are worked on in parallel. */
  public static FlowField flows(LabelImage image) {
    Diffusion diffusion = new Diffusion(image);
    ObjectWindows.of(image).parallelStream()
        .forEach(object -> diffusion.spread(object.label(), object.window()));
    return diffusion.field;
  }

  /** The window gets a margin of one cold pixel. */
  private void spread(int label, Window window) {
    int width = window.width() + 2;
    int height = window.height() + 2;
    int[] pixels = pixels(label, window);
    double[] inside = new double[width * height];
    for (int pixel : pixels) {
      inside[pixel] = 1;
    }
    double[] heat = new double[width * height];
    double[] rows = new double[width * height];
    int centre = centre(pixels, width);
    int steps = 2 * (window.width() - 1 + window.height() - 1);
    for (int step = 0; step < steps; step++) {
      heat[centre]++;
      sumRows(heat, rows);
      average(rows, inside, heat, width);
    }
    for (int i = 0; i < heat.length; i++) {
      heat[i] = Math.log1p(heat[i]);
    }
    for (int pixel : pixels) {
      double dy = heat[pixel + width] - heat[pixel - width];
      double dx = heat[pixel + 1] - heat[pixel - 1];
      double length = Math.hypot(dx, dy);
      int y = window.top() + pixel / width - 1;
      int x = window.left() + pixel % width - 1;
      int at = y * image.width() + x;
      field.dy()[at] = length > 0 ? (float) (dy / length) : 0;
      field.dx()[at] = length > 0 ? (float) (dx / length) : 0;
    }
  }

  /** The object's pixels, as indices into its window with margin. */
  private int[] pixels(int label, Window window) {
    int width = window.width() + 2;
    return IntStream.range(0, window.width() * window.height())
        .filter(
            i ->
                image.at(window.left() + i % window.width(), window.top() + i / window.width())
                    == label)
        .map(i -> (i / window.width() + 1) * width + i % window.width() + 1)
        .toArray();
  }

  private static int centre(int[] pixels, int width) {
    double medianY = median(Arrays.stream(pixels).map(pixel -> pixel / width).toArray());
    double medianX = median(Arrays.stream(pixels).map(pixel -> pixel % width).toArray());
    int nearest = pixels[0];
    double least = Double.POSITIVE_INFINITY;
    for (int pixel : pixels) {
      int y = pixel / width;
      double offY = y - medianY;
      double offX = pixel % width - medianX;
      double distance = offY * offY + offX * offX;
      if (distance < least) {
        least = distance;
        nearest = pixel;
      }
    }
    return nearest;
  }

  private static double median(int[] values) {
    Arrays.sort(values);
    int upper = values.length / 2;
    int lower = (values.length - 1) / 2;
    return (values[lower] + values[upper]) / 2.0;
  }

  /** Simple loops, which the compiler turns into vector instructions. */
  private static void sumRows(double[] heat, double[] rows) {
    for (int i = 1; i < heat.length - 1; i++) {
      rows[i] = heat[i - 1] + heat[i] + heat[i + 1];
    }
  }

  private static void average(double[] rows, double[] inside, double[] heat, int width) {
    for (int i = width; i < heat.length - width; i++) {
      heat[i] = inside[i] * (1 / 9.0) * (rows[i - width] + rows[i] + rows[i + width]);
    }
  }
}

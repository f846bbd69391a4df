package org.lexyscope.augment;

import java.util.SplittableRandom;
import org.lexyscope.flow.FlowField;

/**
 * A square cut out of an image with its flow, turned, mirrored and scaled; the flow's vectors turn
 * with it. What lies beyond the image is 0 and background, as in the original.
 */
final class FlowCrop {
  private final int edge;
  private final float[] pixels;
  private final float[] flowY;
  private final float[] flowX;
  private final float[] inside;

  private FlowCrop(int edge) {
    this.edge = edge;
    this.pixels = new float[edge * edge];
    this.flowY = new float[edge * edge];
    this.flowX = new float[edge * edge];
    this.inside = new float[edge * edge];
  }

  /**
   * From the crop back to the image: {@code p = c + step M R q}, with R a turn and M a flip.
   *
   * @param step pixels of the image for one of the crop
   * @param mirror 1 or -1, of the image's columns
   */
  record Placement(double centreX, double centreY, double step, double angle, int mirror) {
    static Placement draw(FlowImage image, CellposeDataSettings settings, SplittableRandom random) {
      double scale = 1 + settings.scaleRange() * (random.nextDouble() - 0.5);
      double step = image.diameterPx() / (settings.nucleusDiameterPx() * scale);
      double extent = step * settings.cropPx();
      double x = between(image.width(), extent, random);
      double y = between(image.height(), extent, random);
      double angle = 2 * Math.PI * random.nextDouble();
      return new Placement(x, y, step, angle, random.nextBoolean() ? 1 : -1);
    }

    /** A centre such that the crop, unturned, lies in the image where there is room. */
    private static double between(int length, double extent, SplittableRandom random) {
      double room = Math.max(0, length - extent);
      return (length - 1) / 2.0 + room * (random.nextDouble() - 0.5);
    }

    double imageX(double cropX, double cropY) {
      return centreX
          + mirror * step * (StrictMath.cos(angle) * cropX - StrictMath.sin(angle) * cropY);
    }

    double imageY(double cropX, double cropY) {
      return centreY + step * (StrictMath.sin(angle) * cropX + StrictMath.cos(angle) * cropY);
    }
  }

  static FlowCrop of(FlowImage image, Placement placement, int edge) {
    FlowCrop crop = new FlowCrop(edge);
    double middle = (edge - 1) / 2.0;
    double right = placement.imageX(1, 0) - placement.centreX();
    double rightDown = placement.imageY(1, 0) - placement.centreY();
    double down = placement.imageX(0, 1) - placement.centreX();
    double downDown = placement.imageY(0, 1) - placement.centreY();
    double startX = placement.imageX(-middle, -middle);
    double startY = placement.imageY(-middle, -middle);
    for (int i = 0; i < edge * edge; i++) {
      int column = i % edge;
      int row = i / edge;
      double x = startX + column * right + row * down;
      double y = startY + column * rightDown + row * downDown;
      crop.sample(i, image, placement, x, y);
    }
    return crop;
  }

  /** Intensities are interpolated linearly, flows linearly between pixels of the same nucleus. */
  private void sample(int i, FlowImage image, Placement placement, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    int label = label(image, (int) Math.round(x), (int) Math.round(y));
    double flowDown = 0;
    double flowRight = 0;
    FlowField flow = image.flow();
    for (int corner = 0; corner < 4; corner++) {
      int cornerX = left + corner % 2;
      int cornerY = top + corner / 2;
      if (contains(image, cornerX, cornerY)) {
        double weight = (1 - Math.abs(x - cornerX)) * (1 - Math.abs(y - cornerY));
        int at = cornerY * image.width() + cornerX;
        pixels[i] += (float) (weight * image.pixels().pixels()[at]);
        if (label != 0 && image.nuclei().labels()[at] == label) {
          flowDown += weight * flow.dy()[at];
          flowRight += weight * flow.dx()[at];
        }
      }
    }
    inside[i] = label == 0 ? 0 : 1;
    double length = Math.hypot(flowDown, flowRight);
    if (length > 0) {
      turn(i, placement, flowDown / length, flowRight / length);
    }
  }

  /** A unit vector of the image, in the crop's axes. */
  private void turn(int i, Placement placement, double down, double right) {
    double cos = StrictMath.cos(placement.angle());
    double sin = StrictMath.sin(placement.angle());
    double mirrored = placement.mirror() * right;
    flowX[i] = (float) (cos * mirrored + sin * down);
    flowY[i] = (float) (-sin * mirrored + cos * down);
  }

  private static int label(FlowImage image, int x, int y) {
    return contains(image, x, y) ? image.nuclei().at(x, y) : 0;
  }

  private static boolean contains(FlowImage image, int x, int y) {
    return x >= 0 && x < image.width() && y >= 0 && y < image.height();
  }

  float[] pixels() {
    return pixels;
  }

  /** The flow along rows, as the network is to answer it. */
  float[] targetY() {
    return times(flowY, FlowField.NETWORK_GAIN);
  }

  /** The flow along columns, as the network is to answer it. */
  float[] targetX() {
    return times(flowX, FlowField.NETWORK_GAIN);
  }

  /** 1 inside nuclei, 0 outside. */
  float[] inside() {
    return inside;
  }

  int edge() {
    return edge;
  }

  private static float[] times(float[] values, float factor) {
    float[] out = values.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] *= factor;
    }
    return out;
  }
}

package org.lexyscope.augment;

import java.util.SplittableRandom;

/** From a place in a new crop to the one in the old crop that is shown there. */
interface PlaneMap {
  double MOST_TURN_RAD = StrictMath.PI / 4;
  double MOST_LEAN = 0.3;
  double MOST_STRETCH = 1.3;
  double MOST_PERSPECTIVE = 0.25;
  double MOST_CUT = 0.4;
  double MOST_SHIFT = 0.1;
  double MOST_SCALE = 1.4;

  /**
   * Moves a place.
   *
   * @param place x and y, -1 to 1 over the crop; changed in place
   */
  void move(double[] place);

  /**
   * The map of an operation.
   *
   * @param strength 0 to 1; 0 moves nothing
   * @throws IllegalArgumentException if the operation moves no pixels
   */
  static PlaneMap of(CropOperation operation, double strength, SplittableRandom random) {
    double sign = random.nextBoolean() ? 1 : -1;
    return switch (operation) {
      case ROTATION -> rotation(sign * strength * MOST_TURN_RAD);
      case SHEAR -> shear(sign * strength * MOST_LEAN, random.nextBoolean());
      case STRETCH -> {
        double longer = StrictMath.pow(MOST_STRETCH, sign * strength);
        yield linear(1 / longer, 0, 0, longer);
      }
      case PERSPECTIVE ->
          perspective(sign * strength * MOST_PERSPECTIVE, 2 * StrictMath.PI * random.nextDouble());
      case CROP -> window(1 - strength * MOST_CUT, random);
      case ELASTIC -> elastic(strength * MOST_SHIFT, random);
      case SCALE -> {
        double larger = StrictMath.pow(MOST_SCALE, sign * strength);
        yield linear(1 / larger, 0, 0, 1 / larger);
      }
      case SHARPNESS, BLUR, NOISE, BRIGHTNESS, CONTRAST ->
          throw new IllegalArgumentException(operation + " moves no pixels.");
    };
  }

  private static PlaneMap rotation(double rad) {
    double cos = StrictMath.cos(rad);
    double sin = StrictMath.sin(rad);
    return linear(cos, -sin, sin, cos);
  }

  private static PlaneMap shear(double lean, boolean rowsStay) {
    return rowsStay ? linear(1, lean, 0, 1) : linear(1, 0, lean, 1);
  }

  private static PlaneMap linear(double xx, double xy, double yx, double yy) {
    return place -> {
      double x = place[0];
      double y = place[1];
      place[0] = xx * x + xy * y;
      place[1] = yx * x + yy * y;
    };
  }

  /** The plane's distance grows along a direction. */
  private static PlaneMap perspective(double tilt, double directionRad) {
    double right = tilt * StrictMath.cos(directionRad);
    double down = tilt * StrictMath.sin(directionRad);
    return place -> {
      double depth = 1 + right * place[0] + down * place[1];
      place[0] /= depth;
      place[1] /= depth;
    };
  }

  private static PlaneMap window(double share, SplittableRandom random) {
    double right = (1 - share) * (2 * random.nextDouble() - 1);
    double down = (1 - share) * (2 * random.nextDouble() - 1);
    return place -> {
      place[0] = share * place[0] + right;
      place[1] = share * place[1] + down;
    };
  }

  private static PlaneMap elastic(double most, SplittableRandom random) {
    Deformation deformation = new Deformation(2, most, random);
    return place -> {
      double x = place[0] + 1;
      double y = place[1] + 1;
      place[0] += deformation.x(x, y);
      place[1] += deformation.y(x, y);
    };
  }
}

package org.lexyscope.augment;

import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Crop;
import org.lexyscope.image.Affine;
import org.lexyscope.image.Masks;
import org.lexyscope.image.Warp;

/** Earlier views as the report made them, about the corner of the image. */
final class PublishedViews {
  private static final double SMOOTHING_PX = 1.5;

  private PublishedViews() {}

  static EarlierViews of(
      Crop crop, PublishedPreviousMaskSettings settings, SplittableRandom random) {
    double shear = drawn(settings, random);
    double growth = drawn(settings, random);
    double turn = drawn(settings, random);
    double factor = random.nextBoolean() ? 2 : -2;
    int edge = crop.edgePx();
    boolean[] previous = Warp.nearest(crop.mask(), edge, edge, map(shear, growth, turn));
    Affine twice = map(factor * shear, factor * growth, factor * turn);
    Crop reference =
        new Crop(
            edge,
            Warp.linear(crop.pixels(), edge, edge, twice),
            Masks.smoothed(Warp.nearest(crop.mask(), edge, edge, twice), edge, edge, SMOOTHING_PX));
    return new EarlierViews(previous, reference, List.of(), false);
  }

  private static double drawn(PublishedPreviousMaskSettings settings, SplittableRandom random) {
    return settings.least() + (settings.most() - settings.least()) * random.nextDouble();
  }

  private static Affine map(double shear, double growth, double turnDegrees) {
    return Affine.of(1 + growth, StrictMath.toRadians(turnDegrees), shear);
  }
}

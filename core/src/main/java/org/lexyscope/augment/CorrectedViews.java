package org.lexyscope.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Crop;
import org.lexyscope.image.Affine;
import org.lexyscope.image.DistanceTransform;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.Warp;

/** Earlier views with the mistakes a network makes. */
final class CorrectedViews {
  /** Errors of an outline go on for about this far along it. */
  private static final double RAGGED_PX = 6;

  private final CorrectedPreviousMaskSettings settings;
  private final SplittableRandom random;

  CorrectedViews(CorrectedPreviousMaskSettings settings, SplittableRandom random) {
    this.settings = settings;
    this.random = random;
  }

  EarlierViews of(Crop crop, int ownFrames) {
    if (ownFrames == 0) {
      return known(crop);
    }
    List<Crop> before = before(crop, ownFrames);
    EarlierViews known = known(before.getFirst());
    return new EarlierViews(
        known.previousMask(),
        known.reference(),
        before.stream().map(Crop::pixels).toList(),
        known.fromStart());
  }

  /** What is known of other frames. */
  private EarlierViews known(Crop crop) {
    if (random.nextDouble() < settings.emptyShare()) {
      return EarlierViews.none(crop);
    }
    return new EarlierViews(mask(crop), reference(crop), List.of(), false);
  }

  /** Frames before this one, oldest first: the cell moves, and its contrast goes one way. */
  private List<Crop> before(Crop crop, int count) {
    double far = settings.contrastScatter() * random.nextGaussian();
    List<Crop> frames = new ArrayList<>();
    Affine motion = motion(crop, 1);
    for (int back = 1; back <= count; back++) {
      frames.addFirst(
          NuclearContrast.times(moved(crop, motion), StrictMath.exp(far * back / count)));
      motion = motion.then(motion(crop, 1));
    }
    return frames;
  }

  /** A mask of the frame before this one. */
  private boolean[] mask(Crop crop) {
    if (random.nextDouble() < settings.emptyShare()) {
      return new boolean[crop.mask().length];
    }
    boolean late = random.nextDouble() < settings.lateShare();
    int frames = late ? 1 + random.nextInt(Math.max(1, settings.latestFrames())) : 1;
    int edge = crop.edgePx();
    return ragged(Warp.nearest(crop.mask(), edge, edge, motion(crop, frames)), edge);
  }

  /** Another frame of the same cell: elsewhere, of another contrast, its mask as it was found. */
  private Crop reference(Crop crop) {
    double factor = StrictMath.exp(settings.contrastScatter() * random.nextGaussian());
    Crop other =
        NuclearContrast.times(
            moved(crop, motion(crop, Math.max(1, settings.latestFrames()))), factor);
    return new Crop(other.edgePx(), other.pixels(), ragged(other.mask(), other.edgePx()));
  }

  private static Crop moved(Crop crop, Affine motion) {
    int edge = crop.edgePx();
    return new Crop(
        edge,
        Warp.linear(crop.pixels(), edge, edge, motion),
        Warp.nearest(crop.mask(), edge, edge, motion));
  }

  /** A random walk of so many frames, about the middle of the mask. */
  private Affine motion(Crop crop, int frames) {
    double steps = Math.sqrt(frames);
    double scale = StrictMath.exp(steps * settings.growth() * random.nextGaussian());
    double turn = StrictMath.toRadians(steps * settings.turnDegrees() * random.nextGaussian());
    double shear = steps * settings.growth() * random.nextGaussian();
    double right = steps * settings.shiftPx() * random.nextGaussian();
    double down = steps * settings.shiftPx() * random.nextGaussian();
    double[] middle = middle(crop);
    return Affine.of(scale, turn, shear).about(middle[0], middle[1]).shifted(right, down);
  }

  private static double[] middle(Crop crop) {
    double x = 0;
    double y = 0;
    int count = 0;
    for (int i = 0; i < crop.mask().length; i++) {
      if (crop.mask()[i]) {
        x += i % crop.edgePx();
        y += Math.floorDiv(i, crop.edgePx());
        count++;
      }
    }
    double centre = (crop.edgePx() - 1) / 2.0;
    return count == 0 ? new double[] {centre, centre} : new double[] {x / count, y / count};
  }

  /** An outline too far out or in as a whole, and here and there on top. */
  private boolean[] ragged(boolean[] mask, int edge) {
    double whole = settings.borderPx() * random.nextGaussian();
    float[] noise = new float[mask.length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    noise = GaussianBlur.blur(noise, edge, edge, RAGGED_PX);
    double gain = settings.borderPx() * 2 * RAGGED_PX * Math.sqrt(Math.PI);
    float[] in = DistanceTransform.inside(mask, edge, edge);
    float[] out = DistanceTransform.outside(mask, edge, edge);
    boolean[] ragged = new boolean[mask.length];
    for (int i = 0; i < mask.length; i++) {
      double height = mask[i] ? in[i] - 0.5 : 0.5 - out[i];
      ragged[i] = height + whole + gain * noise[i] > 0;
    }
    return ragged;
  }
}

package org.lexyscope.sequence;

import java.util.SplittableRandom;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.Sequence;
import org.lexyscope.image.Affine;
import org.lexyscope.image.Masks;
import org.lexyscope.image.Warp;

/**
 * The report's sequences, quirks included, frame by frame and independent of the frames before:
 *
 * <ol>
 *   <li>every pixel of the crop's mask times the frame's {@link BrightnessSteps};
 *   <li>crop and mask moved by one map about the image's corner, nearest neighbour, 0 from beyond
 *       the border: with t from -2 to 2, shear 0.05 t rad, scale 1 + 0.05 t and rotation 0.05 t
 *       degrees, composed as {@link Affine#of} says;
 *   <li>the moved mask smoothed with sigma 1.5 and cut at 0.5, so that it no longer ends where the
 *       brightness does;
 *   <li>the {@link Seam} of that mask smoothed as a list;
 *   <li>the frame divided by its maximum.
 * </ol>
 *
 * <p>The order is that of the protocol's table. Nothing is random: all sequences move alike.
 */
final class PublishedSequence implements SequenceMaker {
  private static final double FARTHEST_T = 2;
  private static final double PER_T = 0.05;
  private static final double MASK_SIGMA_PX = 1.5;

  @Override
  public Sequence make(Crop crop, int frames, SplittableRandom unused) {
    int edge = crop.edgePx();
    double[] factors = BrightnessSteps.of(frames);
    boolean[] cells = CropContrast.foreground(crop);
    float background = CellLayers.background(crop.pixels());
    float[][] images = new float[frames][];
    boolean[][] masks = new boolean[frames][];
    double[] ncRatio = new double[frames];
    for (int frame = 0; frame < frames; frame++) {
      Affine map = map(-FARTHEST_T + 2 * FARTHEST_T * frame / (frames - 1));
      float[] bright = times(crop, factors[frame]);
      masks[frame] =
          Masks.smoothed(Warp.nearest(crop.mask(), edge, edge, map), edge, edge, MASK_SIGMA_PX);
      images[frame] = Seam.smoothed(nearest(bright, edge, map), masks[frame], edge);
      boolean[] moved = Warp.nearest(cells, edge, edge, map);
      ncRatio[frame] = FrameContrast.ncRatio(images[frame], masks[frame], moved, background, edge);
      divideByMaximum(images[frame]);
    }
    return new Sequence(edge, images, masks, ncRatio);
  }

  static Affine map(double t) {
    return Affine.of(1 + PER_T * t, StrictMath.toRadians(PER_T * t), PER_T * t);
  }

  private static float[] times(Crop crop, double factor) {
    float[] pixels = crop.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      if (crop.mask()[i]) {
        pixels[i] *= (float) factor;
      }
    }
    return pixels;
  }

  private static float[] nearest(float[] pixels, int edge, Affine map) {
    Affine back = map.inverse();
    float[] out = new float[pixels.length];
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        long fromX = Math.round(back.x(x, y));
        long fromY = Math.round(back.y(x, y));
        boolean inside = fromX >= 0 && fromX < edge && fromY >= 0 && fromY < edge;
        out[y * edge + x] = inside ? pixels[(int) (fromY * edge + fromX)] : 0;
      }
    }
    return out;
  }

  private static void divideByMaximum(float[] pixels) {
    float maximum = 0;
    for (float pixel : pixels) {
      maximum = Math.max(maximum, pixel);
    }
    for (int i = 0; maximum > 0 && i < pixels.length; i++) {
      pixels[i] /= maximum;
    }
  }
}

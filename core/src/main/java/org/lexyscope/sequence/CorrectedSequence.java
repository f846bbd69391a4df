package org.lexyscope.sequence;

import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.Sequence;
import org.lexyscope.image.Affine;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.Masks;
import org.lexyscope.simulate.ConcentrationPath.Levels;

/**
 * Sequences without the published shortcuts:
 *
 * <ul>
 *   <li>the cell moves about its nucleus, in both directions, slowly ({@link NucleusMotion}), with
 *       linear interpolation;
 *   <li>brightness follows the simulator's kinetics ({@link ProteinDraw}): what leaves the nucleus
 *       shows in the cytosol, by their areas;
 *   <li>a pixel is {@code background + protein (c + s (n - c))}: the protein is that of {@link
 *       EvenCells}, n and c are the levels of nucleus and cytosol, s is the mask blurred by a point
 *       spread of 0.8 to 1.8 px, so that there is no seam at any contrast and none at all at N/C 1;
 *   <li>one scale for the whole sequence: its maximum becomes 1.
 * </ul>
 */
final class CorrectedSequence implements SequenceMaker {
  private static final double LEAST_SPREAD_PX = 0.8;
  private static final double MOST_SPREAD_PX = 1.8;

  @Override
  public Sequence make(Crop crop, int frames, SplittableRandom random) {
    CellLayers layers = CellLayers.of(crop);
    int edge = crop.edgePx();
    NucleusMotion motion = NucleusMotion.draw(random);
    double spreadPx = LEAST_SPREAD_PX + (MOST_SPREAD_PX - LEAST_SPREAD_PX) * random.nextDouble();
    List<Levels> levels =
        ProteinDraw.draw(layers.nucleusArea(), layers.cytosolArea(), frames, random);
    float[][] images = new float[frames][];
    boolean[][] masks = new boolean[frames][];
    double[] ncRatio = new double[frames];
    for (int frame = 0; frame < frames; frame++) {
      Affine map = layers.map(motion, frame, frames);
      masks[frame] = layers.movedNuclei(map);
      images[frame] = image(layers, map, masks[frame], spreadPx, levels.get(frame));
      ncRatio[frame] = levels.get(frame).ratio();
    }
    divideByMaximum(images);
    return new Sequence(edge, images, masks, ncRatio);
  }

  private static float[] image(
      CellLayers layers, Affine map, boolean[] mask, double spreadPx, Levels levels) {
    float[] inside = GaussianBlur.blur(Masks.floats(mask), layers.edge(), layers.edge(), spreadPx);
    float[] pixels = layers.movedProtein(map);
    for (int i = 0; i < pixels.length; i++) {
      double level = levels.cytosol() + inside[i] * (levels.nucleus() - levels.cytosol());
      pixels[i] = (float) (layers.background() + pixels[i] * level);
    }
    return pixels;
  }

  private static void divideByMaximum(float[][] frames) {
    float maximum = 0;
    for (float[] frame : frames) {
      for (float pixel : frame) {
        maximum = Math.max(maximum, pixel);
      }
    }
    for (float[] frame : frames) {
      for (int i = 0; maximum > 0 && i < frame.length; i++) {
        frame[i] /= maximum;
      }
    }
  }
}

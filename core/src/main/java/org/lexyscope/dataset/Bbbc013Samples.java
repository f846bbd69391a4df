package org.lexyscope.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lexyscope.image.Window;

/**
 * The GFP stills of BBBC013 (Broad Bioimage Benchmark Collection, I. Ravkin), each as it is or as a
 * frame of a {@link RefilledVideo}.
 *
 * <p>A refilled nucleus is visible even where the cell's own was not, as long as its ring shows,
 * and the truth of cells without GFP stays unknown.
 */
public final class Bbbc013Samples implements SampleSource {
  /** Edge of a drawn window: up to 30 nuclei. */
  private static final int WINDOW_PX = 192;

  private final List<Bbbc013Field> fields;
  private final double refilledShare;
  private final double pastShare;
  private final double nucleusDiameterPx;

  private Bbbc013Samples(List<Bbbc013Field> fields, double refilledShare, double pastShare) {
    this.fields = List.copyOf(fields);
    this.refilledShare = refilledShare;
    this.pastShare = pastShare;
    this.nucleusDiameterPx = medianDiameterPx(fields);
  }

  /**
   * Reads the wells, which stay in memory (about 10 MB each).
   *
   * @param folder with {@code WELL_gfp.png} and {@code WELL_nuclei.png}
   * @param wells those of one part of the split, at least one
   * @param refilledShare how many of the draws become frames of a video, 0..1
   * @param pastShare how many of those see the past alone, 0..1
   */
  public static Bbbc013Samples read(
      Path folder, List<String> wells, double refilledShare, double pastShare) throws IOException {
    if (wells.isEmpty() || !(refilledShare >= 0 && refilledShare <= 1)) {
      throw new IllegalArgumentException(
          "BBBC013 needs at least one well and a share of 0..1, found %d wells and %s."
              .formatted(wells.size(), refilledShare));
    }
    List<Bbbc013Field> fields = new ArrayList<>();
    for (String well : wells) {
      fields.add(Bbbc013Field.read(folder, well));
    }
    return new Bbbc013Samples(fields, refilledShare, pastShare);
  }

  @Override
  public Sample draw(SplittableRandom random) {
    Bbbc013Field whole = fields.get(random.nextInt(fields.size()));
    int left = random.nextInt(whole.nuclei().width() - WINDOW_PX + 1);
    int top = random.nextInt(whole.nuclei().height() - WINDOW_PX + 1);
    Bbbc013Field field = whole.part(new Window(left, top, WINDOW_PX, WINDOW_PX));
    float[][] planes =
        random.nextDouble() < refilledShare
            ? new RefilledVideo(field, random).planes(random.nextDouble() < pastShare, random)
            : VideoContext.still(IntensityScale.ofFrames(field.gfp()).linear(field.gfp()));
    return new Sample(planes, field.nuclei(), Optional.empty(), field.known(), nucleusDiameterPx);
  }

  private static double medianDiameterPx(List<Bbbc013Field> fields) {
    NucleusDiameters diameters = new NucleusDiameters();
    fields.forEach(field -> diameters.add(field.nuclei()));
    return diameters.medianPx();
  }
}

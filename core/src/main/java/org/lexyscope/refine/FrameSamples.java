package org.lexyscope.refine;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lexyscope.augment.AugmentSettings;
import org.lexyscope.dataset.Sample;
import org.lexyscope.dataset.SampleSource;

/**
 * Windows of labelled frames, seen with their whole video or with its past alone; as large as the
 * augmentation may need, so that it need not work on whole frames.
 */
final class FrameSamples implements SampleSource {
  /** Of the windows lie around a nucleus; the others anywhere. */
  private static final double NUCLEUS_SHARE = 0.8;

  /** Room for a square that is turned. */
  private static final double TURNED = Math.sqrt(2);

  private final List<Seen> frames;
  private final double pastShare;
  private final AugmentSettings augment;

  /**
   * A labelled frame as the network sees it.
   *
   * @param whole with its whole video
   * @param past with its past alone, for networks that see more than the frame
   */
  record Seen(Sample whole, Optional<Sample> past) {}

  /**
   * @param frames at least one
   * @param pastShare how many of the draws see the past alone, 0..1
   */
  FrameSamples(List<Seen> frames, double pastShare, AugmentSettings augment) {
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("There is no labelled frame to learn from.");
    }
    this.frames = List.copyOf(frames);
    this.pastShare = pastShare;
    this.augment = augment;
  }

  @Override
  public Sample draw(SplittableRandom random) {
    Seen frame = frames.get(random.nextInt(frames.size()));
    boolean past = random.nextDouble() < pastShare;
    Sample sample = past ? frame.past().orElse(frame.whole()) : frame.whole();
    double step = sample.nucleusDiameterPx() / augment.smallestNucleusPx();
    int edgePx = (int) Math.ceil(TURNED * step * augment.sizePx());
    return SampleWindow.cut(sample, SampleWindow.around(aim(sample, random), edgePx, sample));
  }

  /** The first known pixel of a nucleus from a place drawn at random on, or any place. */
  private static int aim(Sample sample, SplittableRandom random) {
    int[] labels = sample.nuclei().labels();
    int start = random.nextInt(labels.length);
    if (random.nextDouble() >= NUCLEUS_SHARE) {
      return start;
    }
    return IntStream.range(0, labels.length)
        .map(i -> (start + i) % labels.length)
        .filter(pixel -> labels[pixel] != 0 && sample.known()[pixel])
        .findFirst()
        .orElse(start);
  }
}

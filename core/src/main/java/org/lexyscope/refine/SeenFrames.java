package org.lexyscope.refine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lexyscope.dataset.Sample;
import org.lexyscope.dataset.VideoContext;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Resample;
import org.lexyscope.image.Window;
import org.lexyscope.run.Progress;
import org.lexyscope.segment.FrameView;
import org.lexyscope.segment.FrameViews;
import org.lexyscope.segment.NetworkViews;
import org.lexyscope.video.MemoryCheck;
import org.lexyscope.video.VideoException;

/**
 * Labelled frames as a network sees them: the planes of their video, at the frames' own resolution,
 * or reduced to twice the network's where the frames are finer. Around the region only as much is
 * kept as a network sees beside it.
 */
final class SeenFrames {
  private static final double FINEST = 2;
  private static final double AROUND_DIAMETERS = 1.5;

  /** Counted from the arrays that following a video, and its past, hold at once. */
  private static final double FOLLOWING_BYTES = 80;

  private static final double PAST_BYTES = 360;
  private static final double SAMPLE_BYTES = 4 * VideoContext.PLANES + 5;

  private final LabelledVideo labelled;
  private final StartingModel model;
  private final double diameterPx;

  private SeenFrames(LabelledVideo labelled, StartingModel model) {
    this.labelled = labelled;
    this.model = model;
    this.diameterPx = Math.min(labelled.nucleusDiameterPx(), FINEST * model.diameterPx());
  }

  /**
   * Reads the video, twice where its past is seen too.
   *
   * @param scratch existing folder
   * @throws IOException if the video cannot be read or the frames do not fit into memory
   */
  static List<FrameSamples.Seen> of(
      LabelledVideo labelled, StartingModel model, Path scratch, Progress progress)
      throws IOException {
    return new SeenFrames(labelled, model).read(scratch, progress);
  }

  private double factor() {
    return diameterPx / labelled.nucleusDiameterPx();
  }

  private List<FrameSamples.Seen> read(Path scratch, Progress progress) throws IOException {
    requireMemory();
    NetworkViews views = labelled.views(diameterPx);
    if (model.isAlone()) {
      return samples(views.alone(), "read frames", progress).stream()
          .map(whole -> new FrameSamples.Seen(whole, Optional.empty()))
          .toList();
    }
    List<Sample> whole;
    try (FrameViews followed = views.wholeVideo(scratch, progress)) {
      whole = samples(followed, "read frames", progress);
    }
    List<Sample> past = samples(labelled.viewsOfPast(diameterPx).past(), "read past", progress);
    List<FrameSamples.Seen> seen = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      seen.add(new FrameSamples.Seen(whole.get(i), Optional.of(past.get(i))));
    }
    return seen;
  }

  private List<Sample> samples(FrameViews views, String stage, Progress progress)
      throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (LabelledFrame frame : labelled.frames()) {
      samples.add(sample(views.view(frame.frame()), frame.nuclei()));
      progress.update(stage, samples.size(), labelled.frames().size());
    }
    return samples;
  }

  private Sample sample(FrameView view, LabelImage nuclei) {
    int width = view.width();
    int height = view.height();
    int aroundPx = (int) Math.ceil(AROUND_DIAMETERS * diameterPx);
    Window part = labelled.region().part(width, height, factor(), aroundPx);
    float[][] planes = model.isAlone() ? VideoContext.still(view.planes()[0]) : view.planes();
    return new Sample(
        SampleWindow.cut(planes, part, width),
        SampleWindow.cut(Resample.nearest(nuclei, width, height), part),
        Optional.empty(),
        part.cut(labelled.region().mask(width, height, factor()), width),
        diameterPx);
  }

  private void requireMemory() throws IOException {
    double pixels = factor() * factor() * labelled.video().width() * labelled.video().height();
    double frameBytes = (model.isAlone() ? 1 : 2) * SAMPLE_BYTES * labelled.frames().size();
    double otherBytes = model.isAlone() ? 0 : FOLLOWING_BYTES + PAST_BYTES;
    double needed = pixels * (frameBytes + otherBytes);
    if (needed > MemoryCheck.availableBytes()) {
      throw new VideoException(
          String.format(
              Locale.ROOT,
              "[%s] %d labelled frames of %dx%d pixels need %.2f GB of memory, %.2f GB are available. Name fewer with --frames, or give Java more memory: %s.",
              labelled.video().name(),
              labelled.frames().size(),
              labelled.video().width(),
              labelled.video().height(),
              1e-9 * needed,
              1e-9 * MemoryCheck.availableBytes(),
              MemoryCheck.option(needed)));
    }
  }
}

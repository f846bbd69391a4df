package org.lexyscope.refine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lexyscope.evaluate.LabelScore;
import org.lexyscope.evaluate.Matching;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Csv;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.segment.FrameView;
import org.lexyscope.segment.FrameViews;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.segment.NetworkViews;
import org.lexyscope.segment.ViewSegmenter;
import org.lexyscope.torch.Device;
import org.lexyscope.train.TrainingResult;

/**
 * Does learning help on a frame that was not learnt from? The middle one of the labelled frames is
 * held out, the model learns from the others as it will from all, and both models are scored on it.
 */
final class HeldOutCheck {
  static final String TABLE = "check.csv";

  /** The folder of the check's training inside the run's folder. */
  static final String FOLDER = "check";

  private final RefineConfig config;
  private final StartingModel model;
  private final LabelledVideo labelled;
  private final List<FrameSamples.Seen> seen;
  private final int heldOut;

  /**
   * @param labelled at least two frames
   * @param seen the same frames
   */
  HeldOutCheck(
      RefineConfig config,
      StartingModel model,
      LabelledVideo labelled,
      List<FrameSamples.Seen> seen) {
    this.config = config;
    this.model = model;
    this.labelled = labelled;
    this.seen = seen;
    this.heldOut = labelled.frames().size() / 2;
  }

  /** Trains, scores and writes {@link #TABLE}. */
  HeldOutScore run(RunFolder run, boolean resume, Progress progress) throws IOException {
    TrainingResult trained =
        FineTuning.of(config, model, labelled.with(others(labelled.frames())), others(seen))
            .run(Files.createDirectories(run.file(FOLDER)), resume, progress);
    ModelFolder learnt =
        ModelFolder.write(
            run.scratch().resolve(FOLDER), model.description(), trained.weights(), "# Check\n");
    try (FrameViews views = views(run.scratch(), progress)) {
      FrameView view = views.view(frame().frame());
      HeldOutScore score =
          new HeldOutScore(frame().frame(), score(model.model(), view), score(learnt, view));
      write(score, run.file(TABLE));
      return score;
    }
  }

  private LabelledFrame frame() {
    return labelled.frames().get(heldOut);
  }

  private <T> List<T> others(List<T> all) {
    List<T> others = new ArrayList<>(all);
    others.remove(heldOut);
    return others;
  }

  private FrameViews views(Path scratch, Progress progress) throws IOException {
    NetworkViews views = labelled.views(model.diameterPx());
    return model.isAlone() ? views.alone() : views.wholeVideo(scratch, progress);
  }

  private LabelScore score(ModelFolder scored, FrameView view) throws IOException {
    try (ViewSegmenter segmenter =
        ViewSegmenter.open(
            scored, labelled.nucleusDiameterPx(), Device.named("auto"), config.threads())) {
      LabelImage found = segmenter.segment(view).labels();
      KnownRegion region = labelled.region();
      LabelImage truth = frame().nuclei();
      return Matching.of(region.inside(found), truth, region.mostlyOutside(truth)).score();
    }
  }

  /** Numbers of a score by name, for a model's description. */
  static Map<String, Double> named(HeldOutScore score) {
    return Map.of(
        "held_out_f1_before", score.before().f1(),
        "held_out_f1_after", score.after().f1(),
        "held_out_dice_before", score.before().matchedDice(),
        "held_out_dice_after", score.after().matchedDice());
  }

  private static void write(HeldOutScore score, Path file) throws IOException {
    Csv table = new Csv("frame", "nuclei", "f1_before", "f1_after", "dice_before", "dice_after");
    table.add(
        score.frame(),
        score.before().trueCount(),
        score.before().f1(),
        score.after().f1(),
        score.before().matchedDice(),
        score.after().matchedDice());
    table.write(file);
  }
}

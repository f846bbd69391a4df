package org.lexyscope.refine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.train.Trainer;
import org.lexyscope.train.TrainingJob;
import org.lexyscope.train.TrainingResult;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoException;
import org.lexyscope.video.VideoReader;

/**
 * The whole job: a video with some labelled frames and a model in, a run folder with a model out
 * that has learnt from them. The model it started from stays as it is.
 */
public final class RefineJob {
  /** The scores of the held-out frame in the run's folder. */
  public static final String CHECK = HeldOutCheck.TABLE;

  private final RefineConfig config;
  private final Progress progress;

  public RefineJob(RefineConfig config, Progress progress) {
    this.config = config;
    this.progress = progress;
  }

  /**
   * Checks the labels and the model, then learns, twice if a frame can be held out.
   *
   * @param ifNotEmpty {@code RESUME} goes on after the last finished epoch of the run in the folder
   * @throws IOException if video, labels or model cannot be used; the message says where
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it
   */
  public RefineResult run(Path out, IfNotEmpty ifNotEmpty) throws IOException {
    try (Video video = VideoReader.open(config.video(), config.reading())) {
      LabelledVideo labelled = labelled(video);
      Optional<StartingModel> own =
          StartingModel.isBundled(config.model())
              ? Optional.empty()
              : Optional.of(StartingModel.ofFolder(Path.of(config.model())));
      try (RunFolder run = RunFolder.open(out, ifNotEmpty, "refine", config)) {
        return run.finish(
            open -> {
              StartingModel start =
                  own.isPresent()
                      ? own.get()
                      : StartingModel.bundled(config.model(), open.scratch());
              return refine(open, start, labelled, ifNotEmpty == IfNotEmpty.RESUME);
            });
      }
    }
  }

  private LabelledVideo labelled(Video video) throws IOException {
    if (config.channel() >= video.channelCount()) {
      throw new VideoException(
          "[%s] has %d channels; --channel asks for number %d."
              .formatted(video.name(), video.channelCount(), config.channel() + 1));
    }
    for (int frame : config.frames()) {
      if (frame >= video.frameCount()) {
        throw new VideoException(
            "[%s] has %d frames; --frames asks for number %d."
                .formatted(video.name(), video.frameCount(), frame + 1));
      }
    }
    KnownRegion region = KnownRegion.of(config.region(), video.width(), video.height());
    List<LabelledFrame> frames =
        config.labels().read(video, config.frames(), config.nucleusDiameterPx(), progress);
    return LabelledVideo.of(video, config.channel(), frames, region, config.nucleusDiameterPx());
  }

  private RefineResult refine(
      RunFolder run, StartingModel start, LabelledVideo labelled, boolean resume)
      throws IOException {
    for (String name : Trainer.FILES) {
      run.file(name);
    }
    List<String> notes = new ArrayList<>(List.of(config.labels().note(), labelled.sizeNote()));
    run.put("refinedFrom", start.words());
    run.put("notes", notes);
    List<FrameSamples.Seen> seen = SeenFrames.of(labelled, start, run.scratch(), progress);
    Optional<HeldOutScore> check = check(run, start, labelled, seen, resume);
    notes.add(
        check
            .map(HeldOutScore::note)
            .orElse(
                "Only one frame is labelled, so none could be held out: nothing is known of how well the refined model does on others."));
    FineTuning tuning = FineTuning.of(config, start, labelled, seen);
    TrainingResult result = tuning.run(run.folder(), resume, named("refine"));
    Path folder = run.file(TrainingJob.MODEL);
    ModelFolder model =
        RefinedModel.write(folder, start, labelled, tuning.config(), result, check, notes);
    return new RefineResult(model, check, notes);
  }

  private Optional<HeldOutScore> check(
      RunFolder run,
      StartingModel start,
      LabelledVideo labelled,
      List<FrameSamples.Seen> seen,
      boolean resume)
      throws IOException {
    return labelled.frames().size() < 2
        ? Optional.empty()
        : Optional.of(
            new HeldOutCheck(config, start, labelled, seen).run(run, resume, named("check")));
  }

  private Progress named(String part) {
    return (stage, done, total) -> progress.update(part + ": " + stage, done, total);
  }
}

package org.lexyscope.refine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.segment.Segmenters;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoException;

/**
 * A channel in which nuclei are bright, such as of SiR-DNA: a threshold finds them in a few frames.
 *
 * @param channel index from 0
 */
public record MarkerChannel(int channel) implements LabelSource {
  private static final String THRESHOLD = "local";
  private static final int MOST_FRAMES = 5;

  public MarkerChannel {
    if (channel < 0) {
      throw new IllegalArgumentException(
          "Channels are counted from 1, found --marker-channel " + (channel + 1) + ".");
    }
  }

  @Override
  public List<LabelledFrame> read(
      Video video, List<Integer> frames, OptionalDouble nucleusDiameterPx, Progress progress)
      throws IOException {
    if (channel >= video.channelCount()) {
      throw new VideoException(
          "[%s] has %d channels; --marker-channel asks for number %d."
              .formatted(video.name(), video.channelCount(), channel + 1));
    }
    ChosenFrames chosen =
        new ChosenFrames(video, frames.isEmpty() ? evenlySpaced(video.frameCount()) : frames);
    Path scratch = Files.createTempDirectory("lexyscope-marker");
    try (VideoSegmenter segmenter = Segmenters.byName(THRESHOLD, nucleusDiameterPx, 1);
        LabelVideo nuclei = segmenter.segment(chosen, channel, scratch, progress)) {
      return labelled(nuclei, chosen);
    } finally {
      deleteWithFiles(scratch);
    }
  }

  private static List<Integer> evenlySpaced(int frameCount) {
    int count = Math.min(MOST_FRAMES, frameCount);
    return IntStream.range(0, count)
        .mapToObj(i -> count == 1 ? 0 : i * (frameCount - 1) / (count - 1))
        .toList();
  }

  private List<LabelledFrame> labelled(LabelVideo nuclei, ChosenFrames chosen) throws IOException {
    List<LabelledFrame> labelled = new ArrayList<>();
    for (int i = 0; i < chosen.frameCount(); i++) {
      LabelImage labels = nuclei.labels(i);
      if (labels.maxLabel() > 0) {
        labelled.add(new LabelledFrame(chosen.frames().get(i), labels));
      }
    }
    if (labelled.isEmpty()) {
      throw new VideoException(
          "[%s] The threshold '%s' finds no nucleus in channel %d in %d frames. Name another --marker-channel or --nucleus-diameter, or give --labels."
              .formatted(chosen.name(), THRESHOLD, channel + 1, chosen.frameCount()));
    }
    return labelled;
  }

  private static void deleteWithFiles(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Override
  public String note() {
    return "Nuclei were found in channel %d by the threshold '%s', not by a person: look at them before you trust the scores."
        .formatted(channel + 1, THRESHOLD);
  }
}

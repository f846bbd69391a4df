package org.lexyscope.refine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lexyscope.run.Progress;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoException;

/** Labels a user has made or corrected. */
public record LabelFiles(List<LabelFile> files) implements LabelSource {
  public LabelFiles {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("There is no file of labels; name one with --labels.");
    }
  }

  @Override
  public List<LabelledFrame> read(
      Video video, List<Integer> frames, OptionalDouble nucleusDiameterPx, Progress progress)
      throws IOException {
    TreeMap<Integer, LabelledFrame> labelled = new TreeMap<>();
    for (LabelFile file : files) {
      for (LabelledFrame frame : file.read(video)) {
        if (frame.nuclei().maxLabel() == 0) {
          throw new VideoException(
              "[%s] has no labels. Give an image with a number from 1 in every nucleus."
                  .formatted(file.name()));
        }
        if (labelled.put(frame.frame(), frame) != null) {
          throw new VideoException(
              "[%s] labels frame %d (counted from 1), which another file has labelled. Leave one of them out."
                  .formatted(file.name(), frame.number()));
        }
      }
    }
    if (labelled.isEmpty()) {
      throw new VideoException("[%s] have no labels in any frame.".formatted(names()));
    }
    return frames.isEmpty() ? List.copyOf(labelled.values()) : chosen(labelled, frames);
  }

  private List<LabelledFrame> chosen(TreeMap<Integer, LabelledFrame> labelled, List<Integer> frames)
      throws IOException {
    List<LabelledFrame> chosen = new ArrayList<>();
    for (int frame : frames) {
      LabelledFrame found = labelled.get(frame);
      if (found == null) {
        throw new VideoException(
            "[%s] have no labels in frame %d. Labelled are the frames %s, counted from 1."
                .formatted(names(), frame + 1, numbers(List.copyOf(labelled.values()))));
      }
      chosen.add(found);
    }
    return chosen;
  }

  private String names() {
    return files.stream().map(LabelFile::name).collect(Collectors.joining(", "));
  }

  /** The numbers of frames as people count them. */
  static String numbers(List<LabelledFrame> frames) {
    return frames.stream()
        .map(frame -> Integer.toString(frame.number()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public String note() {
    return "Nuclei as labelled in " + names() + ".";
  }
}

package org.lexyscope.lexy;

import java.io.IOException;
import java.util.Optional;
import org.lexyscope.dataset.LexyMask;
import org.lexyscope.dataset.LexyRow;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.segment.Segmenters;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.LexyCells;
import org.lexyscope.video.Video;

/**
 * A video of a cell with a marker of its nucleus, such as SiR-DNA, in; the cell in the LEXY layout
 * out, added to those that stand in the folder.
 */
public final class MarkerJob {
  private final MarkerSettings settings;
  private final int threads;
  private final Progress progress;

  public MarkerJob(MarkerSettings settings, int threads, Progress progress) {
    this.settings = settings;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Adds a cell; one that is there already, from the same video and marker, is left as it is.
   *
   * @param name of the cell; if empty, what the same video made before is called, or else the next
   *     free one of C01, C02, ...
   * @return its name
   * @throws IOException if the name is taken by another cell, or the video lacks a channel
   */
  public String write(Video video, Optional<String> name, RunFolder run) throws IOException {
    requireChannel(video, settings.channel(), "--channel");
    requireChannel(video, settings.markerChannel(), "--marker-channel");
    name.ifPresent(MarkerJob::requireName);
    try (CellTable table = CellTable.open(run)) {
      String cell = name.orElseGet(() -> knownOrFree(table, video));
      Optional<LexyRow> there = table.row(cell);
      if (there.isEmpty()) {
        table.add(write(video, cell, table, run));
      } else if (!isSame(there.get(), video)) {
        throw new IOException(
            "[%s] holds a cell %s already, from %s with masks by %s. Choose another --cell."
                .formatted(run.folder(), cell, there.get().source(), there.get().masks()));
      }
      table.describe();
      return cell;
    }
  }

  private String knownOrFree(CellTable table, Video video) {
    return table.first(row -> isSame(row, video)).map(LexyRow::cell).orElseGet(table::freeName);
  }

  private LexyRow write(Video video, String cell, CellTable table, RunFolder run)
      throws IOException {
    try (VideoSegmenter segmenter =
            Segmenters.byName(settings.segmenter(), settings.nucleusDiameterPx(), threads);
        LabelVideo nuclei =
            segmenter.segment(video, settings.markerChannel(), run.scratch(), progress)) {
      MarkerCell source =
          new MarkerCell(video, settings.channel(), nuclei, settings.rule(), settings.words());
      return new CellWriter(table.frames(), cell, source, LexyMask.PLAIN).write(progress);
    }
  }

  private boolean isSame(LexyRow there, Video video) {
    return there.source().equals(video.name())
        && there.masks().equals(settings.words())
        && there.frames() == video.frameCount();
  }

  private static void requireChannel(Video video, int channel, String option) throws IOException {
    if (channel >= video.channelCount()) {
      throw new IOException(
          "[%s] has %d channels; %s asks for number %d."
              .formatted(video.name(), video.channelCount(), option, channel + 1));
    }
  }

  private static void requireName(String cell) {
    if (!LexyCells.isName(cell)) {
      throw new IllegalArgumentException(
          "A cell is called by letters and a number, such as C01; found '%s'.".formatted(cell));
    }
  }
}

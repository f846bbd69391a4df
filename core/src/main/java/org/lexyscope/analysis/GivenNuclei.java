package org.lexyscope.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lexyscope.run.Progress;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.video.LabelReader;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.Video;

/** Nuclei outlined by hand or by another program: a label TIFF or an ImageJ ROI zip. */
record GivenNuclei(Path file) implements VideoSegmenter {
  @Override
  public LabelVideo segment(Video video, int channel, Path scratch, Progress progress)
      throws IOException {
    return LabelReader.open(file, video);
  }

  @Override
  public List<String> notes() {
    return List.of("Nuclei as outlined in " + file.getFileName() + ".");
  }
}

package org.lexyscope.report;

import java.io.IOException;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.Video;

/** One channel of a video beside its linked nuclei. */
record VideoFrames(Video video, int channel, LabelVideo linked) implements ReportFrames {
  @Override
  public int width() {
    return video.width();
  }

  @Override
  public int height() {
    return video.height();
  }

  @Override
  public int frameCount() {
    return video.frameCount();
  }

  @Override
  public Frame image(int frame) throws IOException {
    return video.frame(frame, channel);
  }

  @Override
  public LabelImage nuclei(int frame) throws IOException {
    return linked.labels(frame);
  }
}

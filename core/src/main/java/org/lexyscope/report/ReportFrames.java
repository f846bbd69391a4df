package org.lexyscope.report;

import java.io.IOException;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.Video;

/** The pictures of a report: one channel and the linked nuclei, read frame by frame. */
public interface ReportFrames {
  int width();

  int height();

  int frameCount();

  /**
   * The measured channel.
   *
   * @param frame index from 0
   */
  Frame image(int frame) throws IOException;

  /**
   * The nuclei, labelled by track id.
   *
   * @param frame index from 0
   */
  LabelImage nuclei(int frame) throws IOException;

  /**
   * The frames of a video with its linked label video.
   *
   * @param channel index from 0
   * @param nuclei as many frames as the video, of its size, labels are track ids
   * @throws IllegalArgumentException if the two do not fit
   */
  static ReportFrames of(Video video, int channel, LabelVideo nuclei) {
    if (video.frameCount() != nuclei.frameCount()
        || video.width() != nuclei.width()
        || video.height() != nuclei.height()) {
      throw new IllegalArgumentException(
          "[%s] has %d frames of %dx%d, its label video %d frames of %dx%d."
              .formatted(
                  video.name(),
                  video.frameCount(),
                  video.width(),
                  video.height(),
                  nuclei.frameCount(),
                  nuclei.width(),
                  nuclei.height()));
    }
    return new VideoFrames(video, channel, nuclei);
  }
}

package org.lexyscope.lexy;

import java.io.IOException;
import org.lexyscope.image.Frame;
import org.lexyscope.video.Video;

/** A video of one cell and where its nucleus is. */
interface CellSource {
  Video video();

  /** The channel with the reporter, from 0. */
  int channel();

  /** What made the masks, for the table. */
  String masks();

  /** Where the nucleus is, row-major; asked for frame after frame. */
  boolean[] mask(int frame) throws IOException;

  default Frame image(int frame) throws IOException {
    return video().frame(frame, channel());
  }
}

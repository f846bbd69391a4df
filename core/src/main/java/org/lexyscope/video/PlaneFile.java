package org.lexyscope.video;

import java.io.IOException;
import java.nio.file.Path;

/** One grey image somewhere in a file, which is opened for each reading. */
sealed interface PlaneFile {
  Path path();

  FrameShape shape();

  /** Reads the intensities, row-major. */
  float[] read() throws IOException;

  /** A page of a TIFF. */
  record TiffPlane(Path path, TiffStack.Page page) implements PlaneFile {
    @Override
    public FrameShape shape() {
      return page.shape();
    }

    @Override
    public float[] read() throws IOException {
      try (TiffBytes bytes = TiffBytes.open(path)) {
        return TiffStack.read(bytes, page);
      }
    }
  }

  /** A PNG. */
  record PngPlane(Path path, FrameShape shape) implements PlaneFile {
    @Override
    public float[] read() throws IOException {
      return Png.read(path);
    }
  }
}

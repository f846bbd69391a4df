package org.lexyscope.bioimageio;

import org.jspecify.annotations.Nullable;

/** An output image that grows block by block; the first block tells how many channels it has. */
final class Canvas {
  private final int height;
  private final int width;
  private @Nullable Planes planes;

  Canvas(int height, int width) {
    this.height = height;
    this.width = width;
  }

  /** A block of an image; what lies beyond the image is mirrored. */
  static Planes cut(Planes image, Block rows, Block columns) {
    float[] values = new float[image.channels() * rows.size() * columns.size()];
    int to = 0;
    for (int channel = 0; channel < image.channels(); channel++) {
      for (int y = 0; y < rows.size(); y++) {
        int row = (channel * image.height() + rows.source(y, image.height())) * image.width();
        for (int x = 0; x < columns.size(); x++) {
          values[to++] = image.values()[row + columns.source(x, image.width())];
        }
      }
    }
    return new Planes(image.channels(), rows.size(), columns.size(), values);
  }

  /** Keeps the part of a block's result that is to be kept. */
  void paste(Planes block, Block rows, Block columns) {
    Planes whole = planes;
    if (whole == null) {
      int channels = block.channels();
      whole = new Planes(channels, height, width, new float[channels * height * width]);
      planes = whole;
    }
    for (int channel = 0; channel < block.channels(); channel++) {
      for (int y = rows.keptFrom(); y < rows.keptTo(); y++) {
        System.arraycopy(
            block.values(),
            (channel * block.height() + y - rows.from()) * block.width()
                + columns.keptFrom()
                - columns.from(),
            whole.values(),
            (channel * height + y) * width + columns.keptFrom(),
            columns.keptTo() - columns.keptFrom());
      }
    }
  }

  /** The whole image. */
  Planes planes() {
    if (planes == null) {
      throw new IllegalStateException("No block was pasted.");
    }
    return planes;
  }
}

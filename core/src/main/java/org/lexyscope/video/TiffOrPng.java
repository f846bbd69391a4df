package org.lexyscope.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What one file of a folder holds: its planes, and the pixel size where it tells one. */
record TiffOrPng(List<PlaneFile> planes, OptionalDouble pixelSizeUm) {
  TiffOrPng {
    planes = List.copyOf(planes);
  }

  static TiffOrPng scan(Path path) throws IOException {
    if (Png.isPng(VideoReader.head(path))) {
      return new TiffOrPng(
          List.of(new PlaneFile.PngPlane(path, Png.shape(path))), OptionalDouble.empty());
    }
    try (TiffBytes bytes = TiffBytes.open(path)) {
      TiffStack stack = TiffStack.scan(bytes);
      List<PlaneFile> planes = new ArrayList<>();
      for (int page = 0; page < stack.pageCount(); page++) {
        planes.add(new PlaneFile.TiffPlane(path, stack.page(page)));
      }
      if (stack.missingBytes() > 0) {
        throw TruncatedException.atFrame(bytes.name(), planes.size(), stack.missingBytes());
      }
      return new TiffOrPng(planes, pixelSizeUm(stack));
    }
  }

  private static OptionalDouble pixelSizeUm(TiffStack stack) throws IOException {
    String description = stack.first().text(Tag.DESCRIPTION);
    if (OmeXml.isOme(description)) {
      return OmeXml.parse(stack.bytes().name(), description).get(0).pixelSizeUm();
    }
    double pixelsPerUnit = stack.first().rational(Tag.X_RESOLUTION);
    return ImageJDescription.parse(description)
        .map(told -> told.pixelSizeUm(pixelsPerUnit))
        .orElse(OptionalDouble.empty());
  }
}

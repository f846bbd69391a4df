package org.lexyscope.video;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pages of one TIFF file. Opening walks the chain of directories once and keeps 8 bytes and a
 * shared shape a page; reading a page goes straight to its directory.
 */
final class TiffStack {
  private final TiffBytes bytes;
  private final TiffDirectory first;
  private final List<Page> pages;
  private final long missingDirectory;

  /** Where a page's directory is, its size, and where the file must reach for it. */
  record Page(long directory, int width, int height, PixelType type, long endByte) {}

  private TiffStack(TiffBytes bytes, TiffDirectory first, List<Page> pages, long missingDirectory) {
    this.bytes = bytes;
    this.first = first;
    this.pages = pages;
    this.missingDirectory = missingDirectory;
  }

  /** Walks the directories. Previews (reduced copies of another page) are passed over. */
  static TiffStack scan(TiffBytes bytes) throws IOException {
    List<Page> pages = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    TiffDirectory first = TiffDirectory.read(bytes, bytes.firstDirectory());
    TiffDirectory directory = first;
    while (true) {
      if ((directory.integer(Tag.SUBFILE_TYPE, 0) & 1) == 0) {
        pages.add(page(bytes, directory));
      }
      long next = directory.next();
      if (next == 0 || !seen.add(next)) {
        return new TiffStack(bytes, first, pages, 0);
      }
      if (next + 2 > bytes.length()) {
        return new TiffStack(bytes, first, pages, next);
      }
      directory = TiffDirectory.read(bytes, next);
    }
  }

  private static Page page(TiffBytes bytes, TiffDirectory directory) throws IOException {
    TiffPage page = TiffPage.of(bytes, directory);
    return new Page(directory.offset(), page.width(), page.height(), page.type(), page.endByte());
  }

  TiffBytes bytes() {
    return bytes;
  }

  /** The first directory, which carries what describes the whole file. */
  TiffDirectory first() {
    return first;
  }

  int pageCount() {
    return pages.size();
  }

  Page page(int index) {
    return pages.get(index);
  }

  /** Where the chain of directories leaves the file, or 0 when it is whole. */
  long missingDirectory() {
    return missingDirectory;
  }

  float[] read(int index) throws IOException {
    TiffDirectory directory = TiffDirectory.read(bytes, pages.get(index).directory());
    return TiffPixels.read(bytes, TiffPage.of(bytes, directory));
  }
}

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
  private final long missingBytes;

  /** Where a page's directory is, its size, and where the file must reach for it. */
  record Page(long directory, FrameShape shape, long endByte) {}

  private TiffStack(TiffBytes bytes, TiffDirectory first, List<Page> pages, long missingBytes) {
    this.bytes = bytes;
    this.first = first;
    this.pages = pages;
    this.missingBytes = missingBytes;
  }

  /**
   * Walks the directories. Previews (reduced copies of another page) are passed over.
   *
   * @throws VideoException if there is no image, or one of a kind that is not read
   */
  static TiffStack scan(TiffBytes bytes) throws IOException {
    if (bytes.firstDirectory() == 0) {
      throw noImage(bytes);
    }
    List<Page> pages = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    TiffDirectory first = TiffDirectory.read(bytes, bytes.firstDirectory());
    ForeignFormat.refuse(bytes.name(), first);
    boolean byImageJ = ImageJDescription.parse(first.text(Tag.DESCRIPTION)).isPresent();
    long next = first.offset();
    try {
      while (next != 0 && seen.add(next)) {
        TiffDirectory directory = TiffDirectory.read(bytes, next);
        if ((directory.integer(Tag.SUBFILE_TYPE, 0) & 1) == 0) {
          TiffSupport.requireGrey(bytes.name(), directory, byImageJ);
          pages.add(page(bytes, directory));
        }
        next = directory.next();
      }
    } catch (TruncatedException e) {
      return new TiffStack(bytes, first, pages, e.missingBytes());
    }
    if (pages.isEmpty()) {
      throw noImage(bytes);
    }
    return new TiffStack(bytes, first, pages, 0);
  }

  private static VideoException noImage(TiffBytes bytes) {
    return new VideoException(
        "[%s] is a TIFF without any frame. Export it again.".formatted(bytes.name()));
  }

  private static Page page(TiffBytes bytes, TiffDirectory directory) throws IOException {
    TiffPage page = TiffPage.of(bytes, directory);
    FrameShape shape = new FrameShape(page.width(), page.height(), page.type());
    return new Page(directory.offset(), shape, page.endByte());
  }

  TiffBytes bytes() {
    return bytes;
  }

  /** The first directory, which carries what describes the whole file. */
  TiffDirectory first() {
    return first;
  }

  /** What people should know of how the values are stored. */
  List<String> notes() throws IOException {
    return first.integer(Tag.PHOTOMETRIC, Tag.BLACK_IS_ZERO) == Tag.WHITE_IS_ZERO
        ? List.of(
            "The file is shown inverted (white is zero); values are taken as they are stored.")
        : List.of();
  }

  int pageCount() {
    return pages.size();
  }

  Page page(int index) {
    return pages.get(index);
  }

  /** Bytes missing at least where the chain of directories leaves the file, 0 when it is whole. */
  long missingBytes() {
    return missingBytes;
  }

  float[] read(int index) throws IOException {
    return read(bytes, pages.get(index));
  }

  /** Reads a page of the file it was found in. */
  static float[] read(TiffBytes bytes, Page page) throws IOException {
    TiffDirectory directory = TiffDirectory.read(bytes, page.directory());
    return TiffPixels.read(bytes, TiffPage.of(bytes, directory));
  }
}

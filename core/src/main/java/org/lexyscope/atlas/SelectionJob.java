package org.lexyscope.atlas;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;

/** The Atlas' XML export in, an image list out. */
public final class SelectionJob {
  /** The image list in a folder of this job. */
  public static final String IMAGES = "images.csv";

  private static final String STAGE = "read export";
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int ENTRIES_A_REPORT = 100;

  private SelectionJob() {}

  /**
   * Writes {@code images.csv} and {@code counts.csv} into a run's folder.
   *
   * @param xml the export, plain or gzip
   * @throws IOException naming file and line if it is broken, or has another layout
   */
  public static void run(Path xml, RunFolder run, Progress progress) throws IOException {
    Selection selection = new Selection();
    try (FileChannel file = FileChannel.open(xml);
        DigestInputStream bytes =
            new DigestInputStream(Channels.newInputStream(file), ContentHash.sha256())) {
      long size = file.size();
      read(open(bytes), xml, selection, () -> progress.update(STAGE, file.position(), size));
      bytes.transferTo(OutputStream.nullOutputStream());
      run.put("xmlSha256", HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
      progress.update(STAGE, size, size);
    } catch (NoSuchFileException e) {
      throw new IOException("[%s] does not exist.".formatted(xml), e);
    }
    requireLayout(xml, selection);
    AtlasImage.writeList(selection.images(), run.file(IMAGES));
    selection.counts().write(run.file("counts.csv"));
  }

  /** The same bytes, left open by the parser, which closes what it has read to the end. */
  private static InputStream open(InputStream bytes) {
    return new FilterInputStream(bytes) {
      @Override
      public void close() {}
    };
  }

  /** Tells how far the reading is. */
  private interface Report {
    void send() throws IOException;
  }

  private static void read(InputStream bytes, Path xml, Selection selection, Report report)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER_BYTES);
    try {
      AtlasXml.read(
          plain(buffered),
          xml.toString(),
          entry -> {
            selection.add(entry);
            if (selection.entries() % ENTRIES_A_REPORT == 0) {
              send(report);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void send(Report report) {
    try {
      report.send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream plain(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new GZIPInputStream(in, BUFFER_BYTES) : in;
  }

  private static void requireLayout(Path xml, Selection selection) throws IOException {
    if (selection.entries() == 0) {
      throw new IOException(
          "[%s] has no <entry>; expected the Atlas' XML export (docs/datasets.md shows its layout)."
              .formatted(xml));
    }
    if (selection.located() == 0) {
      throw new IOException(
          "[%s] has %d entries and none with cellExpression/data/location; expected the Atlas' XML export (docs/datasets.md shows its layout)."
              .formatted(xml, selection.entries()));
    }
  }
}

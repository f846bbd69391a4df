package org.lexyscope.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Draws from a pool of simulated frames. */
public final class SimulatedSamples implements SampleSource, Closeable {
  private final ZipFile pool;

  /** Opens a pool made by {@link SimulatedPool}; close it after use. */
  public SimulatedSamples(Path pool) throws IOException {
    this.pool = new ZipFile(pool.toFile());
  }

  public int size() {
    return pool.size();
  }

  @Override
  public Sample draw(SplittableRandom random) throws IOException {
    return sample(random.nextInt(size()));
  }

  /**
   * One sample of the pool.
   *
   * @param index from 0
   */
  public Sample sample(int index) throws IOException {
    ZipEntry entry = pool.getEntry(Integer.toString(index));
    if (entry == null) {
      throw new IOException(
          "[%s] has no sample %d. Delete the file; it will be made again."
              .formatted(pool.getName(), index));
    }
    try (InputStream in = pool.getInputStream(entry)) {
      return SampleFile.read(in.readAllBytes());
    }
  }

  @Override
  public void close() throws IOException {
    pool.close();
  }
}

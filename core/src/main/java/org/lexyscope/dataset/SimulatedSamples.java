package org.lexyscope.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Draws from a pool of simulated frames, seen with their whole video or with its past alone. */
public final class SimulatedSamples implements SampleSource, Closeable {
  private final ZipFile pool;
  private final double pastShare;

  /**
   * Opens a pool made by {@link SimulatedPool}; close it after use.
   *
   * @param pastShare how many of the draws see the past alone, 0..1
   */
  public SimulatedSamples(Path pool, double pastShare) throws IOException {
    this.pool = new ZipFile(pool.toFile());
    this.pastShare = pastShare;
  }

  public int size() {
    return pool.size();
  }

  @Override
  public Sample draw(SplittableRandom random) throws IOException {
    int frame = random.nextInt(size() / 2);
    boolean past = random.nextDouble() < pastShare;
    return sample(2 * frame + (past ? 1 : 0));
  }

  /**
   * One sample of the pool.
   *
   * @param index from 0; even ones see their whole video, each next one the past of the same frame
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

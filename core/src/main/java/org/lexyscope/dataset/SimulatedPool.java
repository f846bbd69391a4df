package org.lexyscope.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.simulate.SeedSpace;
import org.lexyscope.simulate.SimulatedVideo;
import org.lexyscope.simulate.Simulator;
import org.lexyscope.simulate.TrainingSettings;

/**
 * Simulated frames rendered once and kept in a zip file, since a training step takes less time than
 * the rendering of its samples.
 */
public final class SimulatedPool {
  private static final String STAGE = "render training frames";
  private static final int HASH_CHARACTERS = 12;

  /** Videos rendered at a time. */
  private static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors());

  private SimulatedPool() {}

  /**
   * The pool of these settings in a folder, rendered now if it is not there. Its name carries a
   * hash of the settings and of a rendered frame, so that a changed simulator makes a new pool.
   */
  public static Path inFolder(
      Path folder, SimulatedPoolSettings settings, SeedSpace space, Progress progress)
      throws IOException {
    Files.createDirectories(folder);
    Path pool = folder.resolve("simulated-" + hash(settings, space, folder) + ".zip");
    if (!Files.exists(pool)) {
      Path partial = Files.createTempFile(folder, "simulated", ".partial");
      try {
        render(partial, folder, settings, space, progress);
        Files.move(partial, pool, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial);
      }
    }
    return pool;
  }

  private static void render(
      Path file, Path scratch, SimulatedPoolSettings settings, SeedSpace space, Progress progress)
      throws IOException {
    try (ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      zip.setLevel(Deflater.BEST_SPEED);
      Deque<Future<List<byte[]>>> rendering = new ArrayDeque<>();
      int written = 0;
      for (int video = 0; video < settings.videos() + WORKERS; video++) {
        if (video < settings.videos()) {
          long seed = settings.seed(space, video);
          rendering.add(workers.submit(() -> bytes(settings, seed, scratch)));
        }
        if (video >= WORKERS) {
          for (byte[] sample : rendered(rendering.remove())) {
            zip.putNextEntry(new ZipEntry(Integer.toString(written++)));
            zip.write(sample);
            zip.closeEntry();
          }
          progress.update(STAGE, video + 1L - WORKERS, settings.videos());
        }
      }
    }
  }

  private static List<byte[]> bytes(SimulatedPoolSettings settings, long seed, Path scratch)
      throws IOException {
    List<byte[]> bytes = new ArrayList<>();
    for (Sample sample : samples(settings, seed, scratch)) {
      bytes.add(SampleFile.write(sample));
    }
    return bytes;
  }

  private static List<byte[]> rendered(Future<List<byte[]>> video) throws IOException {
    try {
      return video.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Rendering was cancelled.");
    } catch (ExecutionException failed) {
      throw new IOException("A video could not be rendered: " + failed.getCause(), failed);
    }
  }

  /**
   * The frames of one video: each with the whole video in view and scaled by it, and each with the
   * past alone in view, scaled by the first frame, in turn.
   */
  static List<Sample> samples(SimulatedPoolSettings settings, long seed, Path scratch)
      throws IOException {
    int edge = settings.fieldPx();
    SimulatedVideo video = Simulator.simulate(TrainingSettings.draw(seed, edge, edge), seed);
    double diameterPx =
        video.settings().shapes().nucleusDiameterUm() / video.settings().field().pixelSizeUm();
    float[][] frames = new float[video.frameCount()][];
    LabelImage[] nuclei = new LabelImage[frames.length];
    LabelImage[] cells = new LabelImage[frames.length];
    for (int frame = 0; frame < frames.length; frame++) {
      frames[frame] = video.frame(frame, 0).pixels();
      nuclei[frame] = video.nuclei(frame);
      cells[frame] = video.cells(frame);
    }
    IntensityScale whole = IntensityScale.ofFrames(everyFew(frames));
    IntensityScale first = IntensityScale.ofFrames(frames[0]);
    PastVideo past = new PastVideo(edge, edge, diameterPx);
    List<Sample> samples = new ArrayList<>();
    try (FollowedVideo followed =
        new FollowedVideo(
            frame -> whole.linear(frames[frame]),
            frames.length,
            edge,
            edge,
            diameterPx,
            scratch,
            Progress.NONE)) {
      for (int frame = 0; frame < frames.length; frame++) {
        past.add(first.linear(frames[frame]));
        if (settings.keeps(frame, frames.length)) {
          samples.add(
              Sample.allKnown(followed.planes(frame), nuclei[frame], cells[frame], diameterPx));
          samples.add(Sample.allKnown(past.planes(), nuclei[frame], cells[frame], diameterPx));
        }
      }
    }
    return samples;
  }

  /** Up to nine frames, as {@link IntensityScale#ofVideo} looks at. */
  private static float[][] everyFew(float[][] frames) {
    int looked = Math.min(9, frames.length);
    float[][] few = new float[looked][];
    for (int i = 0; i < looked; i++) {
      few[i] = frames[looked == 1 ? 0 : i * (frames.length - 1) / (looked - 1)];
    }
    return few;
  }

  private static String hash(SimulatedPoolSettings settings, SeedSpace space, Path scratch)
      throws IOException {
    List<Sample> probe = samples(settings, settings.seed(space, 0), scratch);
    MessageDigest digest = sha256();
    digest.update((settings + " " + space).getBytes(StandardCharsets.UTF_8));
    for (Sample sample : probe) {
      digest.update(SampleFile.write(sample));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_CHARACTERS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256.", missing);
    }
  }
}

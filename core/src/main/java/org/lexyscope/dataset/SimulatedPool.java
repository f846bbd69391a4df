package org.lexyscope.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

  private SimulatedPool() {}

  /**
   * The pool of these settings in a folder, rendered now if it is not there. Its name carries a
   * hash of the settings and of a rendered frame, so that a changed simulator makes a new pool.
   */
  public static Path inFolder(
      Path folder, SimulatedPoolSettings settings, SeedSpace space, Progress progress)
      throws IOException {
    Path pool = folder.resolve("simulated-" + hash(settings, space) + ".zip");
    if (!Files.exists(pool)) {
      Files.createDirectories(folder);
      Path partial = Files.createTempFile(folder, "simulated", ".partial");
      try {
        render(partial, settings, space, progress);
        Files.move(partial, pool, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial);
      }
    }
    return pool;
  }

  private static void render(
      Path file, SimulatedPoolSettings settings, SeedSpace space, Progress progress)
      throws IOException {
    int written = 0;
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int video = 0; video < settings.videos(); video++) {
        for (Sample sample : samples(settings, settings.seed(space, video))) {
          zip.putNextEntry(new ZipEntry(Integer.toString(written++)));
          zip.write(SampleFile.write(sample));
          zip.closeEntry();
        }
        progress.update(STAGE, video + 1L, settings.videos());
      }
    }
  }

  /** The frames of one video, scaled together as a video is. */
  static List<Sample> samples(SimulatedPoolSettings settings, long seed) {
    int edge = settings.fieldPx();
    SimulatedVideo video = Simulator.simulate(TrainingSettings.draw(seed, edge, edge), seed);
    double diameterPx =
        video.settings().shapes().nucleusDiameterUm() / video.settings().field().pixelSizeUm();
    int count = Math.min(settings.framesPerVideo(), video.frameCount());
    float[][] images = new float[count][];
    List<Sample> raw = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int frame = count == 1 ? 0 : i * (video.frameCount() - 1) / (count - 1);
      images[i] = video.frame(frame, 0).pixels();
      raw.add(Sample.allKnown(images[i], video.nuclei(frame), diameterPx));
    }
    IntensityScale scale = IntensityScale.ofFrames(images);
    return raw.stream().map(sample -> sample.withPixels(scale.linear(sample.pixels()))).toList();
  }

  private static String hash(SimulatedPoolSettings settings, SeedSpace space) {
    Sample probe = samples(settings, settings.seed(space, 0)).getFirst();
    MessageDigest digest = sha256();
    digest.update((settings + " " + space).getBytes(StandardCharsets.UTF_8));
    for (float value : probe.pixels()) {
      digest.update(ByteBuffer.allocate(Float.BYTES).putFloat(value).array());
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

package org.lexyscope.bioimageio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A BioImage.IO model as it is downloaded, a zip or a folder, to a model folder that was tried out:
 * the weights have the hash the description gives, and the example output is reproduced.
 */
public final class ModelImport {
  private ModelImport() {}

  /**
   * Copies, checks, and only then lets the folder appear.
   *
   * @param folder not there yet
   * @return how near the model came to its example
   * @throws IOException if the model is not sound, not supported, or gives another output
   */
  public static ModelCheck run(Path zipOrFolder, Path folder, int threads) throws IOException {
    if (Files.exists(folder)) {
      throw new IOException("[%s] is there already. Choose a new folder.".formatted(folder));
    }
    Path target = folder.toAbsolutePath().normalize();
    Files.createDirectories(target.resolveSibling(""));
    // Not a temporary directory, which others could not read: it becomes the model's folder.
    Path unfinished =
        Files.createDirectory(target.resolveSibling("." + target.getFileName() + ".import"));
    try {
      copy(zipOrFolder, unfinished);
      ModelCheck check;
      try (BioImageNetwork network = BioImageNetwork.open(unfinished, threads)) {
        check = ModelCheck.of(network);
      }
      if (!check.within()) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "[%s] gives another output than its example: up to %.3g away. It was not imported.",
                zipOrFolder,
                check.largestDifference()));
      }
      Files.move(unfinished, target);
      return check;
    } finally {
      delete(unfinished);
    }
  }

  private static void copy(Path zipOrFolder, Path target) throws IOException {
    if (Files.isDirectory(zipOrFolder)) {
      try (Stream<Path> files = Files.walk(zipOrFolder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          try (InputStream in = Files.newInputStream(file)) {
            write(in, target, zipOrFolder.relativize(file).toString());
          }
        }
      }
      return;
    }
    try (ZipFile zip = new ZipFile(zipOrFolder.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            write(in, target, entry.getName());
          }
        }
      }
    } catch (IOException e) {
      throw new IOException(
          "[%s] cannot be unpacked as a zip: %s".formatted(zipOrFolder, e.getMessage()), e);
    }
  }

  private static void write(InputStream in, Path target, String name) throws IOException {
    Path file = target.resolve(name).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("its entry '%s' would leave the folder".formatted(name));
    }
    Files.createDirectories(file.resolveSibling(""));
    Files.copy(in, file);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> deepestFirst;
      try (Stream<Path> files = Files.walk(folder)) {
        deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}

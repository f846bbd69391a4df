package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lexyscope.dataset.Dsb2018Split;
import org.lexyscope.dataset.Part;

/** Where the images of a comparison come from. */
public final class MakerImages {
  private MakerImages() {}

  /**
   * An image, or the images of a folder in the order of their names. A folder that holds {@code
   * images} and {@code labels} has its truth with it.
   *
   * @param truth a label image, or a folder with one of the same name (whatever its ending) for
   *     each image
   * @throws IOException if there is no image, or an image has no truth though others are to have it
   */
  public static List<MakerImage> of(Path fileOrFolder, Optional<Path> truth) throws IOException {
    if (Files.isRegularFile(fileOrFolder)) {
      Optional<Path> labels =
          truth.isPresent() && Files.isDirectory(truth.get())
              ? Optional.of(sameName(truth.get(), stem(fileOrFolder)))
              : truth;
      return List.of(new MakerImage(stem(fileOrFolder), fileOrFolder, labels));
    }
    boolean hasBoth =
        Files.isDirectory(fileOrFolder.resolve("images"))
            && Files.isDirectory(fileOrFolder.resolve("labels"));
    return hasBoth && truth.isEmpty()
        ? ofFolder(fileOrFolder.resolve("images"), Optional.of(fileOrFolder.resolve("labels")))
        : ofFolder(fileOrFolder, truth);
  }

  /** The images of dsb2018 of one part of a split. */
  public static List<MakerImage> dsb2018(Path folder, Dsb2018Split split, Part part)
      throws IOException {
    List<MakerImage> images = new ArrayList<>();
    for (String name : split.images(part)) {
      images.add(
          new MakerImage(
              name,
              sameName(folder.resolve("images"), name),
              Optional.of(sameName(folder.resolve("labels"), name))));
    }
    return images;
  }

  private static List<MakerImage> ofFolder(Path folder, Optional<Path> truth) throws IOException {
    List<MakerImage> images = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Path file : files(folder)) {
      String name = stem(file);
      if (!names.add(name)) {
        throw new IOException(
            "[%s] holds two images called '%s'; rename one of them.".formatted(folder, name));
      }
      Optional<Path> labels =
          truth.isPresent() ? Optional.of(sameName(truth.get(), name)) : Optional.empty();
      images.add(new MakerImage(name, file, labels));
    }
    if (images.isEmpty()) {
      throw new IOException("[%s] holds no image.".formatted(folder));
    }
    return images;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("[%s] does not exist.".formatted(folder));
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> Files.isRegularFile(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static Path sameName(Path folder, String name) throws IOException {
    return files(folder).stream()
        .filter(file -> stem(file).equals(name))
        .findFirst()
        .orElseThrow(() -> new IOException("[%s] holds no file '%s'.".formatted(folder, name)));
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }
}

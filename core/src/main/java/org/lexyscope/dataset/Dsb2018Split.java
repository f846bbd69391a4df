package org.lexyscope.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.lexyscope.run.Csv;
import org.lexyscope.run.CsvRows;

/** Which images of dsb2018 teach, which steer the teaching, and which only judge it. */
public final class Dsb2018Split {
  /** The seed of the split that lies in {@code benchmarks}. */
  public static final long SEED = 2018;

  private static final int TEST_EVERY = 5;
  private static final int VALIDATION_EVERY = 10;
  private static final String EXTENSION = ".png";

  private final SortedMap<String, Part> partOfImage;

  private Dsb2018Split(SortedMap<String, Part> partOfImage) {
    this.partOfImage = partOfImage;
  }

  /**
   * Reads {@code image,part}.
   *
   * @throws IOException if the file cannot be read, names an image twice or an unknown part
   */
  public static Dsb2018Split read(Path csv) throws IOException {
    SortedMap<String, Part> parts = new TreeMap<>();
    for (List<String> row : CsvRows.read(csv, "image", "part")) {
      Part part =
          Part.ofKey(row.get(1))
              .orElseThrow(
                  () ->
                      new IOException(
                          "[%s] image %s: the part '%s' is not one of train, validation, test."
                              .formatted(csv, row.get(0), row.get(1))));
      if (parts.put(row.get(0), part) != null) {
        throw new IOException("[%s] names image %s twice.".formatted(csv, row.get(0)));
      }
    }
    return new Dsb2018Split(parts);
  }

  /**
   * The split of a folder's images, stratified by their size in pixels.
   *
   * @param folder with {@code images/NAME.png}
   * @throws IOException if a file cannot be read
   */
  public static Dsb2018Split ofFolder(Path folder, long seed) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder.resolve("images"))) {
      files = listed.filter(file -> file.toString().endsWith(EXTENSION)).sorted().toList();
    }
    Map<String, String> sizes = new TreeMap<>();
    for (Path file : files) {
      String image = file.getFileName().toString().replace(EXTENSION, "");
      sizes.put(image, size(file));
    }
    return of(sizes, seed);
  }

  /** Width and height, from the head of the file alone; as text whose order is that of sizes. */
  private static String size(Path png) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream stream = ImageIO.createImageInputStream(png.toFile())) {
      reader.setInput(stream);
      return "%05dx%05d".formatted(reader.getWidth(0), reader.getHeight(0));
    } catch (IOException e) {
      throw new IOException("[%s] is no PNG image: %s".formatted(png, e.getMessage()), e);
    } finally {
      reader.dispose();
    }
  }

  /**
   * Images in random order within their class, the classes one after the other; of this row every
   * fifth is for the test, and of the others every tenth for validation. So each class gives each
   * part its share, give or take one image.
   *
   * @param classOfImage what the split is stratified by
   */
  static Dsb2018Split of(Map<String, String> classOfImage, long seed) {
    SortedMap<String, List<String>> imagesOfClass = new TreeMap<>();
    new TreeMap<>(classOfImage)
        .forEach(
            (image, its) ->
                imagesOfClass.computeIfAbsent(its, any -> new ArrayList<>()).add(image));
    SplittableRandom random = new SplittableRandom(seed);
    SortedMap<String, Part> parts = new TreeMap<>();
    int placed = 0;
    int others = 0;
    for (List<String> images : imagesOfClass.values()) {
      for (String image : shuffled(images, random)) {
        boolean test = placed++ % TEST_EVERY == TEST_EVERY / 2;
        boolean validation = !test && others++ % VALIDATION_EVERY == VALIDATION_EVERY / 2;
        parts.put(image, test ? Part.TEST : validation ? Part.VALIDATION : Part.TRAIN);
      }
    }
    return new Dsb2018Split(parts);
  }

  private static List<String> shuffled(List<String> images, SplittableRandom random) {
    List<String> left = new ArrayList<>(images);
    List<String> drawn = new ArrayList<>();
    while (!left.isEmpty()) {
      drawn.add(left.remove(random.nextInt(left.size())));
    }
    return drawn;
  }

  /** Writes {@code image,part}, in order of the names. */
  public void write(Path csv) throws IOException {
    Csv table = new Csv("image", "part");
    partOfImage.forEach((image, part) -> table.add(image, part.key()));
    table.write(csv);
  }

  /** The images of one part, in order of their names. */
  public List<String> images(Part part) {
    List<String> images = new ArrayList<>();
    partOfImage.forEach(
        (image, its) -> {
          if (its == part) {
            images.add(image);
          }
        });
    return images;
  }
}

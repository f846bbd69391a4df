package org.lexyscope.atlas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lexyscope.run.Csv;
import org.lexyscope.run.CsvRows;

/**
 * One field of the Atlas to be downloaded: its DAPI and its protein image.
 *
 * @param id the antibody's folder and the image's name at the Atlas: {@code 23361_284_E4_3}
 * @param group where the protein is
 */
public record AtlasImage(String id, LocationGroup group, String blueUrl, String greenUrl) {
  private static final String[] HEADER = {"id", "location", "blue_url", "green_url"};

  /**
   * The image of an address that names {@code blue_red_green}: the other colours have the same
   * address with that word replaced.
   */
  static AtlasImage ofUrl(String url, LocationGroup group) {
    return new AtlasImage(
        idOf(url),
        group,
        url.replace(AtlasXml.COLOURS, "blue"),
        url.replace(AtlasXml.COLOURS, "green"));
  }

  static String idOf(String url) {
    String bare = url.replaceFirst("_?" + AtlasXml.COLOURS + ".*$", "");
    String[] parts = bare.split("/", -1);
    String name = parts[parts.length - 1];
    String folder = parts.length < 2 ? "" : parts[parts.length - 2] + "_";
    return (folder + name).replaceAll("[^\\w.-]", "_");
  }

  /** The file a colour is kept in; the ending is the address' own. */
  static String fileName(String id, String colour, String url) {
    String ending = url.replaceFirst("^.*\\.", "");
    return id + "_" + colour + (ending.matches("\\w{1,5}") ? "." + ending : "");
  }

  String blueFile() {
    return fileName(id, "blue", blueUrl);
  }

  String greenFile() {
    return fileName(id, "green", greenUrl);
  }

  /** Writes an image list. */
  static void writeList(List<AtlasImage> images, Path csv) throws IOException {
    Csv table = new Csv(HEADER);
    images.forEach(image -> table.add(image.id, image.group.key(), image.blueUrl, image.greenUrl));
    table.write(csv);
  }

  /**
   * Reads an image list.
   *
   * @throws IOException naming file and line where it is wrong
   */
  public static List<AtlasImage> readList(Path csv) throws IOException {
    List<AtlasImage> images = new ArrayList<>();
    for (List<String> cells : CsvRows.read(csv, HEADER)) {
      int line = images.size() + 2;
      LocationGroup group =
          LocationGroup.ofKey(cells.get(1))
              .orElseThrow(
                  () ->
                      new IOException(
                          "[%s] line %d: the location '%s' is not one of cytosol, nucleoplasm, both."
                              .formatted(csv, line, cells.get(1))));
      images.add(new AtlasImage(cells.get(0), group, cells.get(2), cells.get(3)));
    }
    return images;
  }
}

package org.lexyscope.segment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The models that come with the program, as resources of its jar. */
public final class BundledModels {
  /** The model taken when the user names none. */
  public static final String DEFAULT = "default";

  /** The model that looks at each frame alone. */
  public static final String FRAMES = "frames";

  private static final String FOLDER = "/org/lexyscope/models/";

  private BundledModels() {}

  public static List<String> names() {
    return List.of(DEFAULT, FRAMES);
  }

  /**
   * Copies a bundled model to a folder, where it is a model folder like any other.
   *
   * @param folder existing and empty
   */
  public static ModelFolder copyTo(String name, Path folder) throws IOException {
    for (String file : List.of(ModelFolder.WEIGHTS, ModelFolder.CARD, ModelFolder.DESCRIPTION)) {
      String resource = FOLDER + name + "/" + file;
      try (InputStream in = BundledModels.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new FileNotFoundException(
              "This program was built without the model '%s': its jar lacks %s."
                  .formatted(name, resource));
        }
        Files.copy(in, folder.resolve(file));
      }
    }
    return ModelFolder.open(folder);
  }
}

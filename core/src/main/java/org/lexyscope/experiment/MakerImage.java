package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/**
 * An image of DNA that masks are made for, read when asked for.
 *
 * @param name unique, fit for a file's name
 * @param truth a label image of its size, where the nuclei are known
 */
public record MakerImage(String name, Path file, Optional<Path> truth) {
  Frame image() throws IOException {
    return PictureFile.read(file);
  }

  /** The true nuclei, where they are known. */
  Optional<LabelImage> nuclei() throws IOException {
    return truth.isEmpty() ? Optional.empty() : Optional.of(MaskFile.read(truth.get()));
  }
}

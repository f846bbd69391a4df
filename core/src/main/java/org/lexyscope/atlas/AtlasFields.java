package org.lexyscope.atlas;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.lexyscope.dataset.CropField;
import org.lexyscope.dataset.FieldKey;
import org.lexyscope.dataset.FieldSource;
import org.lexyscope.dataset.Part;
import org.lexyscope.image.Frame;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.Resample;

/**
 * Downloaded images of the Atlas as fields: shrunk to one size, with nuclei found in the DAPI
 * image.
 *
 * <p>The protein image is smoothed before it shrinks, {@code sigma = (factor - 1) / 2}, and the
 * DAPI image is not, as the report did.
 */
final class AtlasFields implements FieldSource {
  private static final int GREEN = 1;
  private static final int BLUE = 2;

  private final Path images;
  private final int fieldPx;
  private final DnaMasks masks;
  private final Map<String, AtlasImage> imageOfField;
  private final List<FieldKey> fields;

  private AtlasFields(
      Path images,
      int fieldPx,
      DnaMasks masks,
      Map<String, AtlasImage> imageOfField,
      List<FieldKey> fields) {
    this.images = images;
    this.fieldPx = fieldPx;
    this.masks = masks;
    this.imageOfField = Map.copyOf(imageOfField);
    this.fields = List.copyOf(fields);
  }

  /**
   * The images whose two pictures are in a folder, each on its side of the split.
   *
   * @param partOfImage the part of every listed image, downloaded or not
   */
  static AtlasFields of(
      List<AtlasImage> listed,
      Path images,
      Map<String, Part> partOfImage,
      int fieldPx,
      DnaMasks masks) {
    Map<String, AtlasImage> imageOfField = new HashMap<>();
    List<FieldKey> fields = new ArrayList<>();
    for (AtlasImage image : listed) {
      Part part = partOfImage.get(image.id());
      boolean whole =
          Files.exists(images.resolve(image.blueFile()))
              && Files.exists(images.resolve(image.greenFile()));
      if (part != null && whole) {
        imageOfField.put(image.id(), image);
        fields.add(new FieldKey(image.id(), image.id(), image.group().key(), part));
      }
    }
    return new AtlasFields(images, fieldPx, masks, imageOfField, fields);
  }

  @Override
  public List<FieldKey> fields() {
    return fields;
  }

  @Override
  public CropField read(FieldKey key) throws IOException {
    AtlasImage image = imageOfField.get(key.name());
    if (image == null) {
      throw new IllegalArgumentException("There is no image " + key.name() + " here.");
    }
    BufferedImage green = picture(images.resolve(image.greenFile()));
    Frame protein = shrunk(ImageCheck.band(green, GREEN), green, true);
    BufferedImage blue = picture(images.resolve(image.blueFile()));
    Frame dna = shrunk(ImageCheck.band(blue, BLUE), blue, false);
    return CropField.allSeen(protein, masks.nuclei(key.name(), dna));
  }

  private Frame shrunk(float[] pixels, BufferedImage size, boolean smooth) {
    int width = size.getWidth();
    int height = size.getHeight();
    double factor = Math.max(width, height) / (double) fieldPx;
    float[] source =
        smooth ? GaussianBlur.blur(pixels, width, height, Math.max(0, (factor - 1) / 2)) : pixels;
    return new Frame(fieldPx, fieldPx, Resample.linear(source, width, height, fieldPx, fieldPx));
  }

  private static BufferedImage picture(Path file) throws IOException {
    BufferedImage image;
    try {
      image = ImageIO.read(file.toFile());
    } catch (IOException | RuntimeException e) {
      throw new IOException(broken(file, String.valueOf(e.getMessage())), e);
    }
    if (image == null) {
      throw new IOException(broken(file, "no picture"));
    }
    return image;
  }

  private static String broken(Path file, String reason) {
    return "[%s] is damaged (%s), though it was sound when it was downloaded. Delete it and run the download again."
        .formatted(file, reason);
  }
}

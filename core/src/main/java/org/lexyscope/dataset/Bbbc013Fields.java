package org.lexyscope.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Resample;
import org.lexyscope.image.Window;

/**
 * BBBC013 in the place of the Atlas: wells enlarged until their nuclei have the size they have in
 * the Atlas' fields, then divided into fields of that size.
 *
 * <p>The GFP image is the protein, the nuclei known from the DNA image are the truth, and all
 * fields of a well are in one part of the split. Enlarging is linear; a label's border is drawn
 * where its weight is largest. What is left over at a well's edges is not used.
 */
public final class Bbbc013Fields implements FieldSource {
  private final Path folder;
  private final int fieldPx;
  private final double magnification;
  private final List<FieldKey> fields;
  private @Nullable Well last;

  /** An enlarged well. */
  private record Well(String name, CropField field) {}

  private Bbbc013Fields(Path folder, int fieldPx, double magnification, List<FieldKey> fields) {
    this.folder = folder;
    this.fieldPx = fieldPx;
    this.magnification = magnification;
    this.fields = List.copyOf(fields);
  }

  /**
   * The fields of every well of a split.
   *
   * @param fieldPx edge of a field
   * @param nucleusDiameterPx the median diameter nuclei shall have; wells are only enlarged
   * @throws IOException naming the file that is missing or broken
   */
  public static Bbbc013Fields of(
      Path folder, Bbbc013Split split, int fieldPx, double nucleusDiameterPx) throws IOException {
    NucleusDiameters diameters = new NucleusDiameters();
    int width = Integer.MAX_VALUE;
    int height = Integer.MAX_VALUE;
    for (Part part : Part.values()) {
      for (String well : split.wells(part)) {
        LabelImage nuclei = Bbbc013Field.read(folder, well).nuclei();
        diameters.add(nuclei);
        width = Math.min(width, nuclei.width());
        height = Math.min(height, nuclei.height());
      }
    }
    double magnification = nucleusDiameterPx / diameters.medianPx();
    int columns = (int) (width * magnification) / fieldPx;
    int rows = (int) (height * magnification) / fieldPx;
    if (magnification < 1 || columns < 1 || rows < 1) {
      throw new IOException(
          "[%s] holds nuclei of %.1f px in wells of %d x %d px; at %.1f px no field of %d px fits, or the wells would have to shrink. Name another nucleus diameter."
              .formatted(folder, diameters.medianPx(), width, height, nucleusDiameterPx, fieldPx));
    }
    return new Bbbc013Fields(folder, fieldPx, magnification, keys(split, columns, rows));
  }

  private static List<FieldKey> keys(Bbbc013Split split, int columns, int rows) {
    List<FieldKey> keys = new ArrayList<>();
    for (Part part : Part.values()) {
      for (String well : split.wells(part)) {
        for (int place = 0; place < columns * rows; place++) {
          String name = well + "_" + place / columns + "_" + place % columns;
          keys.add(new FieldKey(name, well, well, part));
        }
      }
    }
    return keys;
  }

  /** How much longer an edge became. */
  public double magnification() {
    return magnification;
  }

  @Override
  public List<FieldKey> fields() {
    return fields;
  }

  @Override
  public CropField read(FieldKey key) throws IOException {
    CropField well = well(key.source());
    String[] place = key.name().split("_", -1);
    int width = well.nuclei().width();
    Window window =
        new Window(
            Integer.parseInt(place[2]) * fieldPx + width % fieldPx / 2,
            Integer.parseInt(place[1]) * fieldPx + well.nuclei().height() % fieldPx / 2,
            fieldPx,
            fieldPx);
    return new CropField(
        new Frame(fieldPx, fieldPx, window.cut(well.protein().pixels(), width)),
        new LabelImage(fieldPx, fieldPx, window.cut(well.nuclei().labels(), width)),
        window.cut(well.hidden(), width));
  }

  private synchronized CropField well(String name) throws IOException {
    if (last == null || !last.name().equals(name)) {
      last = new Well(name, enlarged(Bbbc013Field.read(folder, name)));
    }
    return last.field();
  }

  private CropField enlarged(Bbbc013Field well) {
    int width = well.nuclei().width();
    int height = well.nuclei().height();
    int newWidth = (int) Math.round(width * magnification);
    int newHeight = (int) Math.round(height * magnification);
    float[] gfp = Resample.linear(well.gfp(), width, height, newWidth, newHeight);
    return new CropField(
        new Frame(newWidth, newHeight, gfp),
        Resample.heaviest(well.nuclei(), newWidth, newHeight),
        enlarged(well.known(), width, height, newWidth, newHeight));
  }

  /** Where truth is not known; a new pixel is like most of the pixels it lies between. */
  private static boolean[] enlarged(
      boolean[] known, int width, int height, int newWidth, int newHeight) {
    float[] shares = new float[known.length];
    for (int i = 0; i < known.length; i++) {
      shares[i] = known[i] ? 0 : 1;
    }
    float[] enlarged = Resample.linear(shares, width, height, newWidth, newHeight);
    boolean[] hidden = new boolean[enlarged.length];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = enlarged[i] > 0.5f;
    }
    return hidden;
  }
}

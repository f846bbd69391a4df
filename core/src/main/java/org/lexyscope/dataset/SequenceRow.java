package org.lexyscope.dataset;

/**
 * A sequence of a dataset on the disk.
 *
 * @param name of its files, without {@code .tif} and {@code _mask.tif}
 * @param crop the crop it was made from
 * @param source what is not divided between parts
 * @param group what kind of field the crop came from
 * @param nuclei how many the crop's mask holds
 * @param frames how many
 */
public record SequenceRow(
    String name, Part part, String crop, String source, String group, int nuclei, int frames) {
  static final String[] HEADER = {"name", "part", "crop", "source", "group", "nuclei", "frames"};

  /** The sequence of a crop. */
  public static SequenceRow of(CropRow crop, int frames) {
    return new SequenceRow(
        crop.name(), crop.part(), crop.name(), crop.source(), crop.group(), crop.nuclei(), frames);
  }

  /** Where its frames are in the dataset's folder. */
  String imageFile() {
    return part.key() + "/" + name + ".tif";
  }

  /** Where its masks are in the dataset's folder. */
  String maskFile() {
    return part.key() + "/" + name + "_mask.tif";
  }

  Object[] cells() {
    return new Object[] {name, part.key(), crop, source, group, nuclei, frames};
  }
}

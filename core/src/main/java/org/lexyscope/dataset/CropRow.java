package org.lexyscope.dataset;

/**
 * A crop of a dataset on the disk.
 *
 * @param name of its files, without {@code .png} and {@code _mask.png}
 * @param field the field it was cut from
 * @param source what is not divided between parts
 * @param group what kind of field it is
 * @param left its first column in the field
 * @param top its first row in the field
 * @param nuclei how many its mask holds
 */
public record CropRow(
    String name,
    Part part,
    String field,
    String source,
    String group,
    int left,
    int top,
    int nuclei) {
  static final String[] HEADER = {
    "name", "part", "field", "source", "group", "left", "top", "nuclei"
  };

  /** Where its image is in the dataset's folder. */
  String imageFile() {
    return part.key() + "/" + name + ".png";
  }

  /** Where its mask is in the dataset's folder. */
  String maskFile() {
    return part.key() + "/" + name + "_mask.png";
  }

  Object[] cells() {
    return new Object[] {name, part.key(), field, source, group, left, top, nuclei};
  }
}

package org.lexyscope.dataset;

/**
 * Which field, and which side of the split it is on.
 *
 * @param name unique in its collection; crops are named after it
 * @param source what must not be divided between parts: an image of the Atlas, a well
 * @param group what kind of field it is, for counting: a location, a well
 */
public record FieldKey(String name, String source, String group, Part part) {
  public FieldKey {
    if (!name.matches("[\\w.-]+")) {
      throw new IllegalArgumentException(
          "A field is named by letters, digits, '_', '.' and '-', found '" + name + "'.");
    }
  }
}

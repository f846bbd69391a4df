package org.lexyscope.dataset;

import java.io.IOException;
import java.util.List;

/** A collection of fields to be cut into crops. */
public interface FieldSource {
  /** Every field, in an order that is the same each time. */
  List<FieldKey> fields();

  /**
   * Reads one field; may be called from several threads.
   *
   * @throws IOException naming the file that is missing or broken
   */
  CropField read(FieldKey key) throws IOException;
}

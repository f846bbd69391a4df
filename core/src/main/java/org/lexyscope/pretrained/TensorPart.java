package org.lexyscope.pretrained;

import java.util.List;

/**
 * A tensor as a stretch of a storage, row-major.
 *
 * @param offset of its first number in the storage
 */
record TensorPart(StoragePart storage, long offset, List<Long> shape) {
  TensorPart {
    shape = List.copyOf(shape);
  }

  long count() {
    return shape.stream().reduce(1L, Math::multiplyExact);
  }
}

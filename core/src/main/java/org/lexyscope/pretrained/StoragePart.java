package org.lexyscope.pretrained;

import org.lexyscope.torch.DType;

/**
 * Where a tensor's numbers lie: a run of them in the file.
 *
 * @param key the name of the run in the file
 * @param count of numbers
 */
record StoragePart(DType type, String key, long count) {
  long bytes() {
    return count * type.bytes();
  }
}

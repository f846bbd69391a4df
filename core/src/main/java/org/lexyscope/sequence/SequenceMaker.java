package org.lexyscope.sequence;

import java.util.SplittableRandom;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.Sequence;

/** A crop to a sequence. */
interface SequenceMaker {
  Sequence make(Crop crop, int frames, SplittableRandom random);

  static SequenceMaker of(SequenceProtocol protocol) {
    return switch (protocol) {
      case PUBLISHED -> new PublishedSequence();
      case CORRECTED -> new CorrectedSequence();
    };
  }
}

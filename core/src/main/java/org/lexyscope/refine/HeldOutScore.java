package org.lexyscope.refine;

import java.util.Locale;
import org.lexyscope.evaluate.LabelScore;

/**
 * A labelled frame that was not learnt from, before and after.
 *
 * @param frame index from 0
 * @param before of the model as it was
 * @param after of the model that learnt from the other labelled frames
 */
public record HeldOutScore(int frame, LabelScore before, LabelScore after) {
  /** Fewer nuclei are right, or as many with worse outlines. */
  public boolean isWorse() {
    return after.f1() < before.f1()
        || (after.f1() == before.f1() && after.matchedDice() < before.matchedDice());
  }

  /** Two sentences for people; frames are counted from 1 in them. */
  public String note() {
    String scores =
        String.format(
            Locale.ROOT,
            "Held-out frame %d (counted from 1), %d nuclei: F1 %.3f before, %.3f after learning from the other frames; Dice %.3f before, %.3f after.",
            frame + 1,
            before.trueCount(),
            before.f1(),
            after.f1(),
            before.matchedDice(),
            after.matchedDice());
    return isWorse()
        ? scores
            + " THE REFINED MODEL IS NOT BETTER on the held-out frame: prefer the old one, or label more frames."
        : scores;
  }
}

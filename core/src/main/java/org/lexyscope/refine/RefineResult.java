package org.lexyscope.refine;

import java.util.List;
import java.util.Optional;
import org.lexyscope.segment.ModelFolder;

/**
 * What learning gave.
 *
 * @param model that has learnt from all labelled frames
 * @param check on a frame that was held out; absent when only one was labelled
 * @param notes what was done and what came out, one sentence each
 */
public record RefineResult(ModelFolder model, Optional<HeldOutScore> check, List<String> notes) {
  public RefineResult {
    notes = List.copyOf(notes);
  }
}

package org.lexyscope.simulate;

import java.util.List;

/** One cell of a video: its body, its motion and its protein at every frame. */
record Cell(int index, CellBody body, CellMotion motion, List<Chemistry.State> states) {

  CellTruth truth(int frame, Pose pose) {
    Chemistry.State state = states.get(frame);
    return new CellTruth(
        index,
        frame,
        state.timeS(),
        pose.imageX(body.nucleusXPx(), body.nucleusYPx()),
        pose.imageY(body.nucleusXPx(), body.nucleusYPx()),
        state.litFraction(),
        state.importPerS(),
        state.exportPerS(),
        state.protein().nucleus(),
        state.protein().cytosol(),
        state.unbleached());
  }
}

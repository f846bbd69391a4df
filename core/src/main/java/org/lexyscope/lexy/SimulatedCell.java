package org.lexyscope.lexy;

import org.lexyscope.simulate.SimulatedVideo;
import org.lexyscope.video.Video;

/** A simulated video of one cell with its true masks. */
record SimulatedCell(SimulatedVideo simulated) implements CellSource {
  @Override
  public Video video() {
    return simulated;
  }

  @Override
  public int channel() {
    return 0;
  }

  @Override
  public String masks() {
    return "truth of the simulator";
  }

  @Override
  public boolean[] mask(int frame) {
    int[] labels = simulated.nuclei(frame).labels();
    boolean[] mask = new boolean[labels.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = labels[i] > 0;
    }
    return mask;
  }
}

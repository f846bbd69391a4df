package org.lexyscope.simulate;

/** The path, turning and bending of one cell. */
final class CellMotion {
  private static final double RADIANS_PER_DEGREE = Math.PI / 180;
  private static final double STRETCH_SHARE = 0.7;

  private final MotionSettings settings;
  private final double startX;
  private final double startY;
  private final double angle;
  private final double radiusPx;
  private final double[] crawlX;
  private final double[] crawlY;
  private final SlowCurve turn;
  private final SlowCurve stretch;
  private final SlowCurve[] bends = new SlowCurve[4];

  CellMotion(
      MotionSettings settings,
      FieldSettings field,
      Placement placement,
      double radiusPx,
      Xoshiro random) {
    this.settings = settings;
    this.startX = placement.xPx();
    this.startY = placement.yPx();
    this.angle = placement.angle();
    this.radiusPx = radiusPx;
    int frames = field.frameCount();
    SlowCurve heading = new SlowCurve(frames, settings.periodFrames(), random);
    turn = new SlowCurve(frames, settings.periodFrames(), random);
    stretch = new SlowCurve(frames, settings.periodFrames(), random);
    for (int bend = 0; bend < bends.length; bend++) {
      bends[bend] = new SlowCurve(frames, settings.periodFrames(), random);
    }
    double stepPx = settings.crawlUmPerFrame() * random.uniform(0.5, 1.5) / field.pixelSizeUm();
    double towards = random.uniform(0, 2 * Math.PI);
    crawlX = new double[frames];
    crawlY = new double[frames];
    for (int frame = 1; frame < frames; frame++) {
      double direction = towards + 0.6 * heading.at(frame);
      crawlX[frame] = crawlX[frame - 1] + stepPx * StrictMath.cos(direction);
      crawlY[frame] = crawlY[frame - 1] + stepPx * StrictMath.sin(direction);
    }
  }

  /** The pose at a frame, when the stage has moved by this much. */
  Pose pose(int frame, double stageXPx, double stageYPx) {
    double turned = angle + settings.rotationDeg() * RADIANS_PER_DEGREE * turn.at(frame);
    double bent = settings.deformation() / 2;
    return new Pose(
        startX + crawlX[frame] + stageXPx,
        startY + crawlY[frame] + stageYPx,
        StrictMath.cos(turned),
        StrictMath.sin(turned),
        radiusPx,
        STRETCH_SHARE * settings.deformation() * stretch.at(frame),
        bent * bends[0].at(frame),
        bent * bends[1].at(frame),
        bent * bends[2].at(frame),
        bent * bends[3].at(frame));
  }
}

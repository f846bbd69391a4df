package org.lexyscope.simulate;

/**
 * How cells and stage move between frames. All of it is smooth in time, except the stage's jitter.
 *
 * @param driftXUmPerFrame of the stage, to the right
 * @param driftYUmPerFrame of the stage, down
 * @param jitterUm standard deviation of the stage's position, each frame anew
 * @param crawlUmPerFrame how far a cell creeps, along a path that bends
 * @param rotationDeg standard deviation of a cell's angle over the video
 * @param deformation standard deviation of a cell's relative stretch and bend over the video
 * @param periodFrames frames between turns of these movements
 */
public record MotionSettings(
    double driftXUmPerFrame,
    double driftYUmPerFrame,
    double jitterUm,
    double crawlUmPerFrame,
    double rotationDeg,
    double deformation,
    double periodFrames) {
  public static final MotionSettings DEFAULT = new MotionSettings(0, 0, 0.02, 0.1, 4, 0.04, 8);
  public static final MotionSettings STILL = new MotionSettings(0, 0, 0, 0, 0, 0, 8);

  public MotionSettings {
    Checks.between("driftXUmPerFrame", driftXUmPerFrame, -1e3, 1e3);
    Checks.between("driftYUmPerFrame", driftYUmPerFrame, -1e3, 1e3);
    Checks.notNegative("jitterUm", jitterUm);
    Checks.notNegative("crawlUmPerFrame", crawlUmPerFrame);
    Checks.notNegative("rotationDeg", rotationDeg);
    Checks.between("deformation", deformation, 0, 0.2);
    Checks.positive("periodFrames", periodFrames);
  }

  MotionSettings withDriftDividedBy(double times) {
    return new MotionSettings(
        driftXUmPerFrame / times,
        driftYUmPerFrame / times,
        jitterUm,
        crawlUmPerFrame,
        rotationDeg,
        deformation,
        periodFrames);
  }
}

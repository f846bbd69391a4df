package org.lexyscope.track;

/**
 * How detections are linked.
 *
 * @param maxMoveDiameters farthest move between linked detections, in diameters of the nucleus
 * @param maxGapFrames most frames a nucleus may be missed before its track ends; every missed frame
 *     widens the reach by {@code gapReachDiameters}
 * @param gapReachDiameters added reach a missed frame, in diameters
 * @param areaWeight cost of a change of area: this times |ln(area ratio)|, beside distance in
 *     diameters
 * @param minLength tracks with fewer detections are dropped when the video has more frames than
 *     that
 */
public record TrackSettings(
    double maxMoveDiameters,
    int maxGapFrames,
    double gapReachDiameters,
    double areaWeight,
    int minLength) {
  public static final TrackSettings DEFAULT = new TrackSettings(0.8, 5, 0.15, 0.3, 3);

  public TrackSettings {
    if (!(maxMoveDiameters > 0)
        || maxGapFrames < 0
        || !(gapReachDiameters >= 0)
        || !(areaWeight >= 0)
        || minLength < 1) {
      throw new IllegalArgumentException(
          "Track settings need maxMoveDiameters > 0, maxGapFrames >= 0, gapReachDiameters >= 0, areaWeight >= 0 and minLength >= 1.");
    }
  }

  /** The same, with tracks of a single detection, too. */
  public TrackSettings keepingAll() {
    return new TrackSettings(maxMoveDiameters, maxGapFrames, gapReachDiameters, areaWeight, 1);
  }
}

package org.lexyscope.segment;

import org.lexyscope.dataset.PercentileScale;
import org.lexyscope.image.Frame;
import org.lexyscope.image.Resample;
import org.lexyscope.network.StarDistSettings;
import org.lexyscope.star.StarMaps;
import org.lexyscope.star.StarObjects;
import org.lexyscope.star.StarThresholds;

/**
 * StarDist on frames: intensities by each frame's percentiles, the frame resized by a factor,
 * nuclei from the network's maps, and their labels at the frame's own size again.
 *
 * @param factor network pixels for one of the frame; 1 = as it is
 */
record StarSegmenter(
    StarMapper mapper, StarDistSettings network, StarThresholds thresholds, double factor)
    implements FrameSegmenter {
  @Override
  public Segmentation segment(FrameView view) {
    Frame frame = view.frame();
    int width = Math.max(1, (int) Math.round(frame.width() * factor));
    int height = Math.max(1, (int) Math.round(frame.height() * factor));
    boolean resized = width != frame.width() || height != frame.height();
    float[] scaled = PercentileScale.starDist(frame.pixels()).scaled(frame.pixels());
    float[] image =
        resized ? Resample.resize(scaled, frame.width(), frame.height(), width, height) : scaled;
    StarMaps maps = StarTiles.maps(mapper, network.rays(), network.grid(), image, height, width);
    StarObjects.Drawn nuclei = StarObjects.of(maps, thresholds).draw(width, height);
    Segmentation found = new Segmentation(nuclei.labels(), nuclei.probabilities());
    return resized ? ScaledSegmenter.onFrame(found, frame) : found;
  }
}

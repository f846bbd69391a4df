package org.lexyscope.segment;

import java.util.Arrays;
import java.util.Optional;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.image.Components;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Resample;

/**
 * A network on views of frames, at the scale at which nuclei are as large as those the network
 * learnt from, and nuclei cut out of its probabilities.
 *
 * <p>Nuclei are cut out at the finer of the two resolutions: probabilities of a reduced frame are
 * interpolated first, so that outlines are finer than the network's pixels; on an enlarged frame
 * the rims between small nuclei are still there.
 */
final class ScaledSegmenter implements FrameSegmenter {
  private final PixelClassifier classifier;
  private final NucleusThresholds thresholds;
  private final double modelDiameterPx;
  private final double frameDiameterPx;

  /**
   * @param modelDiameterPx of a nucleus where the network works
   * @param frameDiameterPx of a nucleus in the frames
   */
  ScaledSegmenter(
      PixelClassifier classifier,
      NucleusThresholds thresholds,
      double modelDiameterPx,
      double frameDiameterPx) {
    this.classifier = classifier;
    this.thresholds = thresholds;
    this.modelDiameterPx = modelDiameterPx;
    this.frameDiameterPx = frameDiameterPx;
  }

  @Override
  public Segmentation segment(FrameView view) {
    return cut(maps(view), Optional.empty(), view.frame());
  }

  /**
   * The nuclei of a frame in probabilities at the network's scale.
   *
   * @param byItself probability of nucleus by the frame alone, where that is another
   */
  Segmentation cut(ClassMaps maps, Optional<float[]> byItself, Frame frame) {
    if (modelDiameterPx >= frameDiameterPx) {
      return onFrame(cut(maps, byItself, modelDiameterPx), frame)
          .with(maps.pixelMaps(frame.width(), frame.height()));
    }
    Optional<float[]> fineByItself =
        byItself.map(
            map ->
                Resample.resize(map, maps.width(), maps.height(), frame.width(), frame.height()));
    ClassMaps fine = maps.resized(frame.width(), frame.height());
    return cut(fine, fineByItself, frameDiameterPx)
        .with(fine.pixelMaps(frame.width(), frame.height()));
  }

  private Segmentation cut(ClassMaps maps, Optional<float[]> byItself, double diameterPx) {
    LabelImage nuclei = NucleiOfMaps.of(maps, thresholds, diameterPx);
    float[] confidence = NucleiOfMaps.confidence(nuclei, maps.nucleus());
    return byItself
        .map(map -> NucleiOfMaps.confidence(nuclei, map))
        .map(alone -> new Segmentation(nuclei, confidence, alone, Optional.empty()))
        .orElseGet(() -> new Segmentation(nuclei, confidence));
  }

  /** Probabilities at the network's scale. */
  ClassMaps maps(FrameView view) {
    int pixels = view.width() * view.height();
    float[][] linear = view.planes();
    float[] input = new float[linear.length * pixels];
    for (int plane = 0; plane < linear.length; plane++) {
      float[] curved = IntensityScale.curved(linear[plane]);
      System.arraycopy(curved, 0, input, plane * pixels, pixels);
    }
    float[] planes = Tiles.probabilities(classifier, input, view.height(), view.width());
    return ClassMaps.of(planes, view.width(), view.height());
  }

  /** Nuclei at the frame's size, without gaps where a tiny object fell between pixels. */
  static Segmentation onFrame(Segmentation found, Frame frame) {
    LabelImage onFrame = Resample.nearest(found.labels(), frame.width(), frame.height());
    int[] areas = Components.areas(onFrame);
    return new Segmentation(
        Components.keepAtLeast(onFrame, 1),
        kept(found.confidence(), areas),
        kept(found.confidenceByItself(), areas),
        found.maps());
  }

  private static float[] kept(float[] ofLabels, int[] areas) {
    float[] kept = new float[ofLabels.length];
    int count = 0;
    for (int label = 1; label < areas.length; label++) {
      if (areas[label] > 0) {
        kept[count++] = ofLabels[label - 1];
      }
    }
    return Arrays.copyOf(kept, count);
  }
}

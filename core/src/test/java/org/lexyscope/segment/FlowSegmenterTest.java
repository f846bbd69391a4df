package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.evaluate.Matching;
import org.lexyscope.flow.Diffusion;
import org.lexyscope.flow.FlowField;
import org.lexyscope.flow.FlowMaskSettings;
import org.lexyscope.image.Components;
import org.lexyscope.image.LabelImage;
import org.lexyscope.network.FlowMaps;
import org.lexyscope.network.StyleDiameter;
import org.lexyscope.video.FramesInMemory;
import org.lexyscope.video.PixelType;

/** The way from a frame to nuclei, with a stand-in for the network that answers the truth. */
class FlowSegmenterTest {
  private static final double TRAINED_PX = 17;

  /** Bright discs on black, of which the stand-in says flow and logit. */
  private static FlowMaps truth(float[] image, int height, int width) {
    boolean[] bright = new boolean[image.length];
    float[] planes = new float[3 * image.length];
    for (int i = 0; i < image.length; i++) {
      bright[i] = image[i] > 0.5;
      planes[2 * image.length + i] = bright[i] ? 6 : -6;
    }
    FlowField flow = Diffusion.flows(Components.label(bright, width, height));
    for (int i = 0; i < image.length; i++) {
      planes[i] = FlowField.NETWORK_GAIN * flow.dy()[i];
      planes[image.length + i] = FlowField.NETWORK_GAIN * flow.dx()[i];
    }
    return new FlowMaps(height, width, planes, new float[] {1, 0});
  }

  private static Discs discs(double radius) {
    Discs discs = new Discs(300, 260, 0);
    for (int i = 0; i < 9; i++) {
      discs = discs.with(50 + 90 * (i % 3), 45 + 85 * (i / 3), radius, 200);
    }
    return discs;
  }

  @ParameterizedTest
  @ValueSource(doubles = {8, 17, 30})
  void discs_of_any_size_are_found_at_the_size_of_the_frame(double radius) {
    Discs discs = discs(radius);
    FlowSegmenter segmenter =
        new FlowSegmenter(
            FlowSegmenterTest::truth, FlowMaskSettings.DEFAULT, TRAINED_PX, 2 * radius);
    Segmentation found = segmenter.segment(discs.frame());
    boolean[] bright = new boolean[discs.pixels.length];
    for (int i = 0; i < bright.length; i++) {
      bright[i] = discs.pixels[i] > 0;
    }
    LabelImage expected = Components.label(bright, discs.width, discs.height);
    assertThat(Matching.of(found.labels(), expected).matches())
        .hasSize(9)
        .allSatisfy(match -> assertThat(match.iou()).isGreaterThan(0.85));
    assertThat(found.labels().maxLabel()).isEqualTo(9);
    assertThat(found.confidence()).hasSize(9);
    for (float confidence : found.confidence()) {
      assertThat(confidence).isBetween(0.8f, 1f);
    }
  }

  /** The style says 30 px, the discs measure 40. */
  @Test
  void the_diameter_is_that_of_the_nuclei_found_with_the_one_of_the_style() throws IOException {
    StyleDiameter styles = new StyleDiameter(new float[] {(float) Math.log(30 / TRAINED_PX), 7}, 0);
    FlowDiameter diameters =
        new FlowDiameter(FlowSegmenterTest::truth, styles, FlowMaskSettings.DEFAULT, TRAINED_PX);
    NucleusSize size =
        diameters.estimate(FramesInMemory.still("discs", discs(20).frame(), PixelType.UINT16), 0);
    assertThat(size.diameterPx()).isCloseTo(40, within(1.5));
    assertThat(size.rule())
        .isEqualTo("estimated from 1 frame(s): 30.0 px by style, then by the nuclei found");
    NucleusSize empty =
        diameters.estimate(
            FramesInMemory.still("disc", new Discs(64, 64, 3).frame(), PixelType.UINT16), 0);
    assertThat(empty.diameterPx()).isCloseTo(30, within(1e-4));
    assertThat(empty.rule()).endsWith("of which there are none");
  }

  @Test
  void tiles_lie_evenly_and_their_mean_is_the_whole_image_where_nothing_depends_on_the_tile() {
    assertThat(FlowTiles.starts(224)).containsExactly(0);
    assertThat(FlowTiles.starts(225)).containsExactly(0, 1);
    assertThat(FlowTiles.starts(448)).containsExactly(0, 112, 224);
    float[] image = new float[260 * 300];
    for (int i = 0; i < image.length; i++) {
      image[i] = (float) Math.sin(0.37 * i);
    }
    FlowMaps maps = FlowTiles.maps(FlowSegmenterTest::pointwise, image, 260, 300);
    assertThat(maps.planes()).containsExactly(pointwise(image, 260, 300).planes(), within(1e-5f));
    assertThat(maps.style()).containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
  }

  private static FlowMaps pointwise(float[] image, int height, int width) {
    float[] planes = new float[3 * image.length];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = image[i % image.length] * (1 + i / image.length);
    }
    return new FlowMaps(height, width, planes, new float[] {0.6f, 0.8f});
  }
}

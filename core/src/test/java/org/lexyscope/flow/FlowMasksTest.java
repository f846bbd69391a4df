package org.lexyscope.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.evaluate.Matching;
import org.lexyscope.image.LabelImage;

/** From labels to flows and back. */
class FlowMasksTest {
  private static final FlowMaskSettings NO_CHECK = new FlowMaskSettings(0, 0, 15);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void labels_come_back_from_their_flows_even_noisy_ones(long seed) {
    LabelImage truth = Ellipses.random(seed);
    FlowField flow = noisy(Diffusion.flows(truth), seed);
    expectSame(FlowMasks.of(flow, logits(truth), 200, FlowMaskSettings.DEFAULT), truth, 20);
  }

  @Test
  void touching_discs_are_told_apart() {
    LabelImage truth =
        new Ellipses(70, 50)
            .with(18, 18, 10, 10, 0)
            .with(38, 18, 10, 10, 0)
            .with(28, 34, 9, 9, 0)
            .image();
    LabelImage found =
        FlowMasks.of(Diffusion.flows(truth), logits(truth), 200, FlowMaskSettings.DEFAULT);
    expectSame(found, truth, 3);
  }

  /** Flows of 0.3 of the unit length differ by 0.49 from those of the same mask. */
  @Test
  void an_object_that_does_not_look_like_its_flow_is_dropped() {
    LabelImage truth = new Ellipses(60, 60).with(30, 30, 14, 14, 0).image();
    FlowField flow = scaled(Diffusion.flows(truth), 0.3f);
    expectSame(FlowMasks.of(flow, logits(truth), 400, NO_CHECK), truth, 1);
    LabelImage checked = FlowMasks.of(flow, logits(truth), 400, FlowMaskSettings.DEFAULT);
    assertThat(checked.maxLabel()).isZero();
  }

  @Test
  void a_hole_in_the_logits_is_filled_and_a_speck_dropped() {
    LabelImage truth =
        new Ellipses(60, 40).with(18, 20, 12, 12, 0).with(45, 20, 2.1, 2.1, 0).image();
    float[] logits = logits(truth);
    logits[14 * 60 + 12] = -1;
    LabelImage found = FlowMasks.of(Diffusion.flows(truth), logits, 200, NO_CHECK);
    expectSame(found, new Ellipses(60, 40).with(18, 20, 12, 12, 0).image(), 1);
    assertThat(found.at(12, 14)).isEqualTo(1);
  }

  @Test
  void an_object_over_almost_all_of_the_image_is_none() {
    LabelImage truth = new Ellipses(40, 40).with(20, 20, 17, 17, 0).image();
    LabelImage found =
        FlowMasks.of(Diffusion.flows(truth), logits(truth), 200, FlowMaskSettings.DEFAULT);
    assertThat(found.maxLabel()).isZero();
  }

  @Test
  void an_image_without_nuclei_has_no_labels() {
    float[] logits = new float[400];
    Arrays.fill(logits, -3);
    FlowField flow = new FlowField(20, 20, new float[400], new float[400]);
    assertThat(FlowMasks.of(flow, logits, 200, FlowMaskSettings.DEFAULT).maxLabel()).isZero();
  }

  private static void expectSame(LabelImage found, LabelImage truth, int count) {
    assertThat(found.maxLabel()).isEqualTo(count);
    assertThat(Matching.of(found, truth).matches())
        .hasSize(count)
        .allSatisfy(match -> assertThat(match.iou()).isGreaterThan(0.9));
  }

  private static float[] logits(LabelImage truth) {
    float[] logits = new float[truth.labels().length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = truth.labels()[i] > 0 ? 4 : -4;
    }
    return logits;
  }

  private static FlowField scaled(FlowField flow, float factor) {
    return changed(flow, factor, 0, new SplittableRandom(0));
  }

  private static FlowField noisy(FlowField flow, long seed) {
    return changed(flow, 1, 0.2, new SplittableRandom(seed));
  }

  private static FlowField changed(
      FlowField flow, float factor, double noise, SplittableRandom random) {
    float[] dy = new float[flow.dy().length];
    float[] dx = new float[dy.length];
    for (int i = 0; i < dy.length; i++) {
      dy[i] = (float) (factor * flow.dy()[i] + noise * random.nextGaussian());
      dx[i] = (float) (factor * flow.dx()[i] + noise * random.nextGaussian());
    }
    return new FlowField(flow.width(), flow.height(), dy, dx);
  }
}

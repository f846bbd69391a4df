package org.lexyscope.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

class ImageStatisticsTest {

  @Test
  void power_of_a_wave_peaks_at_its_frequency() {
    List<Curve.Point> spectrum =
        PowerSpectrum.of(frame(64, (x, y) -> Math.sin(x * Math.PI / 4)), 64);
    Curve.Point peak =
        spectrum.stream().max(Comparator.comparingDouble(Curve.Point::y)).orElseThrow();
    assertThat(peak.x()).isEqualTo(1 / 8.0);
  }

  @Test
  void noise_of_a_smooth_image_has_the_variance_that_was_added() {
    Xoshiro random = Xoshiro.stream(1, "test");
    Frame noisy = frame(256, (x, y) -> 0.5 + 0.02 * random.gaussian());
    List<Curve.Point> noise = ImageStatistics.noise(noisy);
    Curve.Point fullest = noise.get(noise.size() / 2);
    assertThat(fullest.y()).isCloseTo(0.0004, within(0.0001));
  }

  @Test
  void profile_of_a_bright_nucleus_steps_down_at_its_border() {
    int[] labels = new int[64 * 64];
    for (int y = 20; y < 44; y++) {
      for (int x = 20; x < 44; x++) {
        labels[y * 64 + x] = 1;
      }
    }
    Frame image = frame(64, (x, y) -> labels[y * 64 + x] > 0 ? 1 : 0.25);
    List<Curve.Point> profile =
        ImageStatistics.borderProfile(image, new LabelImage(64, 64, labels));
    assertThat(profile)
        .allSatisfy(point -> assertThat(point.y()).isEqualTo(point.x() < 0 ? 1 : 0.25));
  }

  @Test
  void scaled_intensities_run_from_0_to_1() {
    Frame scaled = ImageStatistics.scaled(frame(100, (x, y) -> 100 + 10 * x));
    double sum = ImageStatistics.histogram(scaled).stream().mapToDouble(Curve.Point::y).sum();
    assertThat(sum).isCloseTo(0.98, within(0.02));
  }

  private interface Light {
    double at(int x, int y);
  }

  private static Frame frame(int size, Light light) {
    float[] pixels = new float[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        pixels[y * size + x] = (float) light.at(x, y);
      }
    }
    return new Frame(size, size, pixels);
  }
}

package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.CannyEdges;
import org.lexyscope.image.LabelImage;

/** 200 pairs of masks as scikit-image and SciPy score them: scripts/mask-score-reference.py. */
class MaskScoreReferenceTest {
  private static final String NAN = "nan";

  @Test
  void dice_sensitivity_and_specificity_are_those_of_scipy_and_scikit_image() throws IOException {
    List<Pair> pairs = pairs();
    assertThat(pairs).hasSize(200);
    for (Pair pair : pairs) {
      MaskScore score = pair.score();
      equalsFraction(score.dice(), pair.dice(), pair);
      equalsFraction(score.sensitivity(), pair.sensitivity(), pair);
      equalsFraction(score.specificity(), pair.specificity(), pair);
    }
  }

  @Test
  void hausdorff_distances_are_exactly_those_of_scikit_image() throws IOException {
    for (Pair pair : pairs()) {
      MaskScore score = pair.score();
      double boundary = number(pair.hausdorffBoundary());
      assertThat(score.hausdorffPx())
          .as(pair.name())
          .isEqualTo(Double.isInfinite(boundary) ? pair.diagonal() : boundary);
      assertThat(score.hausdorffCannyPx()).as(pair.name()).isEqualTo(number(pair.hausdorffCanny()));
    }
  }

  @Test
  void edges_are_those_of_scikit_image_to_the_pixel() throws IOException {
    int edgePixels = 0;
    for (Pair pair : pairs()) {
      edgePixels += equalEdges(pair.predicted(), pair.predictedEdges(), pair);
      edgePixels += equalEdges(pair.truth(), pair.trueEdges(), pair);
    }
    assertThat(edgePixels).isGreaterThan(10_000);
  }

  private static int equalEdges(boolean[] mask, boolean[] expected, Pair pair) {
    boolean[] found = CannyEdges.of(mask, pair.width(), pair.height(), 1);
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      if (found[i] != expected[i]) {
        Assertions.fail("%s, pixel (%d, %d)", pair.name(), i % pair.width(), i / pair.width());
      }
      count += found[i] ? 1 : 0;
    }
    return count;
  }

  /** Where the packages say 0 / 0 nothing was there to be missed, and ours says 1. */
  private static void equalsFraction(double found, String expected, Pair pair) {
    double value = expected.equals(NAN) ? 1 : number(expected);
    assertThat(found).as(pair.name()).isCloseTo(value, within(1e-9));
  }

  private static double number(String text) {
    return text.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }

  @SuppressWarnings("ArrayRecordComponent") // A row of the table with its images; never compared.
  private record Pair(
      List<String> row,
      int index,
      boolean[] predicted,
      boolean[] truth,
      boolean[] predictedEdges,
      boolean[] trueEdges) {
    String name() {
      return "pair %d (%s)".formatted(index, row.get(0));
    }

    int width() {
      return Integer.parseInt(row.get(1));
    }

    int height() {
      return Integer.parseInt(row.get(2));
    }

    String dice() {
      return row.get(3);
    }

    String sensitivity() {
      return row.get(4);
    }

    String specificity() {
      return row.get(5);
    }

    String hausdorffBoundary() {
      return row.get(6);
    }

    String hausdorffCanny() {
      return row.get(7);
    }

    double diagonal() {
      return Math.hypot(width(), height());
    }

    MaskScore score() {
      return MaskScore.of(labels(predicted), labels(truth));
    }

    private LabelImage labels(boolean[] mask) {
      int[] labels = new int[mask.length];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = mask[i] ? 1 + i % 3 : 0;
      }
      return new LabelImage(width(), height(), labels);
    }
  }

  private static List<Pair> pairs() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (BufferedReader table =
            new BufferedReader(
                new InputStreamReader(resource("mask-pairs.csv"), StandardCharsets.UTF_8));
        InputStream bits = new GZIPInputStream(resource("mask-pairs.bits.gz"))) {
      List<String> lines = table.lines().skip(1).toList();
      for (String line : lines) {
        List<String> row = List.of(line.split(",", -1));
        int pixels = Integer.parseInt(row.get(1)) * Integer.parseInt(row.get(2));
        pairs.add(
            new Pair(
                row,
                pairs.size(),
                plane(bits, pixels),
                plane(bits, pixels),
                plane(bits, pixels),
                plane(bits, pixels)));
      }
    }
    return pairs;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(MaskScoreReferenceTest.class.getResourceAsStream(name), name);
  }

  private static boolean[] plane(InputStream bits, int pixels) throws IOException {
    byte[] bytes = bits.readNBytes((pixels + 7) / 8);
    boolean[] plane = new boolean[pixels];
    for (int i = 0; i < pixels; i++) {
      plane[i] = (bytes[i / 8] >> (7 - i % 8) & 1) == 1;
    }
    return plane;
  }
}

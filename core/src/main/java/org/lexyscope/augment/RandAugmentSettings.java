package org.lexyscope.augment;

import java.util.List;

/**
 * RandAugment (Cubuk, Zoph, Shlens and Le 2020): for each crop some operations are drawn, all
 * equally likely, and applied with one strength; flips and turns by quarters come before them.
 *
 * <p>Two numbers stand for the policy that AutoAugment (Cubuk et al. 2019) learns by training
 * thousands of small networks. The authors of both found a grid over the two as good as that
 * search, and a laboratory can afford a grid. A learned policy is also one dataset's own.
 *
 * @param count operations a crop, drawn with replacement; 0 = flips and turns alone
 * @param magnitude strength of each, 0 to 1; the paper's scale of 0 to 10, divided by 10
 * @param operations to draw from, at least one, none twice
 */
public record RandAugmentSettings(int count, double magnitude, List<CropOperation> operations)
    implements CropAugmentSettings {
  private static final int MOST = 20;

  /** Two of all operations, at not quite half their strength. */
  public static final RandAugmentSettings DEFAULT =
      new RandAugmentSettings(2, 0.4, List.of(CropOperation.values()));

  public RandAugmentSettings {
    operations = List.copyOf(operations);
    if (count < 0 || count > MOST || !(magnitude >= 0 && magnitude <= 1)) {
      throw new IllegalArgumentException(
          "RandAugment's count must lie in 0..%d and its magnitude in 0..1, found %d and %s."
              .formatted(MOST, count, magnitude));
    }
    if (operations.isEmpty() || operations.stream().distinct().count() < operations.size()) {
      throw new IllegalArgumentException(
          "RandAugment draws from at least one operation, each named once, found %s."
              .formatted(operations));
    }
  }
}

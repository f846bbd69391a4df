package org.lexyscope.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.lexyscope.loss.BinaryCrossEntropySettings;
import org.lexyscope.loss.BorderCrossEntropyDiceSettings;
import org.lexyscope.loss.DiceSettings;
import org.lexyscope.loss.HausdorffDiceSettings;
import org.lexyscope.loss.Loss;
import org.lexyscope.loss.LossSettings;
import org.lexyscope.loss.Losses;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchRuntime;
import org.lexyscope.torch.TorchScope;

/**
 * What a loss and its gradient cost at batch 8, 128 x 128, by themselves: median, least and most of
 * 30 steps after 20 to warm up. Needs no argument.
 */
final class LossCost {
  private static final int COUNT = 8;
  private static final int EDGE = 128;
  private static final int WARM_UP = 20;
  private static final int STEPS = 30;

  private LossCost() {}

  public static void main(String[] arguments) {
    TorchRuntime.useThreads(1);
    List<LossSettings> all =
        List.of(
            new BinaryCrossEntropySettings(2),
            new DiceSettings(1),
            new HausdorffDiceSettings(0.95),
            new BorderCrossEntropyDiceSettings(5, 2, 0.5));
    for (LossSettings settings : all) {
      double[] ms = new double[STEPS];
      for (int step = -WARM_UP; step < STEPS; step++) {
        long start = System.nanoTime();
        step(Losses.build(settings));
        if (step >= 0) {
          ms[step] = (System.nanoTime() - start) / 1e6;
        }
      }
      Arrays.sort(ms);
      System.out.printf(
          Locale.ROOT,
          "%s: median %.1f ms, %.1f to %.1f%n",
          settings,
          ms[STEPS / 2],
          ms[0],
          ms[STEPS - 1]);
    }
  }

  /** Noisy logits of a disc of radius 20. */
  private static void step(Loss loss) {
    SplittableRandom random = new SplittableRandom(1);
    float[] logits = new float[COUNT * EDGE * EDGE];
    float[] truth = new float[logits.length];
    float[] weight = new float[logits.length];
    Arrays.fill(weight, 1);
    for (int i = 0; i < logits.length; i++) {
      int pixel = i % (EDGE * EDGE);
      double radius = Math.hypot(pixel % EDGE - EDGE / 2, Math.floorDiv(pixel, EDGE) - EDGE / 2);
      truth[i] = radius < 20 ? 1 : 0;
      logits[i] = (float) (24 - radius + 4 * random.nextDouble());
    }
    try (TorchScope scope = TorchScope.open();
        Tensor x = Tensor.fromFloats(logits, COUNT, 1, EDGE, EDGE).requireGradient()) {
      loss.of(
              x,
              Tensor.fromFloats(truth, COUNT, 1, EDGE, EDGE),
              Tensor.fromFloats(weight, COUNT, 1, EDGE, EDGE))
          .backward();
    }
  }
}

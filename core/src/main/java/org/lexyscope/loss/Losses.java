package org.lexyscope.loss;

import org.lexyscope.torch.Tensor;

/** Builds losses from their settings. */
public final class Losses {
  private static final double SMOOTH = 1;

  private Losses() {}

  public static Loss build(LossSettings settings) {
    return switch (settings) {
      case BinaryCrossEntropySettings bce -> new BinaryCrossEntropy(bce.positiveWeight());
      case DiceSettings dice -> new Dice(dice.smooth());
      case BinaryCrossEntropyDiceSettings both ->
          mixed(new BinaryCrossEntropy(both.positiveWeight()), both.diceShare());
      case CrossEntropyDiceSettings both ->
          mixed(new CrossEntropy(both.classWeights()), sure(new Dice(SMOOTH)), both.diceShare());
      case HausdorffDiceSettings both -> mixed(new HausdorffDistance(), 1 - both.hausdorffShare());
      case BorderCrossEntropyDiceSettings both ->
          mixed(new BorderCrossEntropy(both.borderWeight(), both.sigmaPx()), both.diceShare());
      case StarDistLossSettings star ->
          new StarDistLoss(star.distanceWeight(), star.backgroundWeight());
      case FlowAndProbabilitySettings flow -> new FlowAndProbability();
    };
  }

  private static Loss mixed(Loss other, double diceShare) {
    return mixed(other, new Dice(SMOOTH), diceShare);
  }

  /** Where one class is right; at most two may be. */
  private static Loss sure(Loss loss) {
    return (logits, target, weight) -> {
      Tensor one =
          target
              .sum(1)
              .subtractedFrom(2)
              .reshape(weight.size(0), 1, weight.size(2), weight.size(3));
      return loss.of(logits, target, weight.times(one));
    };
  }

  private static Loss mixed(Loss other, Loss dice, double diceShare) {
    if (diceShare == 0) {
      return other;
    }
    return (logits, target, weight) ->
        other
            .of(logits, target, weight)
            .times(1 - diceShare)
            .plus(dice.of(logits, target, weight).times(diceShare));
  }
}

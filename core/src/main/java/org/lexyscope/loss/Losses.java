package org.lexyscope.loss;

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
          mixed(new CrossEntropy(both.classWeights()), both.diceShare());
      case HausdorffDiceSettings both -> mixed(new HausdorffDistance(), 1 - both.hausdorffShare());
      case BorderCrossEntropyDiceSettings both ->
          mixed(new BorderCrossEntropy(both.borderWeight(), both.sigmaPx()), both.diceShare());
      case StarDistLossSettings star ->
          new StarDistLoss(star.distanceWeight(), star.backgroundWeight());
      case FlowAndProbabilitySettings flow -> new FlowAndProbability();
    };
  }

  private static Loss mixed(Loss other, double diceShare) {
    Loss dice = new Dice(SMOOTH);
    return (logits, target, weight) ->
        other
            .of(logits, target, weight)
            .times(1 - diceShare)
            .plus(dice.of(logits, target, weight).times(diceShare));
  }
}

package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The value below which a share of others lie that do not all count alike. */
final class WeightedQuantile {
  private record Value(double value, double weight) {}

  private final List<Value> values = new ArrayList<>();
  private double total;

  void add(double value, double weight) {
    values.add(new Value(value, weight));
    total += weight;
  }

  /**
   * One of the values; NaN of none.
   *
   * @param share of the weights that lie at it or below, 0..1
   */
  double at(double share) {
    values.sort(Comparator.comparingDouble(Value::value));
    double sum = 0;
    for (Value value : values) {
      sum += value.weight();
      if (sum >= share * total - 1e-9) {
        return value.value();
      }
    }
    return Double.NaN;
  }
}

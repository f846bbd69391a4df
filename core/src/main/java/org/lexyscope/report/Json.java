package org.lexyscope.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.DoubleStream;

/** Numbers for a page: five significant digits, null for what is not known. */
final class Json {
  private static final MathContext DIGITS = new MathContext(5);

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ValueNode number(double value) {
    if (!Double.isFinite(value)) {
      return NullNode.getInstance();
    }
    return DecimalNode.valueOf(new BigDecimal(value, DIGITS));
  }

  static ArrayNode numbers(DoubleStream values) {
    ArrayNode array = array();
    values.forEach(value -> array.add(number(value)));
    return array;
  }

  /** {@code [value, low, high]}. */
  static ArrayNode estimate(Estimate estimate) {
    return numbers(DoubleStream.of(estimate.value(), estimate.low(), estimate.high()));
  }
}

package org.lexyscope.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import picocli.CommandLine.Option;

/** Results for other programs. */
final class JsonOption {
  @Option(
      names = "--json",
      description = "Print the results as one JSON object on stdout; progress stays on stderr.")
  private boolean json;

  boolean isAsked() {
    return json;
  }

  static void print(JsonNode results) {
    System.out.println(results.toPrettyString());
  }

  /** JSON has no NaN and no infinity: both are null. */
  static ValueNode number(double value) {
    return Double.isFinite(value) ? DoubleNode.valueOf(value) : NullNode.getInstance();
  }
}

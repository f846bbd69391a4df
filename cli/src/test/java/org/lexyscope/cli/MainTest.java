package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void no_command_is_a_wrong_command_line() {
    assertThat(Main.run()).isEqualTo(2);
  }

  @Test
  void an_unknown_command_is_a_wrong_command_line() {
    assertThat(Main.run("analyse-everything")).isEqualTo(2);
  }

  @Test
  void version_and_help_are_no_errors() {
    assertThat(Main.run("--version")).isZero();
    assertThat(Main.run("--help")).isZero();
  }
}

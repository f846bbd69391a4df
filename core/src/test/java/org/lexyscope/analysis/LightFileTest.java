package org.lexyscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.LightProtocol;

class LightFileTest {
  @TempDir Path temp;

  @Test
  void a_protocol_is_dark_before_its_first_step_and_holds_each_irradiance() throws IOException {
    LightProtocol light = LightFile.read(file("time_s,irradiance\n60,1.5\n300,0\n"));
    assertThat(light.irradianceAt(59)).isZero();
    assertThat(light.irradianceAt(60)).isEqualTo(1.5);
    assertThat(light.irradianceAt(299)).isEqualTo(1.5);
    assertThat(light.irradianceAt(300)).isZero();
  }

  @Test
  void another_header_is_shown_beside_the_one_expected() throws IOException {
    Path file = file("seconds;light\n60;1\n");
    assertThatThrownBy(() -> LightFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("light.csv")
        .hasMessageContaining("line 1 is 'seconds;light'")
        .hasMessageContaining("time_s,irradiance");
  }

  @Test
  void a_bad_line_is_named_by_its_number() throws IOException {
    Path file = file("time_s,irradiance\n60,1\n120,blue\n");
    assertThatThrownBy(() -> LightFile.read(file)).hasMessageContaining("line 3 is '120,blue'");
  }

  @Test
  void times_that_fall_are_an_error() throws IOException {
    Path file = file("time_s,irradiance\n60,1\n30,0\n");
    assertThatThrownBy(() -> LightFile.read(file)).hasMessageContaining("step 2 is at 30.0 s");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("light.csv"), text);
  }
}

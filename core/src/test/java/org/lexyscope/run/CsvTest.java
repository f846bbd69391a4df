package org.lexyscope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
  @TempDir Path temp;

  @Test
  void numbers_have_a_dot_in_every_country_and_missing_ones_are_empty() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      Csv csv = new Csv("name", "value");
      csv.add("a, \"b\"", 1234.5678);
      csv.add("lost", Double.NaN);
      csv.add("whole", 12.0);
      Path file = temp.resolve("table.csv");
      csv.write(file);
      assertThat(file).hasContent("name,value\n\"a, \"\"b\"\"\",1234.568\nlost,\nwhole,12\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_row_of_another_length_than_the_header_is_a_mistake() {
    assertThatThrownBy(() -> new Csv("a", "b").add(1))
        .hasMessage("A row of 1 cells under a header of 2.");
  }
}

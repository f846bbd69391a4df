package org.lexyscope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path temp;

  @Test
  void a_journal_goes_on_behind_its_last_whole_row() throws IOException {
    Path file = temp.resolve("done.csv");
    try (Journal journal = Journal.open(file, "field", "note")) {
      assertThat(journal.before()).isEmpty();
      journal.add("a", "has \"quotes\", and commas");
      journal.add("b", 7);
    }
    Files.writeString(file, "c,cut sh", StandardOpenOption.APPEND);
    try (Journal journal = Journal.open(file, "field", "note")) {
      assertThat(journal.before())
          .containsExactly(List.of("a", "has \"quotes\", and commas"), List.of("b", "7"));
      journal.add("c", 8);
    }
    assertThat(Files.readAllLines(file)).last().isEqualTo("c,8");
    assertThat(Files.readAllLines(file)).hasSize(4);
  }

  @Test
  void a_table_of_another_kind_and_a_row_of_another_length_are_refused_with_their_line()
      throws IOException {
    Path file = temp.resolve("table.csv");
    Files.writeString(file, "field,note\na,1\nb\n");
    assertThatThrownBy(() -> CsvRows.read(file, "field", "crops"))
        .hasMessageContaining("line 1 is 'field,note'; expected the header 'field,crops'");
    assertThatThrownBy(() -> CsvRows.read(file, "field", "note"))
        .hasMessageContaining("table.csv] line 3 has 1 cells; expected 2");
    assertThatThrownBy(() -> CsvRows.read(temp.resolve("none.csv"), "a"))
        .hasMessageContaining("none.csv] does not exist");
  }
}

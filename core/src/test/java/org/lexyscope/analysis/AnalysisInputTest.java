package org.lexyscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisInputTest {
  @TempDir Path temp;

  @Test
  void two_videos_of_one_name_get_two_folders() throws IOException {
    List<AnalysisInput> inputs =
        AnalysisInput.of(
            List.of(Path.of("day1/cell.ome.tif"), Path.of("day2/cell.tif")), Optional.empty());
    assertThat(inputs).extracting(AnalysisInput::name).containsExactly("cell", "cell_2");
  }

  @Test
  void a_sheet_names_files_beside_itself() throws IOException {
    Path sheet =
        sheet("file,condition,replicate,light\na.tif,wild type,1,light.csv\nb.tif,slow,1,\n");
    List<AnalysisInput> inputs = AnalysisInput.of(List.of(), Optional.of(sheet));
    assertThat(inputs)
        .containsExactly(
            new AnalysisInput(
                temp.resolve("a.tif"),
                "a",
                "wild type",
                "1",
                Optional.of(temp.resolve("light.csv"))),
            new AnalysisInput(temp.resolve("b.tif"), "b", "slow", "1", Optional.empty()));
  }

  @Test
  void an_unknown_column_is_an_error_that_lists_the_known() throws IOException {
    Path sheet = sheet("file,drug\na.tif,none\n");
    assertThatThrownBy(() -> AnalysisInput.of(List.of(), Optional.of(sheet)))
        .hasMessageContaining("file,condition,replicate");
  }

  @Test
  void a_row_of_another_length_is_named_by_its_line() throws IOException {
    Path sheet = sheet("file,condition\na.tif\n");
    assertThatThrownBy(() -> AnalysisInput.of(List.of(), Optional.of(sheet)))
        .hasMessageContaining("line 2 has 1 cells; the header has 2");
  }

  @Test
  void nothing_to_analyse_is_said() {
    assertThatThrownBy(() -> AnalysisInput.of(List.of(), Optional.empty()))
        .hasMessageContaining("nothing to analyse");
  }

  private Path sheet(String text) throws IOException {
    return Files.writeString(temp.resolve("sheet.csv"), text);
  }
}

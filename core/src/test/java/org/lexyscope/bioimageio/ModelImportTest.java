package org.lexyscope.bioimageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelImportTest {
  private static final String WITH_TEST =
      TinyModel.FORMAT_05
          .replace("  - id: raw\n", "  - id: raw\n    test_tensor: {source: in.npy}\n")
          .replace("  - id: maps\n", "  - id: maps\n    test_tensor: {source: out.npy}\n");

  @TempDir Path folder;
  private Path model = Path.of("");

  /** Its example: 0.5 everywhere, of which the sigmoid of 2 * 0.5 - 1 is 0.5. */
  @BeforeEach
  void write() throws IOException {
    model = TinyModel.write(folder.resolve("model"), "rdf.yaml", WITH_TEST, TinyModel.identity());
    float[] half = new float[16 * 16];
    Arrays.fill(half, 0.5f);
    TinyModel.writeNpy(model.resolve("in.npy"), half, 16, 16);
    TinyModel.writeNpy(model.resolve("out.npy"), half, 16, 16);
  }

  private Path zip(String... extra) throws IOException {
    Path zip = folder.resolve("model.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file);
        Stream<Path> files = Files.list(model)) {
      for (Path entry : files.toList()) {
        out.putNextEntry(new ZipEntry(entry.getFileName().toString()));
        Files.copy(entry, out);
      }
      for (String name : extra) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_zip_becomes_a_model_folder_that_was_tried_out() throws IOException {
    Path imported = folder.resolve("imported");
    assertThat(ModelImport.run(zip(), imported, 1).largestDifference()).isLessThan(1e-6);
    try (BioImageNetwork network = BioImageNetwork.open(imported, 1)) {
      assertThat(network.model().name()).isEqualTo("tiny");
    }
    assertThatThrownBy(() -> ModelImport.run(zip(), imported, 1))
        .hasMessageContaining("is there already");
  }

  @Test
  void a_model_with_another_output_than_its_example_is_not_imported() throws IOException {
    TinyModel.writeNpy(model.resolve("out.npy"), new float[16 * 16], 16, 16);
    assertThatThrownBy(() -> ModelImport.run(model, folder.resolve("imported"), 1))
        .hasMessageContaining("another output than its example: up to 0.500 away");
    assertThat(left()).containsExactly("model");
  }

  @Test
  void an_entry_that_would_leave_the_folder_is_refused() throws IOException {
    Path zip = zip("../outside.txt");
    assertThatThrownBy(() -> ModelImport.run(zip, folder.resolve("imported"), 1))
        .hasMessageContaining("'../outside.txt' would leave the folder");
    assertThat(left()).containsExactly("model", "model.zip");
  }

  @Test
  void an_example_of_another_shape_is_refused() throws IOException {
    TinyModel.writeNpy(model.resolve("out.npy"), new float[8 * 16], 8, 16);
    assertThatThrownBy(() -> ModelImport.run(model, folder.resolve("imported"), 1))
        .hasMessageContaining("has the shape [1, 1, 8, 16]; the model made 1 channels of 16x16");
  }
}

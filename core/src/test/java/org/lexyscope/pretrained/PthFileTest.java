package org.lexyscope.pretrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.torch.DType;
import org.lexyscope.torch.StoredTensor;

/** Files that PyTorch wrote (resources, make_pth.py). */
class PthFileTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"zip.pth", "legacy.pth"})
  void both_formats_of_pytorch_are_read(String name) throws IOException, URISyntaxException {
    Map<String, StoredTensor> tensors = PthFile.read(resource(name), any -> true);
    assertThat(tensors.keySet())
        .containsExactly(
            "features.0.weight",
            "features.0.bias",
            "half",
            "brain",
            "bn.num_batches_tracked",
            "part");
    StoredTensor weight = tensor(tensors, "features.0.weight");
    assertThat(weight.shape()).containsExactly(2, 3, 2, 2);
    assertThat(weight.floats()).hasSize(24).startsWith(0, 0.125f, 0.25f).endsWith(2.75f, 2.875f);
    assertThat(tensor(tensors, "features.0.bias").floats()).containsExactly(0.5f, -1.5f);
    assertThat(tensor(tensors, "half").floats()).containsExactly(0.25f, 2);
    assertThat(tensor(tensors, "brain").type()).isEqualTo(DType.BF16);
    assertThat(tensor(tensors, "brain").floats()).containsExactly(-3);
    assertThat(tensor(tensors, "bn.num_batches_tracked").longs()).containsExactly(7);
    assertThat(tensor(tensors, "part").floats()).containsExactly(0.5f, 0.625f, 0.75f);
  }

  @Test
  void only_what_is_wanted_is_read() throws IOException, URISyntaxException {
    assertThat(PthFile.read(resource("zip.pth"), "half"::equals)).containsOnlyKeys("half");
    assertThat(PthFile.read(resource("legacy.pth"), "half"::equals)).containsOnlyKeys("half");
  }

  @Test
  void tensors_as_the_oldest_releases_wrote_them_are_read() throws IOException, URISyntaxException {
    Map<String, StoredTensor> tensors = PthFile.read(resource("oldest.pth"), any -> true);
    assertThat(tensor(tensors, "features.0.bias").floats()).containsExactly(0.125f, 0.25f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "command.pth|asks for Python's posix.system, which weights do not need and which is not"
            + " run",
        "transposed.pth|a tensor of shape [6, 4] has strides [1, 6], expected row-major",
        "double.pth|it stores numbers as torch.DoubleStorage; known are torch.BFloat16Storage,"
            + " FloatStorage"
      })
  void what_weights_do_not_need_is_refused_by_name(String name, String message) {
    assertThatThrownBy(() -> PthFile.read(resource(name), any -> true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(name + "] is no file of weights that can be read: ")
        .hasMessageContaining(message);
  }

  /** Pickles by hand: the protocol, then one instruction after the other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cbuiltins~eval~.|Python's builtins.eval",
        "(.|takes a value where there is none",
        "t.|ends a list that was never begun",
        "h\u0007.|refers to value 7, which it never gave",
        "i.|instruction 0x69 at byte 2",
        "N.|neither since PyTorch 1.6 nor before",
        "X|ends in the middle of a pickle",
        "}K\u0001R.|a Long where a Tuple belongs"
      })
  void a_broken_or_strange_pickle_is_refused(String instructions, String message)
      throws IOException {
    Path file = folder.resolve("made.pth");
    String pickle = "\u0080\u0002" + instructions.replace('~', '\n');
    Files.write(file, pickle.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> PthFile.read(file, any -> true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("made.pth]")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip.pth", "legacy.pth"})
  void a_file_cut_anywhere_is_refused(String name) throws IOException, URISyntaxException {
    byte[] whole = Files.readAllBytes(resource(name));
    Path file = folder.resolve("cut.pth");
    for (int length = 0; length < whole.length; length += 37) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> PthFile.read(file, any -> true))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cut.pth]");
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(PthFileTest.class.getResource(name)).toURI());
  }

  private static StoredTensor tensor(Map<String, StoredTensor> tensors, String name) {
    return Objects.requireNonNull(tensors.get(name), name);
  }
}

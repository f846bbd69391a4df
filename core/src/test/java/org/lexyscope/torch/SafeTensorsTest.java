package org.lexyscope.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTensorsTest {
  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("weights.safetensors");
  }

  @Test
  void what_is_written_is_read_again_in_order() throws IOException {
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    tensors.put("b", StoredTensor.ofFloats(new float[] {1, -2, Float.NaN, 4, 5, 6}, 2, 3));
    tensors.put("a", StoredTensor.ofLongs(new long[] {Long.MIN_VALUE, 7}, 2));
    tensors.put("scalar", StoredTensor.ofFloats(new float[] {3.5f}));
    tensors.put("empty", StoredTensor.ofFloats(new float[0], 0, 4));
    SafeTensors.write(file, tensors, Map.of("step", "12"));

    Map<String, StoredTensor> read = SafeTensors.read(file);

    assertThat(read).containsOnlyKeys("b", "a", "scalar", "empty");
    assertThat(tensor(read, "b").shape()).containsExactly(2, 3);
    assertThat(tensor(read, "b").floats()).containsExactly(1, -2, Float.NaN, 4, 5, 6);
    assertThat(tensor(read, "a").longs()).containsExactly(Long.MIN_VALUE, 7);
    assertThat(tensor(read, "scalar").shape()).isEmpty();
    assertThat(tensor(read, "empty").floats()).isEmpty();
    assertThat(SafeTensors.readMetadata(file)).containsEntry("step", "12");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  /** 1 + 2^-8 and 1 + 3 * 2^-8 lie half-way between bfloat16 neighbours: ties go to even. */
  @ParameterizedTest
  @CsvSource({"1.0,1.0", "1.00390625,1.0", "1.01171875,1.015625", "-0.1,-0.10009765625"})
  void bfloat16_rounds_to_nearest_even(float value, float expected) {
    StoredTensor stored = StoredTensor.ofFloats(new float[] {value}, 1).as(DType.BF16);
    assertThat(stored.floats()).containsExactly(expected);
  }

  @Test
  void half_precision_is_read_again() throws IOException {
    StoredTensor halves = StoredTensor.ofFloats(new float[] {0.5f, 65504, -0.25f}, 3);
    SafeTensors.write(file, Map.of("h", halves.as(DType.F16)));
    StoredTensor read = tensor(SafeTensors.read(file), "h");
    assertThat(read.type()).isEqualTo(DType.F16);
    assertThat(read.floats()).containsExactly(0.5f, 65504, -0.25f);
  }

  @Test
  void a_truncated_file_is_refused() throws IOException {
    SafeTensors.write(file, Map.of("w", StoredTensor.ofFloats(new float[8], 8)));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 4));
    assertThatThrownBy(() -> SafeTensors.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("weights.safetensors")
        .hasMessageContaining("holds 28 bytes of values; its header names 32");
  }

  @Test
  void a_file_of_a_few_bytes_is_refused() throws IOException {
    Files.write(file, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> SafeTensors.read(file)).hasMessageContaining("has 3 bytes, too few");
  }

  @Test
  void a_header_longer_than_the_file_is_refused() throws IOException {
    Files.write(file, new byte[] {-1, -1, -1, 127, 0, 0, 0, 0, '{', '}'});
    assertThatThrownBy(() -> SafeTensors.read(file))
        .hasMessageContaining("names a header of 2147483647 bytes and has 10 bytes in all");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not json|no sound JSON",
        "[1]|no JSON object",
        "{\"a\":1}{|no sound JSON",
        "{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}|as \"F64\"; F32, F16, BF16 and I64",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}|shape [2] 4 bytes; 8 were expected",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}|has -1 where tensor \"a\"",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}|has 1.5 where tensor \"a\"",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[9223372036854775807,4],\"data_offsets\":[0,4]}}|impossible shape",
        "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}|lacks shape",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}|no begin and end",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}|at byte 4; 0 was expected",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[2,6]}}"
            + "|puts tensor \"b\" at byte 2; 4 was expected",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}"
            + "|no sound JSON",
      })
  void a_corrupt_header_is_refused(String header, String message) throws IOException {
    writeRaw(header, 8);
    assertThatThrownBy(() -> SafeTensors.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("weights.safetensors")
        .hasMessageContaining(message);
  }

  private void writeRaw(String header, int dataBytes) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer raw = ByteBuffer.allocate(8 + text.length + dataBytes);
    raw.order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text);
    Files.write(file, raw.array());
  }

  private static StoredTensor tensor(Map<String, StoredTensor> tensors, String name) {
    StoredTensor tensor = tensors.get(name);
    assertThat(tensor).as(name).isNotNull();
    return Objects.requireNonNull(tensor);
  }
}

package org.lexyscope.torch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON header of a safetensors file, checked: entries in file order, no gap, no overlap. */
record SafeTensorsHeader(long dataStart, List<Entry> entries, Map<String, String> metadata) {
  private static final String METADATA = "__metadata__";
  private static final long LENGTH_MAX = 100_000_000;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** One tensor; its bytes are {@code begin..end - 1}, counted from the end of the header. */
  record Entry(String name, DType type, List<Long> shape, long begin, long end) {
    Entry {
      shape = List.copyOf(shape);
    }

    long[] shapeArray() {
      return shape.stream().mapToLong(Long::longValue).toArray();
    }
  }

  SafeTensorsHeader {
    entries = List.copyOf(entries);
    metadata = Map.copyOf(metadata);
  }

  static SafeTensorsHeader read(SeekableByteChannel channel, Path file) throws IOException {
    if (channel.size() < SafeTensors.LENGTH_BYTES) {
      throw broken(file, "has %d bytes, too few for a header".formatted(channel.size()));
    }
    ByteBuffer length = ByteBuffer.allocate(SafeTensors.LENGTH_BYTES);
    SafeTensors.readFully(channel, length, 0, file);
    long headerBytes = length.flip().order(ByteOrder.LITTLE_ENDIAN).getLong();
    long dataBytes = channel.size() - SafeTensors.LENGTH_BYTES - headerBytes;
    if (headerBytes < 2 || headerBytes > LENGTH_MAX || dataBytes < 0) {
      throw broken(
          file,
          "names a header of %d bytes and has %d bytes in all"
              .formatted(headerBytes, channel.size()));
    }
    ByteBuffer text = ByteBuffer.allocate((int) headerBytes);
    SafeTensors.readFully(channel, text, SafeTensors.LENGTH_BYTES, file);
    JsonNode json = parse(text.array(), file);
    List<Entry> entries = entries(json, file);
    checkNoGaps(entries, dataBytes, file);
    return new SafeTensorsHeader(SafeTensors.LENGTH_BYTES + headerBytes, entries, metadata(json));
  }

  private static JsonNode parse(byte[] text, Path file) throws IOException {
    try {
      JsonNode json = JSON.readTree(new String(text, StandardCharsets.UTF_8));
      if (!json.isObject()) {
        throw broken(file, "has a header that is no JSON object");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new IOException(broken(file, "has a header that is no sound JSON").getMessage(), e);
    }
  }

  private static List<Entry> entries(JsonNode json, Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!field.getKey().equals(METADATA)) {
        entries.add(entry(field.getKey(), field.getValue(), file));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    return entries;
  }

  private static Entry entry(String name, JsonNode json, Path file) throws IOException {
    String typeName = json.path("dtype").asText();
    DType type =
        DType.named(typeName)
            .orElseThrow(
                () ->
                    broken(
                        file,
                        "stores tensor \"%s\" as \"%s\"; F32, F16, BF16 and I64 are known"
                            .formatted(name, typeName)));
    List<Long> shape = wholeNumbers(json.path("shape"), name, file);
    List<Long> offsets = wholeNumbers(json.path("data_offsets"), name, file);
    if (offsets.size() != 2) {
      throw broken(file, "gives tensor \"%s\" no begin and end".formatted(name));
    }
    Entry entry = new Entry(name, type, shape, offsets.getFirst(), offsets.getLast());
    checkLength(entry, file);
    return entry;
  }

  private static List<Long> wholeNumbers(JsonNode json, String name, Path file) throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode number : json) {
      if (!number.isIntegralNumber() || !number.canConvertToLong() || number.asLong() < 0) {
        throw broken(
            file, "has %s where tensor \"%s\" needs a whole number".formatted(number, name));
      }
      numbers.add(number.asLong());
    }
    if (!json.isArray()) {
      throw broken(file, "lacks shape or data_offsets of tensor \"%s\"".formatted(name));
    }
    return numbers;
  }

  private static void checkLength(Entry entry, Path file) throws IOException {
    long expected;
    try {
      expected =
          Math.multiplyExact(
              StoredTensor.elementCount(entry.shapeArray()), (long) entry.type().bytes());
    } catch (ArithmeticException e) {
      throw new IOException(
          broken(file, "gives tensor \"%s\" an impossible shape".formatted(entry.name()))
              .getMessage(),
          e);
    }
    if (entry.end() - entry.begin() != expected || expected > Integer.MAX_VALUE - 8) {
      throw broken(
          file,
          "gives tensor \"%s\" of shape %s %d bytes; %d were expected"
              .formatted(entry.name(), entry.shape(), entry.end() - entry.begin(), expected));
    }
  }

  private static void checkNoGaps(List<Entry> entries, long dataBytes, Path file)
      throws IOException {
    long at = 0;
    for (Entry entry : entries) {
      if (entry.begin() != at) {
        throw broken(
            file,
            "puts tensor \"%s\" at byte %d; %d was expected (gap or overlap)"
                .formatted(entry.name(), entry.begin(), at));
      }
      at = entry.end();
    }
    if (at != dataBytes) {
      throw broken(file, "holds %d bytes of values; its header names %d".formatted(dataBytes, at));
    }
  }

  private static Map<String, String> metadata(JsonNode json) {
    Map<String, String> metadata = new LinkedHashMap<>();
    json.path(METADATA).properties().forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
    return metadata;
  }

  /** The header of a new file, padded with spaces so that the values begin at a multiple of 8. */
  static byte[] encode(Map<String, StoredTensor> tensors, Map<String, String> metadata)
      throws IOException {
    ObjectNode json = JSON.createObjectNode();
    if (!metadata.isEmpty()) {
      ObjectNode text = json.putObject(METADATA);
      metadata.forEach(text::put);
    }
    long begin = 0;
    for (Map.Entry<String, StoredTensor> tensor : tensors.entrySet()) {
      long end = begin + tensor.getValue().bytes().remaining();
      ObjectNode entry = json.putObject(tensor.getKey());
      entry.put("dtype", tensor.getValue().type().name());
      Arrays.stream(tensor.getValue().shape()).forEach(entry.putArray("shape")::add);
      entry.putArray("data_offsets").add(begin).add(end);
      begin = end;
    }
    byte[] bytes = JSON.writeValueAsBytes(json);
    byte[] padded = Arrays.copyOf(bytes, (bytes.length + 7) / 8 * 8);
    Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
    return padded;
  }

  private static IOException broken(Path file, String what) {
    return new IOException(
        "[%s] is no sound safetensors file: it %s. Copy or download it again."
            .formatted(file, what));
  }
}

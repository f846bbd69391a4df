package org.lexyscope.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Settings records as JSON, read strictly: a key that is unknown or missing is an error that lists
 * the known ones, and says where.
 *
 * <p>A record is an object with its components as keys. An {@code Optional} component may be absent
 * or null. An enum constant is written in lower case with dashes ({@code channels-last}). A record
 * of a sealed interface carries a {@code type}: its name in lower case with dashes and without
 * {@code Settings}, so that {@code CrossEntropyDiceSettings} is {@code cross-entropy-dice}. Lists,
 * maps with text keys, text, numbers, truth values, paths and raw {@link JsonNode} are allowed.
 */
public final class StrictJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /**
   * Reads a settings file.
   *
   * @throws IOException naming the file and the key, with the record's own message where a value is
   *     out of its range
   */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    return read(tree(file), type, file.toString());
  }

  /**
   * Reads settings that are part of something else.
   *
   * @param source what messages call the place this JSON came from
   */
  public static <T> T read(JsonNode json, Class<T> type, String source) throws IOException {
    try {
      return type.cast(JsonReading.value(json, type, ""));
    } catch (JsonReading.Mismatch e) {
      throw new IOException("[%s] %s".formatted(source, e.getMessage()), e);
    }
  }

  /** Reads a file as a JSON tree, refusing doubled keys and anything after the end. */
  public static JsonNode tree(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new IOException("[%s] does not exist.".formatted(file), e);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "[%s] is no sound JSON: line %d: %s"
              .formatted(
                  file,
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  /** The settings as a JSON tree that {@link #read(JsonNode, Class, String)} takes again. */
  public static JsonNode toTree(Object settings) {
    return JsonWriting.value(settings);
  }

  /**
   * Whether two settings are the same, both as JSON text. A key that is null says what one that is
   * absent says, so that what was written before an optional setting existed still fits.
   *
   * @throws IOException if one of them is no JSON
   */
  public static boolean isSame(String one, String other) throws IOException {
    return withoutNull(JSON.readTree(one)).equals(withoutNull(JSON.readTree(other)));
  }

  private static JsonNode withoutNull(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.properties().removeIf(field -> field.getValue().isNull());
    }
    json.forEach(StrictJson::withoutNull);
    return json;
  }

  /** Writes settings to a file, indented, whole or not at all. */
  public static void write(Path file, Object settings) throws IOException {
    AtomicFile.writeString(file, toTree(settings).toPrettyString() + "\n");
  }
}

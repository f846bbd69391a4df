package org.lexyscope.simulate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lexyscope.run.AtomicFile;

/** Simulation settings as JSON; every key must be there, and no other. */
public final class SettingsJson {
  static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  /** How the messages of Jackson about a missing key begin. */
  private static final String MISSING = "Missing creator property '";

  private SettingsJson() {}

  /**
   * Reads settings.
   *
   * @throws IOException naming the file, the key and what was expected
   */
  public static SimulationSettings read(Path file) throws IOException {
    try {
      return JSON.readValue(file.toFile(), SimulationSettings.class);
    } catch (JsonProcessingException e) {
      throw new IOException("[%s] %s".formatted(file.getFileName(), explained(e)), e);
    }
  }

  /** Writes settings, whole or not at all. */
  public static void write(Path file, SimulationSettings settings) throws IOException {
    AtomicFile.writeString(file, JSON.writeValueAsString(settings) + "\n");
  }

  static String explained(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "has the unknown key \"%s\" in %s; known: %s."
          .formatted(
              unknown.getPropertyName(),
              unknown.getReferringClass().getSimpleName(),
              Objects.requireNonNull(unknown.getKnownPropertyIds()).stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    String message = e.getOriginalMessage();
    if (message.startsWith(MISSING)) {
      String key = message.substring(MISSING.length(), message.indexOf('\'', MISSING.length()));
      return "lacks the key \"%s\"; every setting must be there.".formatted(key);
    }
    return "holds no simulation settings: " + message;
  }
}

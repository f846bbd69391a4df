package org.lexyscope.run;

import java.util.Locale;

/** The names of types and constants in JSON: {@code UNetSettings} is {@code u-net}. */
final class JsonNames {
  private static final String SUFFIX = "Settings";

  private JsonNames() {}

  static String of(Class<?> recordType) {
    String name = recordType.getSimpleName();
    String bare = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    return bare.replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
  }

  static String of(Enum<?> constant) {
    return constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
  }
}

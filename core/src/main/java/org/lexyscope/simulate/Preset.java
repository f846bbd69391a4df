package org.lexyscope.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Kinds of videos, each a distribution of settings. */
public enum Preset {
  /** One big cell at 60x, 1024x1024 in 16 bit, 21 to 41 frames, the light on from the first. */
  LEXY,
  /** A few cells that spend most of the video at N/C 0.9 to 1.1. */
  INVISIBLE,
  /** The nucleus darker than the cytosol throughout. */
  INVERTED,
  /** A layer of at least 40 cells that touch. */
  CROWDED,
  /** At least 12 cells in low light, with debris and drift. */
  HARSH,
  /** Any of it: sizes, ratios, densities and noise over wide ranges. */
  MIXED;

  /**
   * Draws settings of this kind. Four in ten draws hold a family that training has switched off.
   *
   * @param seed the same seed gives the same settings
   */
  public SimulationSettings settings(long seed) {
    Xoshiro random = Xoshiro.stream(seed, "preset " + key());
    return settings(random, Families.mostlyCommon(HeldOut.of(this), random));
  }

  SimulationSettings settings(Xoshiro random, Families families) {
    PresetDraw draw = new PresetDraw(random, families);
    return switch (this) {
      case LEXY -> draw.lexy();
      case INVISIBLE -> draw.invisible();
      case INVERTED -> draw.inverted();
      case CROWDED -> draw.crowded();
      case HARSH -> draw.harsh();
      case MIXED -> draw.mixed();
    };
  }

  /** The name people type: {@code invisible}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The preset with this name, in any case.
   *
   * @throws IllegalArgumentException listing the known ones
   */
  public static Preset named(String name) {
    for (Preset preset : values()) {
      if (preset.key().equals(name.toLowerCase(Locale.ROOT))) {
        return preset;
      }
    }
    throw new IllegalArgumentException(
        "There is no preset \"%s\"; known: %s."
            .formatted(
                name, Arrays.stream(values()).map(Preset::key).collect(Collectors.joining(", "))));
  }
}

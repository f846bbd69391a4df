package org.lexyscope.simulate;

/**
 * What no network may have seen: in training these families are switched off, in the benchmark each
 * preset has one texture, one shape and one point spread function of them.
 */
public record HeldOut(TextureFamily texture, ShapeFamily shape, PsfFamily psf) {
  /** Those of one preset. */
  public static HeldOut of(Preset preset) {
    return switch (preset) {
      case LEXY -> new HeldOut(TextureFamily.RETICULAR, ShapeFamily.LOBED, PsfFamily.COMA);
      case INVISIBLE -> new HeldOut(TextureFamily.PATCHY, ShapeFamily.LOBED, PsfFamily.RING);
      case INVERTED -> new HeldOut(TextureFamily.RETICULAR, ShapeFamily.STELLATE, PsfFamily.RING);
      case CROWDED -> new HeldOut(TextureFamily.PATCHY, ShapeFamily.LOBED, PsfFamily.COMA);
      case HARSH -> new HeldOut(TextureFamily.RETICULAR, ShapeFamily.STELLATE, PsfFamily.COMA);
      case MIXED -> new HeldOut(TextureFamily.PATCHY, ShapeFamily.STELLATE, PsfFamily.RING);
    };
  }
}

package org.lexyscope.simulate;

import java.util.List;

/** The texture, outline and point spread function families of one video. */
record Families(TextureFamily texture, ShapeFamily shape, PsfFamily psf) {
  private static final List<TextureFamily> TEXTURES =
      List.of(
          TextureFamily.CLOUDY,
          TextureFamily.GRANULAR,
          TextureFamily.FIBROUS,
          TextureFamily.BUBBLY);
  private static final List<ShapeFamily> SHAPES =
      List.of(ShapeFamily.ELLIPSE, ShapeFamily.BUMPY, ShapeFamily.SPINDLE, ShapeFamily.POLYGON);
  private static final List<PsfFamily> PSFS =
      List.of(PsfFamily.GAUSSIAN, PsfFamily.HALO, PsfFamily.ASTIGMATIC);

  /** Only families that training may see. */
  static Families common(Xoshiro random) {
    return new Families(random.choose(TEXTURES), random.choose(SHAPES), random.choose(PSFS));
  }

  /** Common ones, and in each of four tenths of the draws one or all of the held-out ones. */
  static Families mostlyCommon(HeldOut heldOut, Xoshiro random) {
    Families common = common(random);
    return switch (random.between(0, 9)) {
      case 0 -> common.with(heldOut, true, false, false);
      case 1 -> common.with(heldOut, false, true, false);
      case 2 -> common.with(heldOut, false, false, true);
      case 3 -> common.with(heldOut, true, true, true);
      default -> common;
    };
  }

  /** These, with some taken from what is held out. */
  Families with(HeldOut heldOut, boolean newTexture, boolean newShape, boolean newPsf) {
    return new Families(
        newTexture ? heldOut.texture() : texture,
        newShape ? heldOut.shape() : shape,
        newPsf ? heldOut.psf() : psf);
  }
}

package org.lexyscope.video;

/** The TIFF 6.0 tags that are read and written here, with the values of theirs that matter. */
final class Tag {
  static final int SUBFILE_TYPE = 254;
  static final int IMAGE_WIDTH = 256;
  static final int IMAGE_HEIGHT = 257;
  static final int BITS_PER_SAMPLE = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int DESCRIPTION = 270;
  static final int STRIP_OFFSETS = 273;
  static final int SAMPLES_PER_PIXEL = 277;
  static final int ROWS_PER_STRIP = 278;
  static final int STRIP_BYTE_COUNTS = 279;
  static final int X_RESOLUTION = 282;
  static final int Y_RESOLUTION = 283;
  static final int RESOLUTION_UNIT = 296;
  static final int PREDICTOR = 317;
  static final int TILE_WIDTH = 322;
  static final int TILE_HEIGHT = 323;
  static final int TILE_OFFSETS = 324;
  static final int TILE_BYTE_COUNTS = 325;
  static final int SAMPLE_FORMAT = 339;

  /** Values of COMPRESSION. */
  static final int UNCOMPRESSED = 1;

  static final int LZW = 5;
  static final int DEFLATE = 8;
  static final int DEFLATE_OLD = 32_946;
  static final int PACK_BITS = 32_773;

  /** Values of PHOTOMETRIC. */
  static final int WHITE_IS_ZERO = 0;

  static final int BLACK_IS_ZERO = 1;
  static final int RGB = 2;
  static final int PALETTE = 3;

  /** Values of SAMPLE_FORMAT. */
  static final int UNSIGNED = 1;

  static final int SIGNED = 2;
  static final int FLOAT = 3;

  /** Values of PREDICTOR. */
  static final int NO_PREDICTOR = 1;

  static final int DIFFERENCE = 2;
  static final int FLOAT_DIFFERENCE = 3;

  /** The value of RESOLUTION_UNIT in ImageJ files, whose unit stands in the description. */
  static final int NO_UNIT = 1;

  private Tag() {}
}

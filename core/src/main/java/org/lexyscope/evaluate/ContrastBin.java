package org.lexyscope.evaluate;

import java.util.Optional;

/** How visible a nucleus is beside its cytosol, by |ln N/C|. */
public enum ContrastBin {
  /** Below 0.1: nucleus and cytosol differ by less than 10 %. */
  INVISIBLE("0-0.1"),
  /** From 0.1 to 0.3. */
  WEAK("0.1-0.3"),
  /** Above 0.3. */
  VISIBLE(">0.3");

  private final String word;

  ContrastBin(String word) {
    this.word = word;
  }

  /** The word used in tables. */
  public String word() {
    return word;
  }

  /** The bin of an N/C ratio; none when it could not be measured. */
  public static Optional<ContrastBin> ofRatio(double ncRatio) {
    if (!(ncRatio > 0)) {
      return Optional.empty();
    }
    double contrast = Math.abs(Math.log(ncRatio));
    return Optional.of(contrast < 0.1 ? INVISIBLE : contrast <= 0.3 ? WEAK : VISIBLE);
  }
}

package org.lexyscope.report;

/** The columns of a trace that a page can plot. */
enum Column {
  NC_RATIO("nc"),
  NUCLEAR_FRACTION("fraction"),
  NUCLEUS_MEAN("nucleus"),
  CYTOSOL_MEAN("cytosol");

  private final String key;

  Column(String key) {
    this.key = key;
  }

  /** Its name in the page's data. */
  String key() {
    return key;
  }

  double of(CellTrace.Point point) {
    return switch (this) {
      case NC_RATIO -> point.ncRatio();
      case NUCLEAR_FRACTION -> point.nuclearFraction();
      case NUCLEUS_MEAN -> point.nucleusMean();
      case CYTOSOL_MEAN -> point.cytosolMean();
    };
  }
}

package org.lexyscope.atlas;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The report's selection: proteins of the cytosol or the nucleoplasm and of no structure that would
 * show something else than a cell with a nucleus.
 *
 * <p>Case does not matter: the Atlas writes {@code Cell Junctions} on its pages and {@code cell
 * junctions} in its older exports.
 */
final class LocationQuery {
  private static final String CYTOSOL = "cytosol";
  private static final String NUCLEOPLASM = "nucleoplasm";

  /** In the Atlas' own spelling. */
  static final List<String> EXCLUDED =
      List.of(
          "Actin filaments",
          "Aggresome",
          "Cell Junctions",
          "Centriolar satellite",
          "Centrosome",
          "Cleavage furrow",
          "Cytokinetic bridge",
          "Cytoplasmic bodies",
          "Endoplasmic reticulum",
          "Endosomes",
          "Focal adhesion sites",
          "Golgi apparatus",
          "Intermediate filaments",
          "Kinetochore",
          "Lipid droplets",
          "Lysosomes",
          "Microtubule ends",
          "Microtubules",
          "Midbody",
          "Midbody ring",
          "Mitochondria",
          "Mitotic chromosome",
          "Mitotic spindle",
          "Nuclear bodies",
          "Nuclear membrane",
          "Nuclear speckles",
          "Nucleoli",
          "Nucleoli fibrillar center",
          "Nucleoli rim",
          "Peroxisomes",
          "Plasma membrane",
          "Rods & Rings",
          "Vesicles");

  private static final Set<String> EXCLUDED_KEYS =
      EXCLUDED.stream().map(LocationQuery::key).collect(Collectors.toSet());

  private LocationQuery() {}

  /** The group of a protein with these locations; empty if it is not selected. */
  static Optional<LocationGroup> group(Collection<String> locations) {
    Set<String> keys = locations.stream().map(LocationQuery::key).collect(Collectors.toSet());
    if (keys.stream().anyMatch(EXCLUDED_KEYS::contains)) {
      return Optional.empty();
    }
    boolean cytosol = keys.contains(CYTOSOL);
    boolean nucleoplasm = keys.contains(NUCLEOPLASM);
    if (cytosol && nucleoplasm) {
      return Optional.of(LocationGroup.BOTH);
    }
    return cytosol
        ? Optional.of(LocationGroup.CYTOSOL)
        : nucleoplasm ? Optional.of(LocationGroup.NUCLEOPLASM) : Optional.empty();
  }

  private static String key(String location) {
    return location.strip().toLowerCase(Locale.ROOT);
  }
}

package org.lexyscope.atlas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexyscope.run.Csv;

/**
 * The images of the entries that the report's query selects, and how many there are.
 *
 * <p>An image is listed once, with the group of the first entry that names it: an entry names its
 * selected image twice, and an antibody may stand in the entries of several genes.
 */
final class Selection {
  /** Image addresses of each group as published. */
  private static final Map<LocationGroup, Integer> PUBLISHED =
      Map.of(
          LocationGroup.CYTOSOL, 5936,
          LocationGroup.NUCLEOPLASM, 12457,
          LocationGroup.BOTH, 5119);

  private final List<AtlasImage> images = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<LocationGroup, Integer> entriesOf = new EnumMap<>(LocationGroup.class);
  private final Map<LocationGroup, Integer> addressesOf = new EnumMap<>(LocationGroup.class);
  private int entries;
  private int located;

  void add(AtlasEntry entry) {
    entries++;
    located += entry.locations().isEmpty() ? 0 : 1;
    LocationQuery.group(entry.locations()).ifPresent(group -> add(entry, group));
  }

  private void add(AtlasEntry entry, LocationGroup group) {
    entriesOf.merge(group, 1, Integer::sum);
    for (String url : entry.imageUrls()) {
      addressesOf.merge(group, 1, Integer::sum);
      AtlasImage image = AtlasImage.ofUrl(url, group);
      if (seen.add(image.id())) {
        images.add(image);
      }
    }
  }

  /** In the order of the export. */
  List<AtlasImage> images() {
    return images;
  }

  int entries() {
    return entries;
  }

  /** Entries that tell a location of their protein. */
  int located() {
    return located;
  }

  int addresses(LocationGroup group) {
    return addressesOf.getOrDefault(group, 0);
  }

  int images(LocationGroup group) {
    return (int) images.stream().filter(image -> image.group() == group).count();
  }

  /** The counts of each step beside the published ones. */
  Csv counts() {
    Csv table = new Csv("step", "count", "published");
    table.add("entries", entries, "");
    table.add("entries with a location", located, "");
    for (LocationGroup group : LocationGroup.values()) {
      table.add(group.key() + " entries", entriesOf.getOrDefault(group, 0), "");
    }
    for (LocationGroup group : LocationGroup.values()) {
      table.add(
          group.key() + " image addresses", addresses(group), PUBLISHED.getOrDefault(group, 0));
    }
    for (LocationGroup group : LocationGroup.values()) {
      table.add(group.key() + " images", images(group), "");
    }
    return table;
  }
}

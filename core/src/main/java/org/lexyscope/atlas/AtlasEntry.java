package org.lexyscope.atlas;

import java.util.List;

/**
 * One protein of the Atlas' XML export.
 *
 * @param name of the gene
 * @param locations of the whole entry, main and additional ones, as the search page uses them
 * @param imageUrls every address that names {@code blue_red_green}, as often as it is named
 */
record AtlasEntry(String name, List<String> locations, List<String> imageUrls) {
  AtlasEntry {
    locations = List.copyOf(locations);
    imageUrls = List.copyOf(imageUrls);
  }
}

package org.lexyscope.dataset;

import java.util.EnumMap;
import java.util.Map;
import org.lexyscope.run.Csv;

/** How many fields, nuclei and crops were left after each step. */
public final class CropCounts {
  private int fields;
  private int crowdedFields;
  private int nuclei;
  private int smallNuclei;
  private int hiddenCrops;
  private int darkCrops;
  private final Map<Part, Integer> crops = new EnumMap<>(Part.class);

  void add(FieldRecord record) {
    fields++;
    crowdedFields += record.crowded() ? 1 : 0;
    nuclei += record.crowded() ? 0 : record.nuclei();
    smallNuclei += record.small();
    hiddenCrops += record.hidden();
    darkCrops += record.dark();
    crops.merge(record.key().part(), record.crops().size(), Integer::sum);
  }

  /** Fields that were looked at. */
  public int fields() {
    return fields;
  }

  /** Fields left out because they hold too many nuclei. */
  public int crowdedFields() {
    return crowdedFields;
  }

  /** Crops in one part. */
  public int crops(Part part) {
    return crops.getOrDefault(part, 0);
  }

  /** Crops in all parts. */
  public int crops() {
    return crops.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Adds the steps to a table of three columns: step, count, published count.
   *
   * @param published by the step's name; a step without one has an empty cell
   */
  public void addTo(Csv table, Map<String, Integer> published) {
    add(table, published, "fields", fields);
    add(table, published, "crowded fields left out", crowdedFields);
    add(table, published, "nuclei inside the other fields", nuclei);
    add(table, published, "small nuclei removed", smallNuclei);
    add(table, published, "crops left out: a nucleus cannot be seen", hiddenCrops);
    add(table, published, "crops left out: nothing above 0", darkCrops);
    for (Part part : Part.values()) {
      add(table, published, part.key() + " crops", crops(part));
    }
  }

  private static void add(Csv table, Map<String, Integer> published, String step, int count) {
    Integer expected = published.get(step);
    table.add(step, count, expected == null ? "" : expected);
  }
}

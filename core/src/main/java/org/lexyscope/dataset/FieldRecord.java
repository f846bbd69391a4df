package org.lexyscope.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of one field: a row of the journal by which a stopped run goes on.
 *
 * @param crops where each lies and how many nuclei it holds
 */
record FieldRecord(
    FieldKey key, int nuclei, boolean crowded, int small, int hidden, int dark, List<Place> crops) {
  static final String[] HEADER = {
    "field", "nuclei", "crowded", "small_removed", "hidden_crops", "dark_crops", "crops"
  };

  /** Where a crop lies in its field. */
  record Place(int left, int top, int nuclei) {
    static Place parse(String text) {
      String[] numbers = text.split(":", -1);
      return new Place(
          Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }

    @Override
    public String toString() {
      return left + ":" + top + ":" + nuclei;
    }
  }

  FieldRecord {
    crops = List.copyOf(crops);
  }

  static FieldRecord of(FieldKey key, FieldCrops cut) {
    List<Place> places =
        cut.crops().stream()
            .map(crop -> new Place(crop.left(), crop.top(), crop.nuclei()))
            .toList();
    return new FieldRecord(
        key, cut.nuclei(), cut.crowded(), cut.small(), cut.hidden(), cut.dark(), places);
  }

  static FieldRecord parse(FieldKey key, List<String> cells) {
    String crops = cells.get(6);
    List<Place> places = new ArrayList<>();
    for (String place : crops.isEmpty() ? new String[0] : crops.split(";")) {
      places.add(Place.parse(place));
    }
    return new FieldRecord(
        key,
        Integer.parseInt(cells.get(1)),
        Boolean.parseBoolean(cells.get(2)),
        Integer.parseInt(cells.get(3)),
        Integer.parseInt(cells.get(4)),
        Integer.parseInt(cells.get(5)),
        places);
  }

  Object[] cells() {
    return new Object[] {
      key.name(),
      nuclei,
      crowded,
      small,
      hidden,
      dark,
      crops.stream().map(Place::toString).collect(Collectors.joining(";"))
    };
  }

  /** The rows of this field's crops in the dataset's table. */
  List<CropRow> rows() {
    List<CropRow> rows = new ArrayList<>();
    for (Place place : crops) {
      rows.add(row(rows.size(), place));
    }
    return rows;
  }

  private CropRow row(int index, Place place) {
    return new CropRow(
        key.name() + "-" + index,
        key.part(),
        key.name(),
        key.source(),
        key.group(),
        place.left(),
        place.top(),
        place.nuclei());
  }
}

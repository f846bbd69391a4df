package org.lexyscope.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LabelImage;

class TrackerTest {
  private static final int AREA = 314; // a disc of diameter 20

  @Test
  void two_nuclei_that_move_keep_their_tracks_when_labels_swap() {
    List<List<Detection>> frames = new ArrayList<>();
    for (int frame = 0; frame < 6; frame++) {
      Detection left = at(frame, frame % 2 == 0 ? 1 : 2, 20 + 4.0 * frame, 50);
      Detection right = at(frame, frame % 2 == 0 ? 2 : 1, 80 - 2.0 * frame, 52);
      frames.add(frame % 2 == 0 ? List.of(left, right) : List.of(right, left));
    }
    List<Track> tracks = link(frames);
    assertThat(tracks).hasSize(2).allMatch(track -> track.detections().size() == 6);
    assertThat(tracks.getFirst().detections()).allMatch(d -> d.xPx() <= 40);
  }

  @Test
  void the_best_sum_of_links_wins_over_the_nearest_pair() {
    // The middle detection is nearest to track 1, but only track 2 can take it.
    List<Track> tracks =
        link(
            List.of(
                List.of(at(0, 1, 20, 0), at(0, 2, 34, 0)),
                List.of(at(1, 1, 10, 0), at(1, 2, 24, 0)),
                List.of(at(2, 1, 0, 0), at(2, 2, 14, 0))));
    assertThat(tracks).hasSize(2);
    assertThat(tracks.get(0).detections())
        .extracting(Detection::xPx)
        .containsExactly(20.0, 10.0, 0.0);
    assertThat(tracks.get(1).detections())
        .extracting(Detection::xPx)
        .containsExactly(34.0, 24.0, 14.0);
  }

  @Test
  void a_nucleus_missed_for_some_frames_keeps_its_track() {
    List<List<Detection>> frames = new ArrayList<>();
    for (int frame = 0; frame < 12; frame++) {
      frames.add(frame >= 4 && frame < 9 ? List.of() : List.of(at(frame, 1, 50 + frame, 50)));
    }
    assertThat(link(frames))
        .singleElement()
        .satisfies(track -> assertThat(track.detections()).hasSize(7));
  }

  @Test
  void a_gap_longer_than_allowed_starts_a_new_track() {
    List<List<Detection>> frames = new ArrayList<>();
    for (int frame = 0; frame < 14; frame++) {
      frames.add(frame >= 4 && frame < 10 ? List.of() : List.of(at(frame, 1, 50, 50)));
    }
    assertThat(link(frames)).hasSize(2);
  }

  @Test
  void a_jump_farther_than_a_nucleus_is_not_a_move() {
    List<List<Detection>> frames = new ArrayList<>();
    for (int frame = 0; frame < 8; frame++) {
      frames.add(List.of(at(frame, 1, frame < 4 ? 50 : 90, 50)));
    }
    assertThat(link(frames)).hasSize(2);
  }

  @Test
  void short_tracks_are_dropped_unless_the_video_is_short() {
    List<Detection> once = List.of(at(0, 1, 50, 50));
    assertThat(link(List.of(once, List.of(), List.of(), List.of()))).isEmpty();
    assertThat(link(List.of(once))).hasSize(1);
  }

  @Test
  void a_field_of_five_hundred_drifting_nuclei_is_linked_without_error() {
    Random random = new Random(5);
    List<List<Detection>> frames = new ArrayList<>();
    for (int frame = 0; frame < 20; frame++) {
      List<Detection> detections = new ArrayList<>();
      for (int cell = 0; cell < 500; cell++) {
        double x = 24 * (cell % 25) + 2.0 * frame + random.nextGaussian();
        int row = cell / 25;
        double y = 24 * row + random.nextGaussian();
        detections.add(at(frame, cell + 1, x, y));
      }
      frames.add(detections);
    }
    List<Track> tracks = link(frames);
    assertThat(tracks).hasSize(500);
    assertThat(tracks)
        .allMatch(t -> t.detections().stream().map(Detection::label).distinct().count() == 1);
  }

  @Test
  void detections_know_centre_area_border_and_confidence() {
    int[] labels = {0, 0, 0, 0, 0, 2, 2, 0, 0, 2, 2, 5};
    List<Detection> found = Detections.of(3, new LabelImage(4, 3, labels), new float[] {0, 0.5f});
    assertThat(found)
        .containsExactly(
            new Detection(3, 2, 1.5, 1.5, 4, true, 0.5),
            new Detection(3, 5, 3, 2, 1, true, Double.NaN));
  }

  private static List<Track> link(List<List<Detection>> frames) {
    return new Tracker(TrackSettings.DEFAULT).link(frames);
  }

  private static Detection at(int frame, int label, double x, double y) {
    return new Detection(frame, label, x, y, AREA, false, 1);
  }
}

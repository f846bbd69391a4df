package org.lexyscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AffineTest {
  private static final Affine TURN = Affine.of(1.2, 0.3, 0.1).about(5, 7).shifted(2, -3);

  @Test
  void one_map_after_another_takes_a_point_where_both_take_it() {
    Affine next = Affine.of(0.9, -0.5, 0.2).shifted(4, 1);
    Affine both = TURN.then(next);
    double x = TURN.x(11, -2);
    double y = TURN.y(11, -2);
    assertThat(both.x(11, -2)).isCloseTo(next.x(x, y), within(1e-12));
    assertThat(both.y(11, -2)).isCloseTo(next.y(x, y), within(1e-12));
  }

  @Test
  void a_map_and_its_way_back_move_nothing() {
    Affine still = TURN.then(TURN.inverse());
    assertThat(still.x(13, 8)).isCloseTo(13, within(1e-12));
    assertThat(still.y(13, 8)).isCloseTo(8, within(1e-12));
  }
}

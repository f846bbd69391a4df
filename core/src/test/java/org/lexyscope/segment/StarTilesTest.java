package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lexyscope.star.StarMaps;

class StarTilesTest {
  private static final int RAYS = 3;

  /** Answers with the pixels themselves, so that a misplaced tile shows. */
  private static StarMaps answer(float[] image, int height, int width) {
    int gridHeight = Math.ceilDiv(height, 2);
    int gridWidth = Math.ceilDiv(width, 2);
    float[] probability = new float[gridHeight * gridWidth];
    float[] distances = new float[RAYS * probability.length];
    for (int i = 0; i < probability.length; i++) {
      probability[i] = image[2 * (i / gridWidth) * width + 2 * (i % gridWidth)];
      for (int ray = 0; ray < RAYS; ray++) {
        distances[ray * probability.length + i] = probability[i] + ray;
      }
    }
    return new StarMaps(2, gridHeight, gridWidth, probability, distances);
  }

  @Test
  void a_large_image_gives_the_maps_of_the_whole() {
    int height = 1231;
    int width = 1101;
    float[] image = new float[height * width];
    for (int i = 0; i < image.length; i++) {
      image[i] = i;
    }
    StarMaps whole = answer(image, height, width);
    StarMaps tiled = StarTiles.maps(StarTilesTest::answer, RAYS, 2, image, height, width);
    assertThat(tiled.probability()).isEqualTo(whole.probability());
    assertThat(tiled.distances()).isEqualTo(whole.distances());
  }
}

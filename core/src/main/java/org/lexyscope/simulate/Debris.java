package org.lexyscope.simulate;

import java.util.ArrayList;
import java.util.List;

/** Bright pieces that float through the field, round and brightest in their middle. */
final class Debris {
  private static final double SIZE_SPREAD = 3;

  private record Piece(
      double x, double y, double stepX, double stepY, double radius, double brightness) {}

  private final List<Piece> pieces = new ArrayList<>();

  Debris(DebrisSettings settings, FieldSettings field, Xoshiro random) {
    for (int piece = 0; piece < settings.count(); piece++) {
      double towards = random.uniform(0, 2 * Math.PI);
      double step = settings.floatUmPerFrame() / field.pixelSizeUm() * random.nextDouble();
      double size = random.logUniform(1 / SIZE_SPREAD, SIZE_SPREAD);
      pieces.add(
          new Piece(
              random.uniform(0, field.width()),
              random.uniform(0, field.height()),
              step * StrictMath.cos(towards),
              step * StrictMath.sin(towards),
              Math.max(1, settings.diameterUm() / 2 * size / field.pixelSizeUm()),
              settings.brightness() * random.uniform(0.3, 1.7)));
    }
  }

  /** Adds the pieces' light to a scene, as they lie in a frame. */
  void addTo(Scene scene, int frame, double stageXPx, double stageYPx) {
    for (Piece piece : pieces) {
      double x = piece.x + frame * piece.stepX + stageXPx + Scene.MARGIN;
      double y = piece.y + frame * piece.stepY + stageYPx + Scene.MARGIN;
      add(scene, x, y, piece.radius, piece.brightness);
    }
  }

  private static void add(Scene scene, double x, double y, double radius, double brightness) {
    int top = Math.max(0, (int) Math.floor(y - radius));
    int bottom = Math.min(scene.height() - 1, (int) Math.ceil(y + radius));
    int left = Math.max(0, (int) Math.floor(x - radius));
    int right = Math.min(scene.width() - 1, (int) Math.ceil(x + radius));
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double dx = (column - x) / radius;
        double dy = (row - y) / radius;
        double rest = 1 - dx * dx - dy * dy;
        if (rest > 0) {
          scene.glow()[row * scene.width() + column] += (float) (brightness * Math.sqrt(rest));
        }
      }
    }
  }
}

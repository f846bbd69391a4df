package org.lexyscope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.Video;

/**
 * A simulated video and its truth. A frame is rendered when it is asked for, alone and in any
 * order; the last one is kept, so that its image and its labels cost one rendering. Safe to use
 * from several threads.
 */
public final class SimulatedVideo implements Video {
  /** What one rendering leaves. */
  private record Rendered(int frame, Light light, LabelImage nuclei, LabelImage cells) {}

  /** The light on the camera; a class of its own since records do not suit arrays. */
  private static final class Light {
    private final float[] pixels;

    private Light(float[] pixels) {
      this.pixels = pixels;
    }
  }

  private final SimulationSettings settings;
  private final long seed;
  private final List<Cell> cells;
  private final StageMotion stage;
  private final Debris debris;
  private final Optics optics;
  private final Camera camera;
  private volatile @Nullable Rendered last;

  SimulatedVideo(
      SimulationSettings settings,
      long seed,
      List<Cell> cells,
      StageMotion stage,
      Debris debris,
      Optics optics,
      Camera camera) {
    this.settings = settings;
    this.seed = seed;
    this.cells = List.copyOf(cells);
    this.stage = stage;
    this.debris = debris;
    this.optics = optics;
    this.camera = camera;
  }

  public SimulationSettings settings() {
    return settings;
  }

  public long seed() {
    return seed;
  }

  @Override
  public String name() {
    return String.format(Locale.ROOT, "simulated-%016x", seed);
  }

  @Override
  public int width() {
    return settings.field().width();
  }

  @Override
  public int height() {
    return settings.field().height();
  }

  @Override
  public int frameCount() {
    return settings.field().frameCount();
  }

  @Override
  public int channelCount() {
    return 1;
  }

  @Override
  public PixelType pixelType() {
    return settings.camera().pixelType();
  }

  @Override
  public Calibration calibration() {
    FieldSettings field = settings.field();
    return new Calibration(OptionalDouble.of(field.pixelSizeUm()), List.of())
        .withInterval(field.intervalS(), field.frameCount());
  }

  @Override
  public List<String> notes() {
    return List.of("Simulated with seed " + seed + "; pixel size and times are exact.");
  }

  @Override
  public Frame frame(int frame, int channel) {
    Objects.checkIndex(channel, channelCount());
    return camera.exposure(rendered(frame).light.pixels, frame);
  }

  /** The expected image: what the frame would be without noise, rounding and saturation. */
  public Frame noiseFree(int frame) {
    return camera.expected(rendered(frame).light.pixels);
  }

  /** The nuclei of a frame; a label is the cell's index + 1. */
  public LabelImage nuclei(int frame) {
    return rendered(frame).nuclei;
  }

  /** The whole cells of a frame, nucleus included; a label is the cell's index + 1. */
  public LabelImage cells(int frame) {
    return rendered(frame).cells;
  }

  /** Cells simulated, those outside the field too. */
  public int cellCount() {
    return cells.size();
  }

  /** The blue light over time, where it falls. */
  public LightProtocol light() {
    return settings.light().protocol();
  }

  /** The state of one cell in one frame. */
  public CellTruth truth(int cell, int frame) {
    return cells.get(cell).truth(frame, pose(cells.get(cell), frame));
  }

  /** The state of every cell in every frame, cell by cell, frames ascending. */
  public List<CellTruth> cellTruth() {
    List<CellTruth> truths = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      for (int frame = 0; frame < frameCount(); frame++) {
        truths.add(truth(cell, frame));
      }
    }
    return truths;
  }

  @Override
  public void close() {}

  private Rendered rendered(int frame) {
    Objects.checkIndex(frame, frameCount());
    Rendered known = last;
    if (known == null || known.frame != frame) {
      known = render(frame);
      last = known;
    }
    return known;
  }

  private Rendered render(int frame) {
    Scene scene = new Scene(settings.field());
    for (Cell cell : cells) {
      scene.claim(cell.index(), cell.body(), pose(cell, frame));
    }
    for (Cell cell : cells) {
      Chemistry.State state = cell.states().get(frame);
      scene.light(
          cell.index(),
          cell.body(),
          pose(cell, frame),
          state.protein().nucleus() * state.unbleached(),
          state.protein().cytosol() * state.unbleached());
    }
    debris.addTo(scene, frame, stage.xPx(frame), stage.yPx(frame));
    return new Rendered(
        frame,
        new Light(optics.light(scene, frame)),
        new LabelImage(width(), height(), scene.labels(true)),
        new LabelImage(width(), height(), scene.labels(false)));
  }

  private Pose pose(Cell cell, int frame) {
    return cell.motion().pose(frame, stage.xPx(frame), stage.yPx(frame));
  }
}

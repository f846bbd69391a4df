package org.lexyscope.evaluate;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.kinetics.Phase;
import org.lexyscope.simulate.CellTruth;
import org.lexyscope.simulate.SimulatedVideo;
import org.lexyscope.video.Video;

/** A simulated video: everything is known, and the reference image has no noise. */
public final class SimulatedTruth implements TruthVideo {
  private final String group;
  private final String name;
  private final SimulatedVideo video;

  /**
   * @param group the preset
   * @param name unique among the videos scored together
   */
  public SimulatedTruth(String group, String name, SimulatedVideo video) {
    this.group = group;
    this.name = name;
    this.video = video;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String group() {
    return group;
  }

  @Override
  public Video video() {
    return video;
  }

  @Override
  public LabelImage nuclei(int frame) {
    return video.nuclei(frame);
  }

  @Override
  public Frame reference(int frame) {
    return video.noiseFree(frame);
  }

  @Override
  public boolean isLinked() {
    return true;
  }

  @Override
  public Optional<LightProtocol> light() {
    return Optional.of(video.light());
  }

  @Override
  public OptionalDouble physicalRate(int label, Phase phase) {
    return IntStream.range(phase.firstFrame(), phase.endFrame())
        .mapToObj(frame -> video.truth(label - 1, frame))
        .mapToDouble(SimulatedTruth::apparentPerS)
        .average();
  }

  private static double apparentPerS(CellTruth cell) {
    return cell.importPerS() + cell.exportPerS();
  }
}

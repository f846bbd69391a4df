package org.lexyscope.evaluate;

import java.util.Optional;
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
  public double concentrationRatio(int label, int frame) {
    CellTruth cell = video.truth(label - 1, frame);
    return cell.nucleusConcentration() / cell.cytosolConcentration();
  }

  @Override
  public Optional<PhysicalRates> physicalRates(int label, Phase phase) {
    int frames = phase.frameCount();
    double exportPerS = 0;
    double importPerS = 0;
    for (int frame = phase.firstFrame(); frame < phase.endFrame(); frame++) {
      CellTruth cell = video.truth(label - 1, frame);
      exportPerS += cell.exportPerS() / frames;
      importPerS += cell.importPerS() / frames;
    }
    double volumeRatio = volumeRatio(label - 1);
    return Double.isNaN(volumeRatio)
        ? Optional.empty()
        : Optional.of(new PhysicalRates(exportPerS, importPerS / volumeRatio));
  }

  /**
   * Cytosol volume over nucleus volume. The simulation's protein is conserved, so what one
   * compartment gains in concentration the other loses in this proportion; NaN when nothing moves.
   */
  private double volumeRatio(int cell) {
    CellTruth most = video.truth(cell, 0);
    CellTruth least = most;
    for (int frame = 1; frame < video.frameCount(); frame++) {
      CellTruth now = video.truth(cell, frame);
      most = now.nucleusConcentration() > most.nucleusConcentration() ? now : most;
      least = now.nucleusConcentration() < least.nucleusConcentration() ? now : least;
    }
    return (most.nucleusConcentration() - least.nucleusConcentration())
        / (least.cytosolConcentration() - most.cytosolConcentration());
  }
}

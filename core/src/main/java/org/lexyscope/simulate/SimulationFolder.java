package org.lexyscope.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.run.Csv;
import org.lexyscope.run.Progress;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.TiffStackWriter;

/** Writes one simulated video with all of its truth. */
public final class SimulationFolder {
  /** The files of a simulation, in the order they are written. */
  public static final List<String> FILES =
      List.of(
          "settings.json",
          "light.csv",
          "truth.csv",
          "video.tif",
          "nuclei.tif",
          "cells.tif",
          "noise_free.tif");

  private SimulationFolder() {}

  /**
   * Writes the video, its labels and noise-free image as ImageJ hyperstacks, and the light, the
   * states of the cells and the settings beside them.
   *
   * @param folder an existing folder
   */
  public static void write(SimulatedVideo video, Path folder, Progress progress)
      throws IOException {
    SettingsJson.write(folder.resolve("settings.json"), video.settings());
    light(video.light()).write(folder.resolve("light.csv"));
    truth(video.cellTruth()).write(folder.resolve("truth.csv"));
    stacks(video, folder, progress);
  }

  private static void stacks(SimulatedVideo video, Path folder, Progress progress)
      throws IOException {
    try (TiffStackWriter frames = writer(video, folder, "video.tif", video.pixelType());
        TiffStackWriter nuclei = writer(video, folder, "nuclei.tif", PixelType.UINT16);
        TiffStackWriter cells = writer(video, folder, "cells.tif", PixelType.UINT16);
        TiffStackWriter noiseFree = writer(video, folder, "noise_free.tif", PixelType.FLOAT32)) {
      for (int frame = 0; frame < video.frameCount(); frame++) {
        frames.write(video.frame(frame, 0));
        nuclei.write(video.nuclei(frame));
        cells.write(video.cells(frame));
        noiseFree.write(video.noiseFree(frame));
        progress.update("simulate", frame + 1, video.frameCount());
      }
      for (TiffStackWriter stack : List.of(frames, nuclei, cells, noiseFree)) {
        stack.complete();
      }
    }
  }

  private static TiffStackWriter writer(
      SimulatedVideo video, Path folder, String file, PixelType type) throws IOException {
    return TiffStackWriter.ofFrames(
        folder.resolve(file), video.width(), video.height(), type, video.calibration());
  }

  private static Csv light(LightProtocol protocol) {
    Csv table = new Csv("time_s", "irradiance");
    for (LightProtocol.Step step : protocol.steps()) {
      table.add(step.timeS(), step.irradiance());
    }
    return table;
  }

  private static Csv truth(List<CellTruth> truths) {
    Csv table =
        new Csv(
            "label",
            "frame",
            "time_s",
            "x_px",
            "y_px",
            "lit_fraction",
            "import_per_s",
            "export_per_s",
            "nucleus_concentration",
            "cytosol_concentration",
            "concentration_ratio",
            "unbleached");
    for (CellTruth cell : truths) {
      table.add(
          cell.label(),
          cell.frame(),
          cell.timeS(),
          cell.xPx(),
          cell.yPx(),
          cell.litFraction(),
          cell.importPerS(),
          cell.exportPerS(),
          cell.nucleusConcentration(),
          cell.cytosolConcentration(),
          cell.concentrationRatio(),
          cell.unbleached());
    }
    return table;
  }
}

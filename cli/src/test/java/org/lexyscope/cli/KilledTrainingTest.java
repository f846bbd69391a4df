package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training whose process is killed in the middle, and then gone on with. */
class KilledTrainingTest {
  /** Simulated frames alone, so that it needs no data; long enough to be killed in the middle. */
  private static final String CONFIG =
      """
      {
        "name": "tiny", "seed": 1,
        "data": {
          "type": "nucleus-data",
          "simulated": {"videos": 2, "framesPerVideo": 2, "firstVideo": 0, "fieldPx": 64},
          "simulatedShare": 1.0, "validationVideos": 1, "bbbc013Share": 0.0, "refilledShare": 0.0,
          "planes": 6, "classes": 4, "pastShare": 0.5,
          "augment": {
            "sizePx": 32, "smallestNucleusPx": 8.0, "largestNucleusPx": 16.0, "elasticPx": 1.0,
            "motionLeftPx": 1.0, "gainScatter": 0.1, "offsetScatter": 0.0, "gammaScatter": 0.0, "blurShare": 0.0,
            "blurMaxPx": 0.0, "noiseShare": 0.5
          },
          "batchSize": 2, "seed": 1
        },
        "network": {
          "type": "u-net", "inputChannels": 6, "outputChannels": 4, "base": 4, "depth": 1,
          "normalisation": "batch"
        },
        "loss": {
          "type": "cross-entropy-dice", "classWeights": [1.0, 1.0, 1.0, 1.0], "diceShare": 0.3
        },
        "optimiser": {
          "learningRate": 0.001, "weightDecay": 0.0, "schedule": {"type": "constant-rate"}
        },
        "epochs": {"count": 30, "steps": 12, "validationBatches": 1, "patience": 30},
        "engine": {"device": "cpu", "threads": 1, "bfloat16": false, "layout": "contiguous"}
      }
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void it_ends_with_the_losses_and_the_weights_of_one_that_never_was() throws Exception {
    Path config = Files.writeString(folder.resolve("tiny.json"), CONFIG);
    Path killed = folder.resolve("killed");
    Process process = OwnProcess.start(arguments(config, killed), folder.resolve("log"));
    awaitEpochs(killed.resolve("losses.csv"), 3);
    process.destroyForcibly().waitFor();
    assertThat(killed.resolve("model")).doesNotExist();

    List<String> again =
        Stream.concat(arguments(config, killed).stream(), Stream.of("--resume")).toList();
    assertThat(Main.run(again.toArray(String[]::new))).isZero();
    Path whole = folder.resolve("whole");
    assertThat(Main.run(arguments(config, whole).toArray(String[]::new))).isZero();
    assertThat(killed.resolve("losses.csv")).hasSameTextualContentAs(whole.resolve("losses.csv"));
    assertThat(killed.resolve("model/weights.safetensors"))
        .hasSameBinaryContentAs(whole.resolve("model/weights.safetensors"));
  }

  private List<String> arguments(Path config, Path out) {
    String cache = folder.resolve("cache").toString();
    return List.of("train", config.toString(), "--out", out.toString(), "--cache", cache);
  }

  /** Until so many epochs are written down, of many more. */
  private static void awaitEpochs(Path losses, int epochs)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < deadline) {
      if (Files.exists(losses) && Files.readAllLines(losses).size() > epochs) {
        return;
      }
      Thread.sleep(5);
    }
    throw new AssertionError("no " + epochs + " epochs in 2 minutes");
  }
}

package org.lexyscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;

class ExperimentTest {
  @TempDir Path folder = Path.of("");

  @Test
  void every_table_and_figure_comes_from_data_at_smoke_scale() throws IOException {
    Experiment experiment = new Experiment(settings(Protocol.CORRECTED));
    for (Piece piece : Piece.values()) {
      Path run = experiment.run(piece, Progress.NONE);
      assertThat(RunFolder.stateOf(run)).isEqualTo("done");
      if (piece.table().isPresent()) {
        assertThat(run.resolve(piece.key() + ".md")).content().contains("U-Net, Dice | all |");
      }
    }
    Path out = settings(Protocol.CORRECTED).folder();
    assertThat(lines(out.resolve("table1/table1.csv")))
        .filteredOn(line -> line.contains("\",all,"))
        .hasSize(3);
    assertThat(lines(out.resolve("table4/table4.csv")))
        .as("nothing moves in the discs' sequences")
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "copy of the first true mask,all,48,0,1,0,0,0,48,1,0,0,0,48,1,0,0,0,48,0,"));
    assertThat(lines(out.resolve("table7/cells.csv"))).hasSize(5);
    assertThat(out.resolve("table7/table7.md"))
        .content()
        .contains("pre-trained U-Net | all | 4 |", "U-Net, mean over cells | all | 2 |");
    assertThat(out.resolve("table7/figure-s4_lexy.png")).exists();
    assertThat(out.resolve("table4/table4-frames.png")).isNotEmptyFile();
    assertThat(lines(out.resolve("table4/table4-frames.csv")))
        .hasSize(1 + 4 * DiscData.FRAMES + 2 * (DiscData.FRAMES - 1));
    for (String file :
        List.of(
            "figure7-9/figure7.png",
            "figure7-9/figure9.csv",
            "supplement/figure-s2_track-net.png",
            "previous-masks/previous-masks_start-corrected-frames.png")) {
      assertThat(out.resolve(file)).isNotEmptyFile();
    }
  }

  @Test
  void as_published_a_table_has_nine_rows_beside_the_published_values() throws IOException {
    Path run = new Experiment(settings(Protocol.PUBLISHED)).run(Piece.TABLE3, Progress.NONE);
    assertThat(lines(run.resolve("table3.csv")))
        .filteredOn(line -> line.contains("\",all,"))
        .hasSize(9)
        .anySatisfy(line -> assertThat(line).startsWith("\"VGG16, Dice\"").contains("0.9268000"));
  }

  @Test
  void nothing_is_trained_or_scored_twice() throws IOException {
    Experiment experiment = new Experiment(settings(Protocol.CORRECTED));
    experiment.run(Piece.TABLE1, Progress.NONE);
    Path weights =
        settings(Protocol.CORRECTED)
            .folder()
            .resolve("networks/u-net_plain_dice/model/weights.safetensors");
    var before = Files.getLastModifiedTime(weights);
    Progress noWork =
        (stage, done, all) -> {
          throw new AssertionError(stage);
        };
    experiment.run(Piece.TABLE1, noWork);
    assertThat(Files.getLastModifiedTime(weights)).isEqualTo(before);
  }

  @Test
  void a_network_of_other_data_is_refused_and_scores_of_other_weights_are_made_anew()
      throws IOException {
    ExperimentSettings settings = settings(Protocol.CORRECTED);
    Path table = new Experiment(settings).run(Piece.TABLE1, Progress.NONE).resolve("table1.csv");
    List<String> before = lines(table);
    Path networks = settings.folder().resolve("networks");
    Path other = networks.resolve("u-net_vgg16_dice/model");
    for (String name : List.of("model.json", "card.md")) {
      Files.writeString(other.resolve(name), Files.readString(other.resolve(name)) + "\n");
    }
    new Experiment(settings).run(Piece.TABLE1, Progress.NONE);
    assertThat(lines(table)).isEqualTo(before);
    Path crop = folder.resolve("crops/train/c00.png");
    Files.copy(folder.resolve("crops/train/c01.png"), crop, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> new Experiment(settings).run(Piece.TABLE1, Progress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("trained on other data");
  }

  @Test
  void sequences_of_another_protocol_or_of_other_crops_are_refused() throws IOException {
    assertThatThrownBy(
            () -> new Experiment(settings(Protocol.PUBLISHED)).run(Piece.TABLE2, Progress.NONE))
        .hasMessageContaining("holds corrected sequences");
    Path table = folder.resolve("sequences/sequences.csv");
    Files.writeString(table, Files.readString(table).replace("c09,s9", "c00,s0"));
    assertThatThrownBy(
            () -> new Experiment(settings(Protocol.CORRECTED)).run(Piece.TABLE2, Progress.NONE))
        .hasMessageContaining("of the crop c00, which is no test crop");
  }

  @Test
  void an_experiment_that_was_stopped_gives_the_table_of_one_that_never_was() throws IOException {
    Path whole = new Experiment(settings(Protocol.CORRECTED)).run(Piece.TABLE3, Progress.NONE);
    ExperimentSettings other = settings(Protocol.CORRECTED, folder.resolve("stopped"));
    Progress stopInTheSecondNetwork =
        (stage, done, all) -> {
          if (stage.contains("resnet34") && done == 3) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> new Experiment(other).run(Piece.TABLE3, stopInTheSecondNetwork))
        .isInstanceOf(CancellationException.class);
    Path resumed = new Experiment(other).run(Piece.TABLE3, Progress.NONE);
    assertThat(resumed.resolve("table3.csv")).hasSameTextualContentAs(whole.resolve("table3.csv"));
  }

  @Test
  void a_plan_names_trainings_with_sizes_and_writes_nothing() throws IOException {
    ExperimentPlan plan = new Experiment(settings(Protocol.PUBLISHED)).plan(Piece.TABLE5);
    assertThat(plan.steps()).hasSize(9);
    assertThat(plan.steps().getFirst().name()).isEqualTo("siam-net_plain_bce");
    assertThat(plan.steps().getFirst().steps()).isEqualTo(4);
    assertThat(plan.seconds()).isPositive();
    assertThat(settings(Protocol.PUBLISHED).folder()).doesNotExist();
  }

  @Test
  void at_paper_scale_networks_are_as_wide_and_as_long_trained_as_published() throws IOException {
    ExperimentSettings settings =
        new ExperimentSettings(
            Scale.PAPER, Protocol.PUBLISHED, settings(Protocol.PUBLISHED).folders(), 1);
    var training =
        settings.training(new Configuration(NetworkKind.SIAM_NET, Encoder.PLAIN, LossKind.BCE));
    assertThat(training.start()).isEmpty();
    var vgg16 =
        settings.training(new Configuration(NetworkKind.U_NET, Encoder.VGG16, LossKind.BCE));
    assertThat(vgg16.start().toString()).contains("vgg16-397923af.pth").contains("PUBLISHED");
    assertThat(training.epochs().count()).isEqualTo(50);
    assertThat(training.epochs().steps()).isEqualTo(849);
    assertThat(training.optimiser().learningRate()).isEqualTo(1e-4);
    assertThat(training.network().toString()).contains("base=64").contains("normalisation=NONE");
  }

  private ExperimentSettings settings(Protocol protocol) throws IOException {
    return settings(protocol, folder.resolve("out"));
  }

  private ExperimentSettings settings(Protocol protocol, Path out) throws IOException {
    Path crops = folder.resolve("crops");
    Path sequences = folder.resolve("sequences");
    Path lexy = folder.resolve("lexy");
    if (!Files.exists(crops)) {
      DiscData.crops(crops);
      DiscData.sequences(sequences, crops);
      DiscData.lexy(lexy);
    }
    ExperimentFolders folders = new ExperimentFolders(crops, sequences, lexy, crops, out);
    return new ExperimentSettings(Scale.SMOKE, protocol, folders, 1);
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }
}

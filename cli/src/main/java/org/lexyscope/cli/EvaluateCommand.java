package org.lexyscope.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexyscope.dataset.Bbbc013Split;
import org.lexyscope.dataset.Part;
import org.lexyscope.evaluate.Evaluation;
import org.lexyscope.evaluate.LabelPair;
import org.lexyscope.evaluate.LabelledVideo;
import org.lexyscope.evaluate.NamedSegmenter;
import org.lexyscope.evaluate.SummaryRow;
import org.lexyscope.evaluate.TruthSets;
import org.lexyscope.evaluate.TruthSource;
import org.lexyscope.evaluate.VideoScore;
import org.lexyscope.run.RunFolder;
import org.lexyscope.segment.Segmenters;
import org.lexyscope.segment.Sight;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.simulate.Benchmark;
import org.lexyscope.simulate.Preset;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lexyscope evaluate}: scores of segmenters, or of labels that are there already. */
@Command(
    name = "evaluate",
    description = "Score segmenters on videos with truth, or predicted labels against true ones.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope evaluate --model default --data lexysim-1 --preset invisible --out scores",
      "  lexyscope evaluate --model default --data bbbc013 FOLDER --out scores",
      "  lexyscope evaluate --model default --video cell.tif --truth corrected.tif --out scores",
      "  lexyscope evaluate --predicted nuclei.tif --truth corrected.tif --out scores"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final String WELLS = "bbbc013";
  private static final int MOST_VALIDATION_VIDEOS = 10;
  private static final String SEQUENCES = "sequences";
  private static final String VALIDATION = "simulated-validation";
  private static final List<String> THRESHOLDS = List.of("otsu", "li", "local");

  @Option(
      names = "--model",
      paramLabel = "NAME|DIR",
      description = "Model name or folder, or otsu, li, local; may be repeated (default: default).")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--data",
      arity = "1..2",
      paramLabel = "NAME [DIR]",
      description =
          "A benchmark of --benchmarks (lexysim-1); simulated-validation, videos of the same kinds for choosing settings (10 of each preset, or --videos); bbbc013 with its folder: there the three thresholds stand beside; or sequences with a folder that dataset sequences made.")
  private List<String> data = new ArrayList<>();

  @Option(
      names = "--benchmarks",
      defaultValue = "benchmarks",
      paramLabel = "DIR",
      description = "Folder with lexysim-1.json and bbbc013-split.csv (default: benchmarks).")
  private Path benchmarks = Path.of("");

  @Option(
      names = "--part",
      defaultValue = "TEST",
      paramLabel = "test|validation|train",
      description =
          "Which wells of bbbc013, or which sequences: settings are chosen on those for validation (default: test).")
  private Part part = Part.TEST;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "Only videos of this preset; may be repeated.")
  private List<String> presets = new ArrayList<>();

  @Option(
      names = "--videos",
      defaultValue = "2147483647",
      paramLabel = "N",
      description = "Only the first N videos of each preset.")
  private int videosPerPreset;

  @Option(
      names = "--frames",
      paramLabel = "N",
      description =
          "Lengthen the videos of a benchmark to so many frames: the light's course is stretched, drift and bleaching are spread.")
  private @Nullable Integer frames;

  @Option(names = "--predicted", paramLabel = "FILE", description = "A label TIFF to score.")
  private @Nullable Path predicted;

  @Option(
      names = "--video",
      paramLabel = "FILE",
      description = "A video of yours; --truth has all nuclei of all its frames.")
  private @Nullable Path video;

  @Option(
      names = "--channel",
      defaultValue = "1",
      paramLabel = "N",
      description = "The reporter's channel in --video, from 1 (default: 1).")
  private int channel;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "The label TIFF to score against; for --video also an ImageJ ROI zip.")
  private @Nullable Path truth;

  @Option(names = "--threads", paramLabel = "N", description = "Processors to use (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private JsonOption json = new JsonOption();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Override
  public Integer call() throws IOException {
    try (ConsoleProgress progress = new ConsoleProgress();
        Interruption interruption = Interruption.onSignal();
        RunFolder run =
            RunFolder.open(output.folder(), output.ifNotEmpty(), "evaluate", settings())) {
      print(run.finish(open -> scores(new Evaluation(open, interruption.checked(progress)))));
    }
    return 0;
  }

  private void print(Map<String, List<SummaryRow>> scores) {
    Path report = output.folder().resolve("report.html").toAbsolutePath();
    if (json.isAsked()) {
      ObjectNode results = JsonNodeFactory.instance.objectNode();
      results.put("report", report.toString()).set("scores", ScoreTable.json(scores));
      JsonOption.print(results);
    } else {
      ScoreTable.print(scores);
      System.out.println("Report: " + report);
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("models", models);
    settings.put("data", data);
    settings.put("part", part);
    settings.put("presets", presets);
    settings.put("videosPerPreset", videosPerPreset);
    settings.put("frames", String.valueOf(frames));
    settings.put("predicted", String.valueOf(predicted));
    settings.put("video", String.valueOf(video));
    settings.put("channel", channel);
    settings.put("truth", String.valueOf(truth));
    return settings;
  }

  private Map<String, List<SummaryRow>> scores(Evaluation evaluation) throws IOException {
    if (predicted != null && truth != null) {
      return labelScores(evaluation, predicted, truth);
    }
    if (video != null && truth != null) {
      return scores(
          evaluation,
          String.valueOf(video.getFileName()),
          List.of(LabelledVideo.source(video, reading.toReadOptions(), channel - 1, truth)));
    }
    if (data.isEmpty()) {
      throw new IllegalArgumentException(
          "Give --data lexysim-1, --data bbbc013 FOLDER, or --video FILE or --predicted FILE with --truth FILE.");
    }
    return scores(evaluation, data.getFirst(), truths());
  }

  private Map<String, List<SummaryRow>> scores(
      Evaluation evaluation, String scored, List<TruthSource> truths) throws IOException {
    Set<String> names = new LinkedHashSet<>(models.isEmpty() ? List.of("default") : models);
    if (scored.equals(WELLS)) {
      names.addAll(THRESHOLDS);
    }
    List<NamedSegmenter> segmenters = new ArrayList<>();
    try {
      for (String name : names) {
        VideoSegmenter segmenter = Segmenters.byName(name, OptionalDouble.empty(), threads);
        segmenters.add(new NamedSegmenter(folderName(name), segmenter));
      }
      return evaluation.run(String.join(", ", names) + " on " + scored, segmenters, truths);
    } finally {
      segmenters.forEach(named -> named.segmenter().close());
    }
  }

  private Map<String, List<SummaryRow>> labelScores(
      Evaluation evaluation, Path predicted, Path truth) throws IOException {
    try (Video found = VideoReader.open(predicted, reading.toReadOptions());
        Video real = VideoReader.open(truth, reading.toReadOptions())) {
      VideoScore score = LabelPair.score(found, real);
      return evaluation.write(
          found.name() + " against " + real.name(), Map.of("predicted", List.of(score)));
    }
  }

  private List<TruthSource> truths() throws IOException {
    String name = data.getFirst();
    if (name.equals(WELLS)) {
      requireFolder();
      return TruthSets.wells(
          Path.of(data.get(1)), Bbbc013Split.read(benchmarks.resolve("bbbc013-split.csv")), part);
    }
    if (name.equals(SEQUENCES)) {
      requireFolder();
      return TruthSets.sequences(Path.of(data.get(1)), part);
    }
    Set<Preset> wanted = EnumSet.noneOf(Preset.class);
    presets.forEach(preset -> wanted.add(Preset.named(preset)));
    if (name.equals(VALIDATION)) {
      return TruthSets.validation(wanted, Math.min(videosPerPreset, MOST_VALIDATION_VIDEOS));
    }
    Benchmark benchmark = Benchmark.read(benchmarks.resolve(name + ".json"));
    return TruthSets.benchmark(
        benchmark,
        wanted,
        videosPerPreset,
        frames == null ? OptionalInt.empty() : OptionalInt.of(frames));
  }

  private void requireFolder() {
    if (data.size() < 2) {
      throw new IllegalArgumentException(
          "Give the folder too: --data %s FOLDER.".formatted(data.getFirst()));
    }
  }

  /** The last part of a model folder's path; of one that sees the past, with "past-" before it. */
  private static String folderName(String name) {
    Sight sight = Sight.of(name);
    Path model = Path.of(sight.model(name)).toAbsolutePath().normalize();
    return sight.prefix().replace(':', '-') + model.getFileName();
  }
}

package org.lexyscope.simulate;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.AtomicFile;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

/**
 * A page that shows simulated beside real images and compares their histograms, noise, power
 * spectra and nuclear border profiles. The page holds real pixels: it belongs outside of the
 * project.
 */
public final class RealismPage {
  private static final int CROP = 256;

  /** An image with its nuclei, where they are known. */
  private record Sample(String name, boolean simulated, Frame image, @Nullable LabelImage nuclei) {

    /** The sample's 256 x 256 pixels round its middle, scaled. */
    Sample cropped() {
      int left = (image.width() - CROP) / 2;
      int top = (image.height() - CROP) / 2;
      float[] pixels = new float[CROP * CROP];
      int[] labels = new int[CROP * CROP];
      for (int y = 0; y < CROP; y++) {
        for (int x = 0; x < CROP; x++) {
          pixels[y * CROP + x] = image.at(left + x, top + y);
          labels[y * CROP + x] = nuclei == null ? 0 : nuclei.at(left + x, top + y);
        }
      }
      Frame crop = ImageStatistics.scaled(new Frame(CROP, CROP, pixels));
      return new Sample(
          name, simulated, crop, nuclei == null ? null : new LabelImage(CROP, CROP, labels));
    }
  }

  private RealismPage() {}

  /**
   * {@code RealismPage DATA OUT}: DATA holds {@code goedhart}, {@code bbbc013} and {@code hpa_raw};
   * OUT is a folder for the page.
   */
  public static void main(String[] folders) throws IOException {
    if (folders.length != 2) {
      throw new IllegalArgumentException("Give the folder with real data and one for the page.");
    }
    write(Path.of(folders[0]), Path.of(folders[1]));
  }

  /** Writes {@code index.html} and its pictures. */
  public static void write(Path data, Path out) throws IOException {
    Files.createDirectories(out);
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html><meta charset=utf-8><title>Simulated beside real</title>")
        .append("<style>body{font:15px system-ui;margin:2em;max-width:1300px}")
        .append("figure{display:inline-block;margin:0 1em 1em 0}img{display:block}</style>")
        .append("<h1>Simulated beside real</h1><p>Curves: real in blue, simulated in orange. ")
        .append("Images lie between their 0.5 and 99.5 percent points.</p>");
    section(html, out, "goedhart", goedhart(data), Preset.CROWDED);
    section(html, out, "bbbc013", bbbc013(data), Preset.INVERTED);
    section(html, out, "hpa_raw", hpaRaw(data), Preset.HARSH);
    AtomicFile.writeString(out.resolve("index.html"), html.toString());
  }

  private static List<Sample> goedhart(Path data) throws IOException {
    Path folder = data.resolve("goedhart");
    List<Sample> samples = new ArrayList<>();
    try (Video video = VideoReader.open(folder.resolve("ktr_left.tif"), ReadOptions.NONE);
        Video labels = VideoReader.open(folder.resolve("ktr_left_nuclei.tif"), ReadOptions.NONE)) {
      for (int frame : new int[] {2, 8, 11}) {
        LabelImage nuclei = labels(labels.frame(frame, 0));
        samples.add(new Sample("frame " + frame, false, video.frame(frame, 0), nuclei));
      }
    }
    return samples;
  }

  private static List<Sample> bbbc013(Path data) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String well : new String[] {"B02", "C04", "E06"}) {
      Path folder = data.resolve("bbbc013");
      Frame image = picture(folder.resolve(well + "_gfp.png"));
      LabelImage nuclei = labels(picture(folder.resolve(well + "_nuclei.png")));
      samples.add(new Sample("well " + well, false, image, nuclei));
    }
    return samples;
  }

  private static List<Sample> hpaRaw(Path data) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String channel : new String[] {"C05", "C08", "C10"}) {
      Path file =
          data.resolve("hpa_raw")
              .resolve("X00_image--U01--V00--E02--X00--Y00--Z01--" + channel + ".ome.tif");
      samples.add(new Sample("channel " + channel, false, picture(file), null));
    }
    return samples;
  }

  private static Frame picture(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException("[" + file.getFileName() + "] is no picture Java can read.");
    }
    float[] pixels = new float[image.getWidth() * image.getHeight()];
    image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, pixels);
    return new Frame(image.getWidth(), image.getHeight(), pixels);
  }

  private static LabelImage labels(Frame frame) {
    int[] labels = new int[frame.pixels().length];
    for (int pixel = 0; pixel < labels.length; pixel++) {
      labels[pixel] = (int) frame.pixels()[pixel];
    }
    return new LabelImage(frame.width(), frame.height(), labels);
  }

  private static List<Sample> simulated(Preset preset) {
    List<Sample> samples = new ArrayList<>();
    for (long seed = 1; seed <= 3; seed++) {
      SimulatedVideo video = Simulator.simulate(preset.settings(seed), seed);
      int frame = (int) seed * video.frameCount() / 4;
      samples.add(
          new Sample(preset.key() + " " + seed, true, video.frame(frame, 0), video.nuclei(frame)));
    }
    return samples;
  }

  private static void section(
      StringBuilder html, Path out, String name, List<Sample> real, Preset preset)
      throws IOException {
    List<Sample> all = new ArrayList<>(real);
    all.addAll(simulated(preset));
    List<Sample> crops = all.stream().map(Sample::cropped).toList();
    html.append(String.format(Locale.ROOT, "<h2>%s and %s</h2>", name, preset.key()));
    for (int at = 0; at < crops.size(); at++) {
      Sample crop = crops.get(at);
      figure(html, out, name + "-" + at, crop.name, grey(crop.image));
    }
    html.append("<br>");
    chart(html, out, name, "histogram", "scaled intensity", crops, s -> histogram(s));
    chart(html, out, name, "noise variance", "scaled mean", crops, s -> noise(s));
    chart(html, out, name, "log10 power", "log10 cycles a pixel", crops, s -> spectrum(s));
    chart(
        html,
        out,
        name,
        "border profile",
        "px from the border, inside < 0",
        crops,
        s -> profile(s));
  }

  private static Curve histogram(Sample sample) {
    return new Curve(sample.name, sample.simulated, ImageStatistics.histogram(sample.image));
  }

  private static Curve noise(Sample sample) {
    return new Curve(sample.name, sample.simulated, ImageStatistics.noise(sample.image));
  }

  private static Curve spectrum(Sample sample) {
    List<Curve.Point> points = PowerSpectrum.of(sample.image, CROP);
    return new Curve(sample.name, sample.simulated, points).logarithmic();
  }

  private static Curve profile(Sample sample) {
    List<Curve.Point> points =
        sample.nuclei == null
            ? List.of()
            : ImageStatistics.borderProfile(sample.image, sample.nuclei);
    return new Curve(sample.name, sample.simulated, points);
  }

  private static void chart(
      StringBuilder html,
      Path out,
      String section,
      String title,
      String xLabel,
      List<Sample> samples,
      Function<Sample, Curve> curve)
      throws IOException {
    CurveChart chart = new CurveChart(title, xLabel, samples.stream().map(curve).toList());
    figure(html, out, section + "-" + title.replace(' ', '-'), "", chart.picture());
  }

  private static void figure(
      StringBuilder html, Path out, String file, String caption, BufferedImage picture)
      throws IOException {
    AtomicFile.write(out.resolve(file + ".png"), stream -> ImageIO.write(picture, "png", stream));
    html.append(
        String.format(
            Locale.ROOT,
            "<figure><img src='%s.png' alt='%s'><figcaption>%s</figcaption></figure>",
            file,
            caption.isEmpty() ? file : caption,
            caption));
  }

  private static BufferedImage grey(Frame scaled) {
    BufferedImage image =
        new BufferedImage(scaled.width(), scaled.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < scaled.height(); y++) {
      for (int x = 0; x < scaled.width(); x++) {
        int level = (int) (255 * Math.max(0, Math.min(1, scaled.at(x, y))));
        image.getRaster().setSample(x, y, 0, level);
      }
    }
    return image;
  }
}

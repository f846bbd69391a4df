package org.lexyscope.atlas;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.LabelImage;
import org.lexyscope.simulate.FieldSettings;
import org.lexyscope.simulate.PopulationSettings;
import org.lexyscope.simulate.PopulationSettings.Arrangement;
import org.lexyscope.simulate.SimulatedVideo;
import org.lexyscope.simulate.SimulationSettings;
import org.lexyscope.simulate.Simulator;

/** A few entries of an Atlas in the real layout, with simulated pictures. */
final class SmallAtlas {
  private static final int EDGE = 512;

  private final Map<String, byte[]> pictures = new LinkedHashMap<>();
  private final List<AtlasImage> images = new ArrayList<>();

  /** So many images, served below an address. */
  static SmallAtlas simulated(int count, String base) {
    SmallAtlas atlas = new SmallAtlas();
    for (int i = 0; i < count; i++) {
      String path = "/%d/%d_A%d_1".formatted(30_000 + i / 2, 500 + i / 2, i % 2 + 1);
      SimulatedVideo video = Simulator.simulate(settings(), 70 + i);
      atlas.pictures.put(path + "_blue.jpg", jpeg(dapi(video.nuclei(0)), 2));
      atlas.pictures.put(path + "_green.jpg", jpeg(scaled(video.frame(0, 0).pixels()), 1));
      atlas.images.add(
          AtlasImage.ofUrl(base + path + "_blue_red_green.jpg", LocationGroup.CYTOSOL));
    }
    return atlas;
  }

  /** What the server has, by path. */
  Map<String, byte[]> pictures() {
    return pictures;
  }

  List<AtlasImage> images() {
    return images;
  }

  /** An entry of the XML export with its selected image named twice, as the Atlas does. */
  static String entry(String gene, List<String> locations, List<String> urls) {
    StringBuilder xml = new StringBuilder();
    xml.append("  <entry version=\"23.0\" url=\"http://v23.proteinatlas.org/ENSG0\">\n");
    xml.append("    <name>").append(gene).append("</name>\n");
    xml.append("    <tissueExpression source=\"HPA\" technology=\"IHC\" assayType=\"tissue\">");
    xml.append("<data><tissue>Liver</tissue><location>Plasma membrane</location></data>");
    xml.append("</tissueExpression>\n");
    xml.append("    <cellExpression source=\"HPA\" technology=\"ICC/IF\">\n");
    xml.append("      <image imageType=\"selected\"><imageUrl>");
    xml.append(urls.isEmpty() ? "" : urls.getFirst()).append("</imageUrl></image>\n      <data>\n");
    for (String location : locations) {
      xml.append("        <location status=\"main\" GOId=\"GO:0\">");
      xml.append(location.replace("&", "&amp;")).append("</location>\n");
    }
    xml.append("      </data>\n    </cellExpression>\n    <antibody id=\"HPA0\">\n");
    xml.append(
        "      <cellExpression source=\"HPA\" technology=\"ICC/IF\"><subAssay type=\"human\">");
    xml.append("<data><cellLine>U2OS</cellLine><location>Vesicles</location>\n");
    for (String url : urls) {
      xml.append(
          "        <assayImage><image><channel color=\"green\">antibody</channel><imageUrl>");
      xml.append(url).append("</imageUrl></image></assayImage>\n");
    }
    xml.append("      </data></subAssay></cellExpression>\n    </antibody>\n  </entry>\n");
    return xml.toString();
  }

  static String export(String... entries) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<proteinAtlas schemaVersion=\"2.7\">\n"
        + String.join("", entries)
        + "</proteinAtlas>\n";
  }

  private static SimulationSettings settings() {
    return SimulationSettings.DEFAULT
        .withField(new FieldSettings(EDGE, EDGE, 0.23, 1, 20))
        .withPopulation(new PopulationSettings(Arrangement.SCATTERED, 6, 28, 0, 1, 0.1));
  }

  private static float[] dapi(LabelImage nuclei) {
    float[] pixels = new float[nuclei.labels().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = nuclei.labels()[i] > 0 ? 180 + i % 5 * 10 : 5 + i % 3;
    }
    return GaussianBlur.blur(pixels, nuclei.width(), nuclei.height(), 1.5);
  }

  private static float[] scaled(float[] pixels) {
    float brightest = 1;
    for (float pixel : pixels) {
      brightest = Math.max(brightest, pixel);
    }
    float[] scaled = pixels.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= 255 / brightest;
    }
    return scaled;
  }

  /** A picture whose one colour holds the data, as those of the Atlas. */
  static byte[] jpeg(float[] pixels, int band) {
    int edge = (int) Math.sqrt(pixels.length);
    BufferedImage image = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
    image.getRaster().setSamples(0, 0, edge, edge, band, pixels);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

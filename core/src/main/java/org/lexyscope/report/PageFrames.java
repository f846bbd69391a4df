package org.lexyscope.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/** The shown frames: each a JPEG in grey and the outlines of its nuclei, within a budget. */
final class PageFrames {
  /** Longer sides to try, the first whose pictures fit the budget is taken. */
  private static final int[] MAX_SIDES = {1000, 800, 640, 512, 400, 320, 240, 160};

  private static final float JPEG_QUALITY = 0.85f;
  private static final double OUTLINE_TOLERANCE_SHOWN_PX = 0.45;

  private final ReportFrames frames;
  private final List<Integer> shown;
  private final Set<Integer> cells;
  private final Contrast contrast;

  PageFrames(ReportFrames frames, List<Integer> shown, Set<Integer> cells) throws IOException {
    this.frames = frames;
    this.shown = shown;
    this.cells = cells;
    this.contrast = Contrast.of(frames);
  }

  /**
   * Frames and outlines of at most {@code budget} characters; the kymograph is filled on the way.
   *
   * @throws IOException if a frame cannot be read, or the smallest pictures are still too large
   */
  ObjectNode encode(long budget, Kymograph kymograph) throws IOException {
    for (int maxSide : MAX_SIDES) {
      if (maxSide == MAX_SIDES[0] || maxSide < Math.max(frames.width(), frames.height())) {
        double scale = GreyPicture.scale(frames.width(), frames.height(), maxSide);
        Optional<ObjectNode> video = encode(budget, scale, kymograph);
        if (video.isPresent()) {
          return video.get();
        }
      }
    }
    throw new IOException(
        "%d frames of %dx%d do not fit a page of %d characters."
            .formatted(shown.size(), frames.width(), frames.height(), budget));
  }

  /** Gives up as soon as the frames so far have used more than their share. */
  private Optional<ObjectNode> encode(long budget, double scale, Kymograph kymograph)
      throws IOException {
    ObjectNode video = Json.object();
    ArrayNode list = video.putArray("frames");
    long used = 0;
    for (int column = 0; column < shown.size(); column++) {
      Frame frame = frames.image(shown.get(column));
      LabelImage nuclei = frames.nuclei(shown.get(column));
      String picture = jpeg(GreyPicture.of(frame, contrast, scale));
      ObjectNode node = list.addObject().put("frame", shown.get(column)).put("picture", picture);
      used += picture.length() + addOutlines(node, nuclei, scale);
      double share = Math.max(column + 1, shown.size() / 4.0) / shown.size();
      if (used > budget * share) {
        return Optional.empty();
      }
      kymograph.add(column, frame, nuclei);
    }
    video.put("width", Math.max(1, Math.round(frames.width() * scale)));
    video.put("height", Math.max(1, Math.round(frames.height() * scale)));
    video.put("scale", scale);
    return Optional.of(video);
  }

  /** Outlines of shown cells by id, of all others in one list; returns their length. */
  private int addOutlines(ObjectNode node, LabelImage nuclei, double scale) {
    ObjectNode byCell = node.putObject("outlines");
    ArrayNode others = node.putArray("others");
    int length = 0;
    for (Contour contour : Contours.of(nuclei, OUTLINE_TOLERANCE_SHOWN_PX / scale)) {
      String line = LineCode.encode(contour.xy(), scale);
      length += line.length() + 8;
      if (cells.contains(contour.label())) {
        byCell.withArray(String.valueOf(contour.label())).add(line);
      } else {
        others.add(line);
      }
    }
    return length;
  }

  private static String jpeg(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), settings);
    } finally {
      writer.dispose();
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}

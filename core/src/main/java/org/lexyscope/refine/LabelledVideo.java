package org.lexyscope.refine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.dataset.NucleusDiameters;
import org.lexyscope.run.ContentHash;
import org.lexyscope.segment.NetworkViews;
import org.lexyscope.video.Video;

/**
 * A video and what is known of some of its frames.
 *
 * @param channel the network sees, index from 0
 * @param frames in order, at least one
 * @param region where their labels count
 * @param nucleusDiameterPx of a typical nucleus in the frames
 * @param sizeNote where that comes from, for people
 */
record LabelledVideo(
    Video video,
    int channel,
    List<LabelledFrame> frames,
    KnownRegion region,
    double nucleusDiameterPx,
    String sizeNote) {
  LabelledVideo {
    frames = List.copyOf(frames);
  }

  /**
   * Settles the size of nuclei: the user's word, else the median of the labels.
   *
   * @throws IllegalArgumentException if no nucleus lies in the region
   */
  static LabelledVideo of(
      Video video,
      int channel,
      List<LabelledFrame> frames,
      KnownRegion region,
      OptionalDouble namedPx) {
    NucleusDiameters found = new NucleusDiameters();
    frames.forEach(frame -> found.add(region.inside(frame.nuclei())));
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "No labelled nucleus lies in the --region of %s, in none of the frames %s. Choose another region."
              .formatted(video.name(), LabelFiles.numbers(frames)));
    }
    double diameterPx = namedPx.orElse(Math.max(2, found.medianPx()));
    String rule = namedPx.isPresent() ? "named by the user" : "the median of the labels";
    String note = String.format(Locale.ROOT, "Nuclei of about %.1f px (%s).", diameterPx, rule);
    return new LabelledVideo(video, channel, frames, region, diameterPx, note);
  }

  /** The same with these frames alone. */
  LabelledVideo with(List<LabelledFrame> some) {
    return new LabelledVideo(video, channel, some, region, nucleusDiameterPx, sizeNote);
  }

  /** Views in which a nucleus is so large, scaled by the whole video. */
  NetworkViews views(double diameterPx) throws IOException {
    return views(IntensityScale.ofVideo(video, channel), diameterPx);
  }

  /** Views scaled by the first frame, as for a video that is still being taken. */
  NetworkViews viewsOfPast(double diameterPx) throws IOException {
    float[] first = video.frame(0, channel).pixels();
    return views(IntensityScale.ofFrames(first), diameterPx);
  }

  private NetworkViews views(IntensityScale intensities, double diameterPx) {
    return new NetworkViews(video, channel, intensities, diameterPx, nucleusDiameterPx);
  }

  /** SHA-256 of which frames are labelled, how, and where that counts. */
  String truthHash() {
    MessageDigest digest = ContentHash.sha256();
    digest.update(region.toString().getBytes(StandardCharsets.UTF_8));
    for (LabelledFrame frame : frames) {
      int[] labels = frame.nuclei().labels();
      ByteBuffer bytes = ByteBuffer.allocate((labels.length + 1) * Integer.BYTES);
      bytes.putInt(frame.frame());
      bytes.asIntBuffer().put(labels);
      digest.update(bytes.array());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

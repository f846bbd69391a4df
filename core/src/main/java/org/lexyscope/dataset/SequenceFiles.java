package org.lexyscope.dataset;

import java.io.IOException;
import java.nio.file.Path;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.TiffStackWriter;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

/**
 * A sequence as two TIFF stacks: its intensities in 16 bits (65,535 is 1) and its masks in 8 bits
 * (0 or 255). Both open in ImageJ.
 */
public final class SequenceFiles {
  private static final float WHITE = 65_535;
  private static final float NUCLEUS = 255;
  private static final ReadOptions FRAMES = ReadOptions.NONE.withAxes("TYX");

  private SequenceFiles() {}

  /** Writes both files; the folder of the row's part must exist. */
  public static void write(Sequence sequence, Path folder, SequenceRow row) throws IOException {
    int count = sequence.frameCount();
    float[][] grey = new float[count][];
    float[][] marks = new float[count][];
    for (int frame = 0; frame < count; frame++) {
      grey[frame] = grey(sequence.frames()[frame]);
      marks[frame] = marks(sequence.masks()[frame]);
    }
    write(grey, sequence.edgePx(), PixelType.UINT16, folder.resolve(row.imageFile()));
    write(marks, sequence.edgePx(), PixelType.UINT8, folder.resolve(row.maskFile()));
  }

  private static float[] grey(float[] pixels) {
    float[] grey = new float[pixels.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = WHITE * Math.clamp(pixels[i], 0f, 1f);
    }
    return grey;
  }

  private static float[] marks(boolean[] mask) {
    float[] marks = new float[mask.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = mask[i] ? NUCLEUS : 0;
    }
    return marks;
  }

  private static void write(float[][] frames, int edge, PixelType type, Path file)
      throws IOException {
    try (TiffStackWriter writer =
        TiffStackWriter.ofFrames(file, edge, edge, type, Calibration.UNKNOWN)) {
      for (float[] frame : frames) {
        writer.write(new Frame(edge, edge, frame));
      }
      writer.complete();
    }
  }

  static Sequence read(Path folder, SequenceRow row, double[] ncRatio) throws IOException {
    float[][] frames = new float[row.frames()][];
    boolean[][] masks = new boolean[row.frames()][];
    try (Video images = VideoReader.open(folder.resolve(row.imageFile()), FRAMES);
        Video marks = VideoReader.open(folder.resolve(row.maskFile()), FRAMES)) {
      requireShape(images, images.width(), row);
      requireShape(marks, images.width(), row);
      for (int frame = 0; frame < row.frames(); frame++) {
        frames[frame] = scaled(images.frame(frame, 0).pixels());
        masks[frame] = mask(marks.frame(frame, 0).pixels());
      }
      return new Sequence(images.width(), frames, masks, ncRatio);
    }
  }

  private static void requireShape(Video video, int edge, SequenceRow row) throws IOException {
    if (video.width() != edge || video.height() != edge || video.frameCount() != row.frames()) {
      throw new IOException(
          "[%s] has %d frames of %dx%d; sequences.csv names %d square frames. Build the dataset again."
              .formatted(
                  video.name(), video.frameCount(), video.width(), video.height(), row.frames()));
    }
  }

  private static float[] scaled(float[] pixels) {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] /= WHITE;
    }
    return pixels;
  }

  private static boolean[] mask(float[] marks) {
    boolean[] mask = new boolean[marks.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = marks[i] != 0;
    }
    return mask;
  }
}

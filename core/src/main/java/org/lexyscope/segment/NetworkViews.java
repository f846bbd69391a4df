package org.lexyscope.segment;

import java.io.IOException;
import java.nio.file.Path;
import org.lexyscope.dataset.FollowedVideo;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.dataset.PastVideo;
import org.lexyscope.dataset.UnmovedVideo;
import org.lexyscope.image.Frame;
import org.lexyscope.image.Resample;
import org.lexyscope.motion.Displacement;
import org.lexyscope.motion.LucasKanade;
import org.lexyscope.run.Progress;
import org.lexyscope.video.Video;

/** Frames of one video at a network's scale, with as many planes as the network takes. */
public final class NetworkViews {
  private final Video video;
  private final int channel;
  private final IntensityScale intensities;
  private final double modelDiameterPx;
  private final int width;
  private final int height;

  /**
   * @param modelDiameterPx of a nucleus where the network works
   * @param frameDiameterPx of a nucleus in the frames
   */
  public NetworkViews(
      Video video,
      int channel,
      IntensityScale intensities,
      double modelDiameterPx,
      double frameDiameterPx) {
    double factor = modelDiameterPx / frameDiameterPx;
    this.video = video;
    this.channel = channel;
    this.intensities = intensities;
    this.modelDiameterPx = modelDiameterPx;
    this.width = scaled(video.width(), factor);
    this.height = scaled(video.height(), factor);
  }

  static int scaled(int length, double factor) {
    return Math.max(1, (int) Math.round(length * factor));
  }

  private float[] linear(Frame frame) {
    return Resample.resize(
        intensities.linear(frame.pixels()), frame.width(), frame.height(), width, height);
  }

  private Frame frame(int frame) throws IOException {
    return video.frame(frame, channel);
  }

  private FrameView view(Frame frame, float[]... planes) {
    return new FrameView(frame, planes, width, height);
  }

  /** Nothing is seen beside a frame. */
  public FrameViews alone() {
    return index -> {
      Frame frame = frame(index);
      return view(frame, linear(frame));
    };
  }

  /** Reads the whole video once, to follow its cells. */
  public FrameViews wholeVideo(Path scratch, Progress progress) throws IOException {
    FollowedVideo followed =
        new FollowedVideo(
            index -> linear(frame(index)),
            video.frameCount(),
            width,
            height,
            modelDiameterPx,
            scratch,
            progress);
    return new FrameViews() {
      @Override
      public FrameView view(int index) throws IOException {
        return NetworkViews.this
            .view(frame(index), followed.planes(index))
            .moving(followed.motion(index));
      }

      @Override
      public void close() throws IOException {
        followed.close();
      }
    };
  }

  /** The whole video with its cells left where they are. */
  public FrameViews unmoved() throws IOException {
    UnmovedVideo beside = new UnmovedVideo(index -> linear(frame(index)), video.frameCount());
    Displacement still = LucasKanade.still(width, height, modelDiameterPx);
    return index -> view(frame(index), beside.planes(index)).moving(still);
  }

  /** Frames that are left out are seen, too. */
  public FrameViews past() {
    PastVideo past = new PastVideo(width, height, modelDiameterPx);
    return new FrameViews() {
      private int next;

      @Override
      public FrameView view(int index) throws IOException {
        Frame newest = frame(index);
        while (next < index) {
          past.add(linear(frame(next++)));
        }
        past.add(linear(newest));
        next++;
        return NetworkViews.this.view(newest, past.planes()).moving(past.motion());
      }
    };
  }
}

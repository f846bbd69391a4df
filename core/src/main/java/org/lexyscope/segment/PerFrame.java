package org.lexyscope.segment;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lexyscope.run.Progress;
import org.lexyscope.video.LabelStore;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.MemoryCheck;
import org.lexyscope.video.Video;

/**
 * Lifts a method to videos: settle it once, then segment frame after frame.
 *
 * <p>Frames that an earlier run of the same video and method left in the scratch folder are kept.
 * Frames are read and labels written in order by the caller's thread; only the segmentation itself
 * may run in several, with at most two frames a thread in memory.
 */
public final class PerFrame implements VideoSegmenter {
  private static final String STAGE = "segment";

  private final FrameMethod method;
  private final int threads;
  private List<String> notes = List.of();

  /**
   * @param threads frames segmented at a time; 1 for methods that use all cores by themselves
   */
  public PerFrame(FrameMethod method, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("Segmentation needs a thread, found " + threads + ".");
    }
    this.method = method;
    this.threads = threads;
  }

  @Override
  public LabelVideo segment(Video video, int channel, Path scratch, Progress progress)
      throws IOException {
    FrameMethod.Prepared prepared = method.prepare(video, channel, scratch, progress);
    notes = prepared.notes();
    int workerCount = workerCount(video, prepared.bytesPerPixel());
    String key = video.name() + " channel " + channel + ": " + notes;
    LabelStore store = LabelStore.open(scratch, key, video.width(), video.height());
    try (FrameViews views = prepared.views();
        FrameSegmenter segmenter = prepared.segmenter();
        ExecutorService workers = Executors.newFixedThreadPool(workerCount)) {
      segmentAll(segmenter, views, video.frameCount(), workers, 2 * workerCount, store, progress);
    } catch (IOException | RuntimeException failure) {
      store.close();
      throw failure;
    }
    return store;
  }

  /** As many threads as memory allows: a frame more at a time is faster, and no more than that. */
  private int workerCount(Video video, double bytesPerPixel) throws IOException {
    long availableBytes = MemoryCheck.availableBytes();
    MemoryCheck.requireFrame(video, bytesPerPixel, availableBytes);
    return MemoryCheck.framesAtATime(
        video.width(), video.height(), bytesPerPixel, availableBytes, threads);
  }

  private void segmentAll(
      FrameSegmenter segmenter,
      FrameViews views,
      int frameCount,
      ExecutorService workers,
      int mostRunning,
      LabelStore store,
      Progress progress)
      throws IOException {
    Deque<Future<Segmentation>> running = new ArrayDeque<>();
    for (int frame = store.frameCount(); frame < frameCount; frame++) {
      FrameView view = views.view(frame);
      running.add(workers.submit(() -> segmenter.segment(view)));
      if (running.size() == mostRunning) {
        append(store, running.remove());
        progress.update(STAGE, frame + 1L - running.size(), frameCount);
      }
    }
    while (!running.isEmpty()) {
      append(store, running.remove());
      progress.update(STAGE, frameCount - running.size(), frameCount);
    }
  }

  private static void append(LabelStore store, Future<Segmentation> future) throws IOException {
    try {
      Segmentation nuclei = future.get();
      store.append(
          nuclei.labels(), nuclei.confidence(), nuclei.confidenceByItself(), nuclei.maps());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      InterruptedIOException stopped = new InterruptedIOException("Segmentation was cancelled.");
      stopped.initCause(interrupted);
      throw stopped;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(
          "Segmentation failed: " + failed.getCause(), failed.getCause());
    }
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public Optional<MaskUncertainty> uncertainty() {
    return method.uncertainty();
  }

  @Override
  public boolean isCausal() {
    return method.isCausal();
  }

  @Override
  public void close() {
    method.close();
  }
}

package org.lexyscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.lexyscope.loss.DiceSettings;
import org.lexyscope.loss.Loss;
import org.lexyscope.loss.Losses;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.torch.Adam;
import org.lexyscope.torch.Autocast;
import org.lexyscope.torch.DType;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchRuntime;
import org.lexyscope.torch.TorchScope;

/**
 * The training step whose speed and memory docs/benchmarks records: the U-Net of depth 4 without
 * normalisation, Dice loss, Adam 1e-4, 1 x 128 x 128.
 *
 * <pre>
 * StepBenchmark time BASE THREADS MODE [STEPS [BATCH [NORM]]]   median ms of a step
 * StepBenchmark memory BASE THREADS MODE STEPS [BATCH]          step,resident_mib as CSV on stdout
 * </pre>
 *
 * MODE is fp32, cl (channels-last), bf16 or bf16cl.
 */
final class StepBenchmark implements AutoCloseable {
  private static final int SIZE = 128;
  private static final int WARM_UP_STEPS = 2;

  private final boolean bfloat16;
  private final MemoryLayout layout;
  private final int batch;
  private final Network network;
  private final Adam adam;
  private final Loss loss = Losses.build(new DiceSettings(1));
  private final float[] image;
  private final float[] target;
  private final float[] weight;

  private StepBenchmark(int base, String mode, int batch, Normalisation norm) {
    this.batch = batch;
    bfloat16 = mode.startsWith("bf16");
    layout = mode.endsWith("cl") ? MemoryLayout.CHANNELS_LAST : MemoryLayout.CONTIGUOUS;
    network = Networks.build(new UNetSettings(1, 1, base, 4, norm), 7);
    network.moveTo(Device.CPU, layout);
    network.train(true);
    adam = new Adam(network.parameters(), 0);
    image = new float[batch * SIZE * SIZE];
    target = new float[image.length];
    weight = new float[image.length];
    SplittableRandom random = new SplittableRandom(11);
    for (int index = 0; index < image.length; index++) {
      image[index] = (float) random.nextDouble();
      target[index] = random.nextInt(2);
      weight[index] = 1;
    }
  }

  public static void main(String[] args) throws IOException {
    TorchRuntime.useThreads(Integer.parseInt(args[2]));
    int batch = args.length > 5 ? Integer.parseInt(args[5]) : 8;
    Normalisation norm = args.length > 6 ? Normalisation.valueOf(args[6]) : Normalisation.NONE;
    int steps = args.length > 4 ? Integer.parseInt(args[4]) : 10;
    try (StepBenchmark benchmark =
        new StepBenchmark(Integer.parseInt(args[1]), args[3], batch, norm)) {
      switch (args[0]) {
        case "time" -> benchmark.time(steps);
        case "memory" -> benchmark.memory(steps);
        default -> throw new IllegalArgumentException("time or memory, found " + args[0]);
      }
    }
  }

  private void time(int steps) {
    double[] ms = new double[steps];
    for (int step = -WARM_UP_STEPS; step < steps; step++) {
      long start = System.nanoTime();
      step();
      if (step >= 0) {
        ms[step] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(ms);
    System.out.printf(Locale.ROOT, "%.2f%n", ms[steps / 2]);
  }

  private void memory(int steps) throws IOException {
    System.out.println("step,resident_mib");
    for (int step = 1; step <= steps; step++) {
      step();
      if (step % Math.max(1, steps / 200) == 0) {
        System.out.printf(Locale.ROOT, "%d,%.1f%n", step, residentMib());
      }
    }
  }

  private double step() {
    try (TorchScope scope = TorchScope.open()) {
      Tensor input = Tensor.fromFloats(image, batch, 1, SIZE, SIZE).to(layout);
      Tensor logits;
      try (Autocast autocast = Autocast.bfloat16(Device.CPU, bfloat16)) {
        logits = network.forward(input);
      }
      Tensor value =
          loss.of(
              logits.to(DType.F32),
              Tensor.fromFloats(target, batch, 1, SIZE, SIZE),
              Tensor.fromFloats(weight, batch, 1, SIZE, SIZE));
      value.backward();
      adam.step(1e-4);
      return value.item();
    }
  }

  private static double residentMib() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException("/proc/self/status names no VmRSS; this needs Linux.");
  }

  @Override
  public void close() {
    adam.close();
    network.close();
  }
}

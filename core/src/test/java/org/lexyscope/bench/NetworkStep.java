package org.lexyscope.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.lexyscope.loss.DiceSettings;
import org.lexyscope.loss.Losses;
import org.lexyscope.network.Network;
import org.lexyscope.network.NetworkSettings;
import org.lexyscope.network.Networks;
import org.lexyscope.run.StrictJson;
import org.lexyscope.torch.Adam;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchRuntime;
import org.lexyscope.torch.TorchScope;

/**
 * Training steps of any network, batch 8 of 128 x 128 in float32, Dice loss, Adam 1e-4: {@code
 * NetworkStep SETTINGS_AS_JSON THREADS STEPS} prints a line a step: {@code
 * wall_s,cpu_s,resident_mib,peak_mib}. See scripts/bench-networks.sh.
 */
final class NetworkStep {
  private static final int BATCH = 8;
  private static final int SIZE = 128;

  private NetworkStep() {}

  public static void main(String[] args) throws IOException {
    NetworkSettings settings =
        StrictJson.read(new ObjectMapper().readTree(args[0]), NetworkSettings.class, "argument");
    TorchRuntime.useThreads(Integer.parseInt(args[1]));
    try (Network network = Networks.build(settings, 7);
        Adam adam = new Adam(network.parameters(), 0)) {
      network.train(true);
      for (int step = 0; step < Integer.parseInt(args[2]); step++) {
        measure(network, adam);
      }
    }
  }

  private static void measure(Network network, Adam adam) throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    step(network, adam);
    System.out.printf(
        Locale.ROOT,
        "%.1f,%.1f,%.0f,%.0f%n",
        (System.nanoTime() - wall) / 1e9,
        (system.getProcessCpuTime() - cpu) / 1e9,
        memoryMib("VmRSS:"),
        memoryMib("VmHWM:"));
  }

  private static void step(Network network, Adam adam) {
    try (TorchScope scope = TorchScope.open()) {
      int channels = network.settings().inputChannels();
      float[] image = new float[BATCH * channels * SIZE * SIZE];
      float[] target = new float[BATCH * SIZE * SIZE];
      SplittableRandom random = new SplittableRandom(11);
      for (int index = 0; index < image.length; index++) {
        image[index] = (float) random.nextDouble();
        target[index % target.length] = random.nextInt(2);
      }
      Tensor logits = network.forward(Tensor.fromFloats(image, BATCH, channels, SIZE, SIZE));
      Losses.build(new DiceSettings(1))
          .of(
              logits,
              Tensor.fromFloats(target, BATCH, 1, SIZE, SIZE),
              Tensor.zeros(BATCH, 1, SIZE, SIZE).plus(1))
          .backward();
      adam.step(1e-4);
    }
  }

  private static double memoryMib(String name) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith(name)) {
        return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException("/proc/self/status names no " + name + " this needs Linux.");
  }
}

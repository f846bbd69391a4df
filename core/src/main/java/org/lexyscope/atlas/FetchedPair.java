package org.lexyscope.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lexyscope.atlas.Fetched.Outcome;

/** How the fetching of an image's two pictures ended. */
record FetchedPair(AtlasImage image, Fetched blue, Fetched green) {
  static FetchedPair fetch(AtlasImage image, Path folder, Fetcher fetcher)
      throws IOException, InterruptedException {
    Path blueFile = folder.resolve(image.blueFile());
    Path greenFile = folder.resolve(image.greenFile());
    Fetched blue = fetcher.fetch(image.blueUrl(), blueFile);
    Fetched green = fetcher.fetch(image.greenUrl(), greenFile);
    if (blue.outcome() == Outcome.DONE && !ImageCheck.isPicture(blueFile)) {
      Files.delete(blueFile);
      blue = new Fetched(Outcome.BROKEN, "was no picture on the disk and was deleted");
    }
    if (blue.outcome() == Outcome.DONE && green.outcome() == Outcome.DONE) {
      Optional<String> problem = ImageCheck.problemOfPair(blueFile, greenFile);
      if (problem.isPresent()) {
        Files.delete(greenFile);
        green = new Fetched(Outcome.BROKEN, problem.get());
      }
    }
    return new FetchedPair(image, blue, green);
  }

  boolean isWhole() {
    return blue.outcome() == Outcome.DONE && green.outcome() == Outcome.DONE;
  }
}

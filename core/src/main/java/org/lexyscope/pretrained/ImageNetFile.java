package org.lexyscope.pretrained;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The weights torchvision publishes; the file's name carries the start of its SHA-256. */
public enum ImageNetFile {
  VGG16("https://download.pytorch.org/models/vgg16-397923af.pth"),
  RESNET34("https://download.pytorch.org/models/resnet34-b627a593.pth");

  private static final Pattern HASH = Pattern.compile("-([0-9a-f]{8,64})\\.");

  private final URI address;

  ImageNetFile(String address) {
    this.address = URI.create(address);
  }

  /** Where torchvision itself fetches it. */
  public URI address() {
    return address;
  }

  /** The name torchvision gives the file. */
  public String fileName() {
    return address.toString().replaceFirst(".*/", "");
  }

  /** What users call it: {@code vgg16} or {@code resnet34}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The file of a name.
   *
   * @throws IllegalArgumentException listing the known ones
   */
  public static ImageNetFile named(String name) {
    return Arrays.stream(values())
        .filter(file -> file.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There are no weights \"%s\". Known: %s."
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(ImageNetFile::id)
                                .collect(Collectors.joining(", ")))));
  }

  /**
   * The start of the SHA-256 that a file's name carries: {@code 397923af} of {@code
   * vgg16-397923af.pth}.
   *
   * @throws IllegalArgumentException if it carries none
   */
  public static String hashIn(String fileName) {
    Matcher hash = HASH.matcher(fileName);
    if (!hash.find()) {
      throw new IllegalArgumentException(
          "The name \"%s\" carries no checksum; expected one like vgg16-397923af.pth."
              .formatted(fileName));
    }
    return hash.group(1);
  }
}

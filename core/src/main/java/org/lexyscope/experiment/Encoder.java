package org.lexyscope.experiment;

import java.util.Locale;
import java.util.Optional;
import org.lexyscope.network.EncoderSettings;
import org.lexyscope.network.PlainEncoderSettings;
import org.lexyscope.network.Resnet34Settings;
import org.lexyscope.network.Vgg16Settings;
import org.lexyscope.pretrained.ImageNetFile;

/** The three paths down that the report compares, in the order of its tables. */
public enum Encoder {
  PLAIN("U-Net"),
  RESNET34("ResNet34"),
  VGG16("VGG16");

  private static final int DEPTH = 4;

  private final String published;

  Encoder(String published) {
    this.published = published;
  }

  /** What the report's tables call it. */
  public String published() {
    return published;
  }

  /** The word used for folders. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its weights for ImageNet, where there are such. */
  Optional<ImageNetFile> imageNet() {
    return switch (this) {
      case PLAIN -> Optional.empty();
      case RESNET34 -> Optional.of(ImageNetFile.RESNET34);
      case VGG16 -> Optional.of(ImageNetFile.VGG16);
    };
  }

  EncoderSettings settings(Scale scale) {
    return switch (this) {
      case PLAIN -> new PlainEncoderSettings(scale.plainBase(), DEPTH);
      case RESNET34 -> new Resnet34Settings(scale.encoderWidth());
      case VGG16 -> new Vgg16Settings(scale.encoderWidth());
    };
  }
}

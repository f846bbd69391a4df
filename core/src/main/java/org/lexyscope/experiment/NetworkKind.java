package org.lexyscope.experiment;

import java.util.Locale;
import org.lexyscope.augment.CropInputs;
import org.lexyscope.network.EncoderSettings;
import org.lexyscope.network.EncoderUNetSettings;
import org.lexyscope.network.NetworkSettings;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.SecondView;
import org.lexyscope.network.SiamNetSettings;
import org.lexyscope.network.TrackNetSettings;

/** The three networks that the report compares. */
public enum NetworkKind {
  U_NET("U-Net", CropInputs.FRAME),
  TRACK_NET("Track-Net", CropInputs.PREVIOUS),
  SIAM_NET("Siam-Net", CropInputs.REFERENCE);

  private final String published;
  private final CropInputs inputs;

  NetworkKind(String published, CropInputs inputs) {
    this.published = published;
    this.inputs = inputs;
  }

  /** What the report's tables call it. */
  public String published() {
    return published;
  }

  /** The word used for folders. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is handed. */
  public CropInputs inputs() {
    return inputs;
  }

  NetworkSettings settings(EncoderSettings encoder, Normalisation normalisation) {
    return switch (this) {
      case U_NET -> new EncoderUNetSettings(1, 1, encoder, normalisation, 0);
      case TRACK_NET -> new TrackNetSettings(1, encoder, normalisation, 0);
      case SIAM_NET -> new SiamNetSettings(1, SecondView.REFERENCE, encoder, normalisation, 0);
    };
  }
}

package org.lexyscope.augment;

/** What a network learns from. A new kind is a new record here; {@link TrainingData} opens it. */
public sealed interface DataSettings
    permits NucleusDataSettings,
        CropDataSettings,
        LexyDataSettings,
        LabelledFramesSettings,
        StarDistDataSettings,
        CellposeDataSettings {
  /** How camera units become network input, by the name of the rule. */
  String normalisation();

  /** Diameter of a typical nucleus as the network sees it, in pixels. */
  double nucleusDiameterPx();

  /** Samples a batch. */
  int batchSize();
}

package org.lexyscope.simulate;

/**
 * Everything that decides a simulated video, beside its seed. One record a stage, in the order the
 * simulation goes through them.
 */
public record SimulationSettings(
    FieldSettings field,
    KineticsSettings kinetics,
    LightSettings light,
    PopulationSettings population,
    ShapeSettings shapes,
    TextureSettings textures,
    MotionSettings motion,
    DebrisSettings debris,
    OpticsSettings optics,
    CameraSettings camera) {
  /** One quiet cell. */
  public static final SimulationSettings DEFAULT =
      new SimulationSettings(
          FieldSettings.DEFAULT,
          KineticsSettings.DEFAULT,
          LightSettings.DEFAULT,
          PopulationSettings.DEFAULT,
          ShapeSettings.DEFAULT,
          TextureSettings.DEFAULT,
          MotionSettings.DEFAULT,
          DebrisSettings.NONE,
          OpticsSettings.DEFAULT,
          CameraSettings.DEFAULT);

  public SimulationSettings withField(FieldSettings newField) {
    return new SimulationSettings(
        newField, kinetics, light, population, shapes, textures, motion, debris, optics, camera);
  }

  public SimulationSettings withMotion(MotionSettings newMotion) {
    return new SimulationSettings(
        field, kinetics, light, population, shapes, textures, newMotion, debris, optics, camera);
  }

  public SimulationSettings withCamera(CameraSettings newCamera) {
    return new SimulationSettings(
        field, kinetics, light, population, shapes, textures, motion, debris, optics, newCamera);
  }

  public SimulationSettings withKinetics(KineticsSettings newKinetics) {
    return new SimulationSettings(
        field, newKinetics, light, population, shapes, textures, motion, debris, optics, camera);
  }

  public SimulationSettings withPopulation(PopulationSettings newPopulation) {
    return new SimulationSettings(
        field, kinetics, light, newPopulation, shapes, textures, motion, debris, optics, camera);
  }

  public SimulationSettings withOptics(OpticsSettings newOptics) {
    return new SimulationSettings(
        field, kinetics, light, population, shapes, textures, motion, debris, newOptics, camera);
  }

  /**
   * A longer video of the same kind, with as much time between frames: the light's times are
   * stretched, and drift and bleaching spread over all frames, so that cells stay in the field and
   * can be seen.
   */
  public SimulationSettings lengthened(int frameCount) {
    double times = (double) frameCount / field.frameCount();
    return new SimulationSettings(
        field.withFrameCount(frameCount),
        kinetics,
        light.stretched(times),
        population,
        shapes,
        textures,
        motion.withDriftDividedBy(times),
        debris,
        optics,
        camera);
  }
}

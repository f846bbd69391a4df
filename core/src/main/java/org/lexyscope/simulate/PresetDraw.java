package org.lexyscope.simulate;

import java.util.List;
import org.lexyscope.simulate.PopulationSettings.Arrangement;

/** The distributions behind the presets; every number here is a range that microscopes give. */
final class PresetDraw {
  /** Concentration ratio at which flat cells show an N/C of 1 in the image: cells rise inwards. */
  private static final double INVISIBLE_RATIO = 0.92;

  private final Xoshiro random;
  private final Families families;

  PresetDraw(Xoshiro random, Families families) {
    this.random = random;
    this.families = families;
  }

  SimulationSettings lexy() {
    FieldSettings field =
        new FieldSettings(
            1024, 1024, random.uniform(0.108, 0.14), random.between(21, 41), interval());
    ShapeSettings shapes = shapes(random.uniform(15, 20), random.uniform(2.8, 3.8));
    double litFrames = field.frameCount() * random.uniform(0.4, 0.65);
    return new SimulationSettings(
        field,
        kinetics(random.uniform(1.7, 4), random.uniform(0.55, 1.1)),
        light(0, litFrames * field.intervalS()),
        new PopulationSettings(Arrangement.SCATTERED, 1, 250, 0, 1, 0),
        shapes,
        textures(shapes, random.uniform(0.6, 1.3)),
        motion(random.uniform(0.3, 1)),
        random.chance(0.3) ? debris(random.between(1, 3)) : DebrisSettings.NONE,
        optics(random.uniform(0.7, 1.5)),
        camera(random.logUniform(60, 1500), 16));
  }

  SimulationSettings invisible() {
    FieldSettings field = field(random.uniform(0.16, 0.3));
    ShapeSettings shapes = flat(shapes(random.uniform(12, 18), random.uniform(2.3, 3.6)));
    double equal = INVISIBLE_RATIO * random.uniform(0.97, 1.03);
    double durationS = field.frameCount() * field.intervalS();
    double firstLightS = random.uniform(0.3, 0.5) * durationS;
    KineticsSettings kinetics;
    LightSettings light;
    if (random.chance(0.5)) {
      kinetics = kinetics(random.uniform(1.4, 2.2), equal, random.uniform(0.012, 0.03));
      light = light(0, random.uniform(0.85, 1.2) * durationS);
    } else {
      kinetics = kinetics(equal, random.uniform(0.6, 0.8), random.uniform(0.008, 0.02));
      light = light(firstLightS, firstLightS + random.uniform(0.12, 0.2) * durationS);
    }
    return new SimulationSettings(
        field,
        kinetics.withRateScatter(0.03),
        light,
        scattered(random.between(1, 5), shapes, 1.1),
        shapes,
        even(textures(shapes, random.uniform(1, 2))),
        motion(random.uniform(0.5, 1.5)),
        random.chance(0.4) ? debris(random.between(1, 6)) : DebrisSettings.NONE,
        optics(random.uniform(1, 2)),
        camera(random.logUniform(20, 300), 16));
  }

  SimulationSettings inverted() {
    FieldSettings field = field(random.uniform(0.16, 0.35));
    ShapeSettings shapes = shapes(random.uniform(12, 17), random.uniform(2.2, 3.4));
    double durationS = field.frameCount() * field.intervalS();
    return new SimulationSettings(
        field,
        kinetics(random.uniform(0.3, 0.5), random.uniform(0.08, 0.25)),
        light(random.uniform(0, 0.2) * durationS, random.uniform(0.5, 0.7) * durationS),
        scattered(random.between(2, 9), shapes, 0.9),
        shapes,
        textures(shapes, random.uniform(0.8, 1.6)),
        motion(random.uniform(0.5, 1.5)),
        random.chance(0.3) ? debris(random.between(1, 6)) : DebrisSettings.NONE,
        optics(random.uniform(0.7, 1.7)),
        camera(random.logUniform(30, 600), 16));
  }

  SimulationSettings crowded() {
    FieldSettings field = field(random.uniform(0.36, 0.6));
    double nucleusUm = random.uniform(10, 13);
    ShapeSettings shapes = shapes(nucleusUm, random.uniform(2.2, 3));
    double fitting = Math.min(field.width() * field.pixelSizeUm() / 7.6, 1.75 * nucleusUm);
    double durationS = field.frameCount() * field.intervalS();
    PopulationSettings population =
        new PopulationSettings(
            Arrangement.MONOLAYER,
            1,
            Math.max(1.45 * nucleusUm, fitting),
            random.nextDouble(),
            1,
            random.uniform(0.15, 0.5));
    return new SimulationSettings(
        field,
        kinetics(random.uniform(1.2, 3), random.uniform(0.45, 1)),
        light(random.uniform(0, 0.3) * durationS, random.uniform(0.5, 0.8) * durationS),
        population,
        shapes,
        textures(shapes, random.uniform(0.8, 1.8)),
        motion(random.uniform(0.2, 0.7)),
        random.chance(0.5) ? debris(random.between(1, 10)) : DebrisSettings.NONE,
        optics(random.uniform(0.8, 1.8)),
        camera(random.logUniform(20, 400), random.chance(0.3) ? 12 : 16));
  }

  SimulationSettings harsh() {
    FieldSettings field = field(random.uniform(0.3, 0.5));
    ShapeSettings shapes = shapes(random.uniform(10, 14), random.uniform(2, 3));
    double durationS = field.frameCount() * field.intervalS();
    return new SimulationSettings(
        field,
        kinetics(random.uniform(1.2, 3), random.uniform(0.4, 0.9)),
        light(random.uniform(0, 0.3) * durationS, random.uniform(0.5, 0.8) * durationS),
        scattered(random.between(15, 26), shapes, 0.8),
        shapes,
        textures(shapes, random.uniform(1, 2)),
        drifting(motion(random.uniform(1, 2)), random.uniform(0.3, 1)),
        debris(random.between(10, 30)),
        optics(random.uniform(1, 2)),
        camera(random.logUniform(4, 25), random.chance(0.3) ? 8 : 12));
  }

  SimulationSettings mixed() {
    FieldSettings field = field(random.logUniform(0.18, 0.6));
    ShapeSettings shapes = shapes(random.uniform(10, 18), random.uniform(1.8, 3.6));
    double durationS = field.frameCount() * field.intervalS();
    double firstS = random.uniform(0, 0.4) * durationS;
    PopulationSettings population =
        random.chance(0.4)
            ? new PopulationSettings(
                Arrangement.MONOLAYER,
                1,
                shapes.nucleusDiameterUm() * random.uniform(1.5, 2.6),
                random.nextDouble(),
                1,
                random.uniform(0.1, 0.6))
            : scattered(random.between(1, 14), shapes, random.uniform(0.7, 1.1));
    return new SimulationSettings(
        field,
        kinetics(random.logUniform(0.5, 4), random.logUniform(0.4, 1.5)),
        light(firstS, firstS + random.uniform(0.2, 0.6) * durationS),
        population,
        shapes,
        textures(shapes, random.uniform(0.3, 2)),
        drifting(motion(random.uniform(0.2, 2)), random.uniform(0, 0.4)),
        random.chance(0.5) ? debris(random.between(1, 15)) : DebrisSettings.NONE,
        optics(random.uniform(0.5, 2)),
        camera(random.logUniform(8, 1500), random.choose(List.of(8, 12, 16))));
  }

  private FieldSettings field(double pixelSizeUm) {
    return new FieldSettings(512, 512, pixelSizeUm, random.between(26, 32), interval());
  }

  private double interval() {
    return random.choose(List.of(15.0, 20.0, 30.0));
  }

  private KineticsSettings kinetics(double darkRatio, double litRatio) {
    return kinetics(darkRatio, litRatio, random.uniform(0.004, 0.009));
  }

  private KineticsSettings kinetics(double darkRatio, double litRatio, double fasterPerS) {
    LovVariant variant =
        random.choose(List.of(LovVariant.WILD_TYPE, LovVariant.WILD_TYPE, LovVariant.FAST));
    double halfTimeS = variant.halfTimeS() * random.uniform(0.7, 1.4);
    return KineticsSettings.reaching(darkRatio, litRatio, fasterPerS, halfTimeS, 5);
  }

  private LightSettings light(double fromS, double toS) {
    return new LightSettings(
        LightSettings.pulse(fromS, toS, 5), LightRegion.WHOLE_FIELD, random.uniform(0.0005, 0.006));
  }

  private PopulationSettings scattered(int cells, ShapeSettings shapes, double spacing) {
    return new PopulationSettings(
        Arrangement.SCATTERED,
        cells,
        spacing * shapes.cellDiameterUm(),
        random.nextDouble(),
        1,
        random.uniform(0.1, 0.4));
  }

  private ShapeSettings shapes(double nucleusUm, double cellToNucleus) {
    return new ShapeSettings(
        families.shape(),
        nucleusUm,
        random.uniform(0.04, 0.13),
        random.uniform(1.05, 1.6),
        nucleusUm * cellToNucleus,
        random.uniform(1.1, 2.2),
        random.uniform(0.08, 0.25),
        random.uniform(0.02, 0.07),
        random.uniform(0.1, 0.45),
        random.uniform(0.05, 0.3),
        random.uniform(0.2, 0.6),
        random.uniform(1.8, 2.6),
        random.uniform(0.7, 0.92));
  }

  /** The same cells spread thin: little dome, steep edges. */
  private ShapeSettings flat(ShapeSettings shapes) {
    return new ShapeSettings(
        shapes.family(),
        shapes.nucleusDiameterUm(),
        shapes.nucleusScatter(),
        shapes.nucleusAspect(),
        shapes.cellDiameterUm(),
        shapes.cellAspect(),
        shapes.roughness(),
        shapes.nucleusRoughness(),
        shapes.nucleusOffset(),
        random.uniform(0.02, 0.08),
        random.uniform(0, 0.25),
        shapes.domeWidth(),
        shapes.nucleusFill());
  }

  /** Textures whose sizes go with the nucleus; {@code strength} scales what hides it. */
  private TextureSettings textures(ShapeSettings shapes, double strength) {
    double nucleusUm = shapes.nucleusDiameterUm();
    return new TextureSettings(
        families.texture(),
        strength * random.uniform(0.04, 0.12),
        nucleusUm * random.uniform(0.15, 0.5),
        random.uniform(0.02, 0.08),
        nucleusUm * random.uniform(0.12, 0.35),
        strength * random.uniform(0.04, 0.12),
        nucleusUm * random.uniform(0.7, 1.4),
        random.uniform(0, 5),
        nucleusUm * random.uniform(0.1, 0.2),
        random.chance(0.75) ? random.uniform(-0.4, -0.05) : random.uniform(0.05, 0.4),
        strength * random.uniform(0, 12),
        nucleusUm * random.uniform(0.1, 0.3),
        random.uniform(0.1, 0.5),
        strength * random.uniform(0, 12),
        nucleusUm * random.uniform(0.04, 0.09),
        random.uniform(0.1, 0.6));
  }

  /** The same textures on a cell of more even height. */
  private TextureSettings even(TextureSettings textures) {
    return textures.withHeightAmplitude(random.uniform(0.03, 0.08));
  }

  private MotionSettings motion(double liveliness) {
    return new MotionSettings(
        liveliness * random.uniform(-0.03, 0.03),
        liveliness * random.uniform(-0.03, 0.03),
        liveliness * random.uniform(0, 0.06),
        liveliness * random.uniform(0.03, 0.2),
        liveliness * random.uniform(1, 6),
        liveliness * random.uniform(0.01, 0.045),
        random.uniform(6, 14));
  }

  private MotionSettings drifting(MotionSettings motion, double umPerFrame) {
    double towards = random.uniform(0, 2 * Math.PI);
    return new MotionSettings(
        umPerFrame * StrictMath.cos(towards),
        umPerFrame * StrictMath.sin(towards),
        motion.jitterUm(),
        motion.crawlUmPerFrame(),
        motion.rotationDeg(),
        motion.deformation(),
        motion.periodFrames());
  }

  private DebrisSettings debris(int count) {
    return new DebrisSettings(
        count, random.uniform(1, 5), random.uniform(0.3, 1.5), random.uniform(0, 1));
  }

  private OpticsSettings optics(double softness) {
    return new OpticsSettings(
        families.psf(),
        softness * random.uniform(0.18, 0.35),
        softness * random.uniform(0, 0.22),
        random.uniform(0, 0.45),
        random.uniform(2, 9),
        random.uniform(0.01, 0.25),
        random.uniform(0, 0.35),
        random.uniform(0, 0.015));
  }

  /** The gain puts a cell of expression 1 at a twentieth to two thirds of the camera's range. */
  private CameraSettings camera(double peakElectrons, int bits) {
    double range = (1 << bits) - 1;
    double offset = range * random.uniform(0.002, 0.03);
    double share = bits == 16 ? random.logUniform(0.02, 0.4) : random.uniform(0.2, 0.65);
    return new CameraSettings(
        peakElectrons,
        random.uniform(0.5, 3),
        share * range / peakElectrons,
        offset,
        random.uniform(0, 0.012),
        bits);
  }
}

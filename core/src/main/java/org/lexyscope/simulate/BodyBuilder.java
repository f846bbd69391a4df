package org.lexyscope.simulate;

/** Builds one cell: draws outlines, textures and organelles, then fills the grid with heights. */
final class BodyBuilder {
  private static final double ROOM_ROUND_THE_NUCLEUS = 1.18;
  private static final double LEAST_OPEN_SHARE = 0.05;
  private static final double FAR = -9;

  private final ShapeSettings shape;
  private final TextureSettings textures;
  private final double pixelSizeUm;
  private final Xoshiro random;
  private final Outline nucleus;
  private final Outline cell;
  private final double nucleusX;
  private final double nucleusY;
  private final double nucleusTurnCos;
  private final double nucleusTurnSin;

  BodyBuilder(ShapeSettings shape, TextureSettings textures, double pixelSizeUm, Xoshiro random) {
    this.shape = shape;
    this.textures = textures;
    this.pixelSizeUm = pixelSizeUm;
    this.random = random;
    double size = random.logNormal(shape.nucleusScatter());
    OutlineDrawer drawer = new OutlineDrawer(random);
    nucleus = drawer.nucleus(shape, size * shape.nucleusDiameterUm() / pixelSizeUm);
    Outline free = drawer.cell(shape, size * shape.cellDiameterUm() / pixelSizeUm);
    double towards = random.uniform(0, 2 * Math.PI);
    double offset = shape.nucleusOffset() * Math.sqrt(random.nextDouble());
    double reach = offset * free.radiusTowards(StrictMath.cos(towards), StrictMath.sin(towards));
    nucleusX = reach * StrictMath.cos(towards);
    nucleusY = reach * StrictMath.sin(towards);
    double turn = 0.5 * random.gaussian();
    nucleusTurnCos = StrictMath.cos(turn);
    nucleusTurnSin = StrictMath.sin(turn);
    Outline turned = Outline.of(angle -> nucleusRadius(angle));
    cell = free.holding(turned, nucleusX, nucleusY, ROOM_ROUND_THE_NUCLEUS);
  }

  private double nucleusRadius(double angle) {
    double x = StrictMath.cos(angle);
    double y = StrictMath.sin(angle);
    return nucleus.radiusTowards(turnedX(x, y), turnedY(x, y));
  }

  CellBody build() {
    int radius = (int) Math.ceil(cell.largestRadius()) + 2;
    int side = 2 * radius + 1;
    Texture cytosol =
        new Texture(textures.family(), textures.cytosolScaleUm() / pixelSizeUm, random);
    ValueNoise chromatin = new ValueNoise(random.nextLong());
    ValueNoise heights = new ValueNoise(random.nextLong());
    float[] nucleoli = nucleoli().stamped(radius);
    float[] vacuoles =
        inCytosol(textures.vacuoles(), textures.vacuoleDiameterUm(), 1.7).stamped(radius);
    float[] granules =
        inCytosol(textures.granules(), textures.granuleDiameterUm(), 1.3).stamped(radius);
    float[] grid = new float[CellBody.FIELDS * side * side];
    for (int row = 0, node = 0; row < side; row++) {
      for (int col = 0; col < side; col++, node++) {
        double x = col - radius;
        double y = row - radius;
        double inside = 1 - cell.relativeDistance(x, y);
        double toNucleus = toNucleus(x, y);
        int at = CellBody.FIELDS * node;
        grid[at + CellBody.INSIDE] = (float) inside;
        grid[at + CellBody.IN_NUCLEUS] = (float) Math.max(FAR, 1 - toNucleus);
        if (inside <= 0) {
          continue;
        }
        double height = height(inside, toNucleus) * unevenness(heights, x, y);
        double fill = nucleusShare(toNucleus);
        grid[at + CellBody.NUCLEUS] =
            fill == 0
                ? 0
                : (float) (height * fill * openInNucleus(chromatin, x, y, nucleoli[node]));
        double open = openInCytosol(cytosol.at(x, y), vacuoles[node]);
        grid[at + CellBody.CYTOSOL] =
            (float) (height * (1 - fill) * (open + textures.granuleBrightness() * granules[node]));
      }
    }
    return new CellBody(radius, grid, nucleusX, nucleusY);
  }

  private double turnedX(double x, double y) {
    return x * nucleusTurnCos + y * nucleusTurnSin;
  }

  private double turnedY(double x, double y) {
    return y * nucleusTurnCos - x * nucleusTurnSin;
  }

  /** Distance from the nucleus' centre in nuclear radii. */
  private double toNucleus(double x, double y) {
    double dx = x - nucleusX;
    double dy = y - nucleusY;
    return nucleus.relativeDistance(turnedX(dx, dy), turnedY(dx, dy));
  }

  private double height(double inside, double toNucleus) {
    double lamella = inside * (1 + shape.edge()) / (inside + shape.edge());
    double wide = toNucleus / shape.domeWidth();
    double dome = 1 / (1 + wide * wide * wide * wide);
    return lamella * (1 - shape.domeShare() + shape.domeShare() * dome);
  }

  private double unevenness(ValueNoise heights, double x, double y) {
    double scale = textures.heightScaleUm() / pixelSizeUm;
    return Math.max(0.2, 1 + textures.heightAmplitude() * heights.clouds(x / scale, y / scale, 2));
  }

  private double nucleusShare(double toNucleus) {
    double square = toNucleus * toNucleus;
    return toNucleus >= 1 ? 0 : shape.nucleusFill() * Math.sqrt(1 - square * square);
  }

  private double openInNucleus(ValueNoise chromatin, double x, double y, double nucleolus) {
    double scale = textures.nucleusScaleUm() / pixelSizeUm;
    double clouds = chromatin.clouds(x / scale, y / scale, 2);
    double open = 1 + textures.nucleusAmplitude() * clouds;
    double body = 1 + textures.nucleolusContrast() * Math.min(1, nucleolus);
    return Math.max(LEAST_OPEN_SHARE, open * body);
  }

  private double openInCytosol(double texture, double vacuole) {
    double open = 1 + textures.cytosolAmplitude() * texture;
    double kept = 1 - textures.vacuoleDepth() * Math.min(1, vacuole);
    return Math.max(LEAST_OPEN_SHARE, open * kept);
  }

  private Spots nucleoli() {
    Spots spots = new Spots();
    int count = (int) StrictMath.round(textures.nucleoli() * random.uniform(0.5, 1.5));
    for (int spot = 0; spot < count; spot++) {
      double angle = random.uniform(0, 2 * Math.PI);
      double reach = 0.75 * Math.sqrt(random.nextDouble()) * nucleusRadius(angle);
      double radius = textures.nucleolusDiameterUm() / 2 / pixelSizeUm * random.logNormal(0.3);
      spots.add(
          nucleusX + reach * StrictMath.cos(angle),
          nucleusY + reach * StrictMath.sin(angle),
          radius,
          1.3);
    }
    return spots;
  }

  /** Spots all over the cell; in the nucleus they are buried and do not show. */
  private Spots inCytosol(double meanCount, double diameterUm, double spread) {
    Spots spots = new Spots();
    int count = (int) StrictMath.round(meanCount * random.uniform(0.4, 1.6));
    for (int spot = 0; spot < count; spot++) {
      double angle = random.uniform(0, 2 * Math.PI);
      double x = StrictMath.cos(angle);
      double y = StrictMath.sin(angle);
      double reach = 0.95 * Math.sqrt(random.nextDouble()) * cell.radiusTowards(x, y);
      double radius = diameterUm / 2 / pixelSizeUm * random.logUniform(1 / spread, spread);
      spots.add(reach * x, reach * y, Math.max(0.8, radius), random.uniform(0.5, 1.5));
    }
    return spots;
  }
}

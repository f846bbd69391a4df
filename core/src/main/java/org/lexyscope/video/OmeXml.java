package org.lexyscope.video;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the images of an OME-XML (Goldberg et al., Genome Biology 6:R47, 2005), the description of
 * OME-TIFF files. Document types and external entities are refused.
 */
final class OmeXml {
  /** Some programs write Latin-1, whose micro sign arrives here as U+FFFD. */
  private static final Map<String, Double> UM =
      Map.of(
          "\ufffdm", 1.0, "pm", 1e-6, "nm", 1e-3, "\u00b5m", 1.0, "\u03bcm", 1.0, "um", 1.0, "mm",
          1e3, "cm", 1e4, "m", 1e6);

  private static final Map<String, Double> SECONDS =
      Map.of(
          "ns", 1e-9, "\u00b5s", 1e-6, "\u03bcs", 1e-6, "us", 1e-6, "ms", 1e-3, "s", 1.0, "min",
          60.0, "h", 3600.0, "d", 86_400.0);

  private final XMLStreamReader xml;
  private final List<OmeImage> images = new ArrayList<>();
  private String imageName = "";

  private OmeXml(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Whether a TIFF description is OME-XML. */
  static boolean isOme(String description) {
    String start = description.stripLeading();
    return start.startsWith("<OME") || (start.startsWith("<?xml") && start.contains("<OME"));
  }

  /**
   * @param name the file, for messages
   * @throws VideoException if the XML is damaged, has no image or is kept in another file
   */
  static List<OmeImage> parse(String name, String description) throws VideoException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      OmeXml ome = new OmeXml(factory.createXMLStreamReader(new StringReader(description.strip())));
      ome.readImages(name);
      if (ome.images.isEmpty()) {
        throw new VideoException("[%s] has an OME-XML without any image.".formatted(name));
      }
      return ome.images;
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new VideoException(
          "[%s] has a damaged OME-XML (%s). Export it again, or as an ImageJ TIFF."
              .formatted(name, e.getMessage()),
          e);
    }
  }

  private void readImages(String name) throws XMLStreamException, VideoException {
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "Image" -> imageName = text("Name").orElse("");
        case "Pixels" -> images.add(readPixels());
        case "BinaryOnly" ->
            throw new VideoException(
                "[%s] keeps its OME-XML in %s. Open that file if it is a TIFF, else export the set as one OME-TIFF."
                    .formatted(name, text("MetadataFile").orElse("another file")));
        default -> {}
      }
    }
  }

  private OmeImage readPixels() throws XMLStreamException {
    String order = planeOrder(text("DimensionOrder").orElse("XYCZT"));
    int frames = integer("SizeT").orElse(1);
    int channels = integer("SizeC").orElse(1);
    int slices = integer("SizeZ").orElse(1);
    OptionalDouble sizeUm = pixelSizeUm();
    OptionalDouble intervalS = quantity("TimeIncrement", "s", SECONDS);
    List<OmeImage.Block> blocks = new ArrayList<>();
    List<OmeImage.Plane> planes = new ArrayList<>();
    int samples = 1;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Pixels"))) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "Channel" -> samples = Math.max(samples, integer("SamplesPerPixel").orElse(1));
          case "TiffData" -> blocks.add(readBlock());
          case "Plane" -> readPlane().ifPresent(planes::add);
          default -> {}
        }
      }
    }
    return new OmeImage(
        imageName, order, frames, channels, slices, samples, sizeUm, intervalS, blocks, planes);
  }

  /** XYCZT names the fastest axis first; planes are counted with the slowest first: TZC. */
  private static String planeOrder(String dimensionOrder) {
    return new StringBuilder(dimensionOrder.replaceFirst("XY", "")).reverse().toString();
  }

  /** The pixel size where X and Y agree within 1 %, as square pixels do. */
  private OptionalDouble pixelSizeUm() {
    OptionalDouble x = quantity("PhysicalSizeX", "\u00b5m", UM);
    double y = quantity("PhysicalSizeY", "\u00b5m", UM).orElse(x.orElse(0));
    return x.isPresent() && x.getAsDouble() > 0 && Math.abs(y / x.getAsDouble() - 1) < 0.01
        ? x
        : OptionalDouble.empty();
  }

  private OmeImage.Block readBlock() throws XMLStreamException {
    OptionalInt page = integer("IFD");
    OptionalInt count = integer("PlaneCount");
    if (count.isEmpty() && page.isPresent()) {
      count = OptionalInt.of(1);
    }
    int frame = integer("FirstT").orElse(0);
    int channel = integer("FirstC").orElse(0);
    int slice = integer("FirstZ").orElse(0);
    Optional<String> file = Optional.empty();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("TiffData"))) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("UUID")) {
        file = text("FileName");
      }
    }
    return new OmeImage.Block(file, page.orElse(0), frame, channel, slice, count);
  }

  private Optional<OmeImage.Plane> readPlane() {
    OptionalDouble deltaS = quantity("DeltaT", "s", SECONDS);
    return deltaS.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OmeImage.Plane(
                integer("TheT").orElse(0),
                integer("TheC").orElse(0),
                integer("TheZ").orElse(0),
                deltaS.getAsDouble()));
  }

  /** A number times its unit; empty when it is missing or its unit is not one of these. */
  private OptionalDouble quantity(String attribute, String usualUnit, Map<String, Double> units) {
    Double unit = units.get(text(attribute + "Unit").orElse(usualUnit));
    Optional<String> number = text(attribute);
    return number.isEmpty() || unit == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(number.get()) * unit);
  }

  private OptionalInt integer(String attribute) {
    Optional<String> number = text(attribute);
    return number.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(number.get().strip()));
  }

  private Optional<String> text(String attribute) {
    return Optional.ofNullable(xml.getAttributeValue(null, attribute));
  }
}

package org.lexyscope.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the Atlas' XML export as a stream: only the entry at hand is in memory, and of it only its
 * locations and image addresses.
 *
 * <p>Expected in each {@code entry}: {@code name}; {@code cellExpression/data/location}, the
 * locations of the protein (those below {@code antibody} are of single antibodies and not taken);
 * {@code imageUrl} at any depth.
 */
final class AtlasXml {
  static final String COLOURS = "blue_red_green";

  private static final String ENTRY = "entry";
  private static final List<String> LOCATION = List.of("cellExpression", "data", "location");
  private static final List<String> NAME = List.of("name");

  private final XMLStreamReader xml;
  private final Deque<String> path = new ArrayDeque<>();
  private final List<String> locations = new ArrayList<>();
  private final List<String> imageUrls = new ArrayList<>();
  private String name = "";

  private AtlasXml(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Hands over one entry after the other.
   *
   * @param fileName what messages call the stream
   * @throws IOException naming file and line where the XML is broken
   */
  static void read(InputStream in, String fileName, Consumer<AtlasEntry> entries)
      throws IOException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      try {
        new AtlasXml(xml).readEntries(entries);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException broken) {
        throw new IOException(
            "[%s] cannot be read: %s. Download the export again."
                .formatted(fileName, broken.getMessage()),
            broken);
      }
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new IOException(
          "[%s] line %d is no sound XML: %s. Download the export again."
              .formatted(fileName, line, reason(e)),
          e);
    }
  }

  /**
   * The JDK counts gigabytes of plain text as an attack; entities of its own a file cannot have.
   */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    return factory;
  }

  /** The parser's own message is two lines, the first of which repeats the place. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int start = message.indexOf("Message: ");
    String reason = start < 0 ? message : message.substring(start + "Message: ".length());
    return reason.strip().replaceAll("[.\\s]+$", "").replaceAll("\\s+", " ");
  }

  private void readEntries(Consumer<AtlasEntry> entries) throws XMLStreamException {
    boolean inEntry = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && inEntry) {
        startElement(xml.getLocalName());
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        inEntry = xml.getLocalName().equals(ENTRY);
      } else if (event == XMLStreamConstants.END_ELEMENT && inEntry && path.isEmpty()) {
        entries.accept(new AtlasEntry(name, locations, imageUrls));
        forget();
        inEntry = false;
      } else if (event == XMLStreamConstants.END_ELEMENT && inEntry) {
        path.removeLast();
      }
    }
  }

  private void startElement(String element) throws XMLStreamException {
    path.addLast(element);
    List<String> place = path.size() <= LOCATION.size() ? List.copyOf(path) : List.of();
    if (place.equals(NAME)) {
      name = text();
    } else if (place.equals(LOCATION)) {
      locations.add(text());
    } else if (element.equals("imageUrl")) {
      String url = text();
      if (url.contains(COLOURS)) {
        imageUrls.add(url);
      }
    }
  }

  /** The text of the element that has just begun; the reader then stands behind its end. */
  private String text() throws XMLStreamException {
    String text = xml.getElementText().strip();
    path.removeLast();
    return text;
  }

  private void forget() {
    locations.clear();
    imageUrls.clear();
    name = "";
  }
}

package org.lexyscope.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page from its parts: one HTML file that holds its style, scripts and data. */
final class PageText {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PageText() {}

  /**
   * @param template resource with the marks {@code {{title}}}, {@code {{style}}}, {@code {{data}}}
   *     and {@code {{script}}}
   * @param scripts resources, run in this order
   */
  static String fill(String template, String title, ObjectNode data, List<String> scripts) {
    StringBuilder script = new StringBuilder();
    scripts.forEach(name -> script.append(resource(name)));
    String page = resource(template);
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (String mark : List.of("title", "style", "data", "script")) {
      int at = page.indexOf("{{" + mark + "}}", from);
      text.append(page, from, at);
      text.append(
          switch (mark) {
            case "title" -> escape(title);
            case "style" -> resource("page.css");
            case "data" -> json(data);
            default -> script;
          });
      from = at + mark.length() + 4;
    }
    return text.append(page, from, page.length()).toString();
  }

  /** Text that is safe between tags and in attributes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** JSON that cannot end the script element it stands in. */
  static String json(ObjectNode data) {
    try {
      return MAPPER.writeValueAsString(data).replace("<", "\\u003c").replace("\u2028", "\\u2028");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The page's data cannot be written as JSON.", e);
    }
  }

  private static String resource(String name) {
    try (InputStream stream = PageText.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its file " + name + ".");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

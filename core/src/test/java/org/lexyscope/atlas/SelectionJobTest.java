package org.lexyscope.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;

class SelectionJobTest {
  private static final String A = "http://images.proteinatlas.org/1/1_A1_1_blue_red_green.jpg";
  private static final String B = "http://images.proteinatlas.org/1/1_A1_2_blue_red_green.jpg";
  private static final String C = "http://images.proteinatlas.org/2/7_B2_1_blue_red_green.jpg";
  private static final String TISSUE = "http://images.proteinatlas.org/9/9_A_1_1.jpg";

  @TempDir Path temp;

  @Test
  void locations_of_the_entry_decide_and_each_image_is_listed_once() throws IOException {
    Path list =
        select(
            SmallAtlas.export(
                SmallAtlas.entry("CYT", List.of("Cytosol"), List.of(A, B, TISSUE)),
                SmallAtlas.entry("NUC", List.of("nucleoplasm"), List.of(C)),
                SmallAtlas.entry("TWIN", List.of("Cytosol", "Nucleoplasm"), List.of(C)),
                SmallAtlas.entry("RODS", List.of("Cytosol", "Rods & Rings"), List.of(A)),
                SmallAtlas.entry("ER", List.of("Endoplasmic reticulum"), List.of(A)),
                SmallAtlas.entry("NONE", List.of(), List.of())));
    assertThat(AtlasImage.readList(list))
        .containsExactly(
            new AtlasImage(
                "1_1_A1_1",
                LocationGroup.CYTOSOL,
                "http://images.proteinatlas.org/1/1_A1_1_blue.jpg",
                "http://images.proteinatlas.org/1/1_A1_1_green.jpg"),
            AtlasImage.ofUrl(B, LocationGroup.CYTOSOL),
            AtlasImage.ofUrl(C, LocationGroup.NUCLEOPLASM));
    assertThat(Files.readAllLines(list.resolveSibling("counts.csv")))
        .contains(
            "entries,6,",
            "entries with a location,5,",
            "cytosol image addresses,3,5936",
            "nucleoplasm image addresses,2,12457",
            "both image addresses,2,5119",
            "cytosol images,2,",
            "both images,0,");
  }

  @Test
  void the_exclusion_list_is_the_reports() {
    assertThat(LocationQuery.EXCLUDED).hasSize(33).contains("Rods & Rings", "Midbody ring");
    for (String excluded : LocationQuery.EXCLUDED) {
      assertThat(LocationQuery.group(List.of("Cytosol", excluded))).isEmpty();
    }
    assertThat(LocationQuery.group(List.of("Cytosol", "Nucleoplasm"))).contains(LocationGroup.BOTH);
    assertThat(LocationQuery.group(List.of("Nucleus"))).isEmpty();
  }

  @Test
  void a_gzip_export_reads_like_a_plain_one() throws IOException {
    String xml = SmallAtlas.export(SmallAtlas.entry("CYT", List.of("Cytosol"), List.of(A)));
    Path gz = temp.resolve("export.xml.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(AtlasImage.readList(select(gz))).hasSize(1);
    byte[] bytes = Files.readAllBytes(gz);
    Files.write(gz, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> select(gz))
        .hasMessageMatching("(?s).*export.xml.gz\\] (cannot be read|line 5 is no sound XML).*");
  }

  @Test
  void broken_xml_is_named_with_file_and_line() {
    String xml = SmallAtlas.export(SmallAtlas.entry("CYT", List.of("Cytosol"), List.of(A)));
    assertThatThrownBy(() -> select(xml.substring(0, xml.indexOf("<antibody"))))
        .isInstanceOf(IOException.class)
        .hasMessageMatching(
            "(?s).*export.xml] line 12 is no sound XML: .*Download the export again.");
    assertThatThrownBy(() -> select(xml.replace("</data>\n    </cell", "</dat>\n    </cell")))
        .hasMessageContaining("line 10 is no sound XML");
  }

  @Test
  void another_layout_is_refused_and_the_expected_one_named() {
    assertThatThrownBy(() -> select("<html><body>Search</body></html>"))
        .hasMessageContaining("has no <entry>");
    assertThatThrownBy(() -> select("<proteinAtlas><entry><name>A</name></entry></proteinAtlas>"))
        .hasMessageContaining("has 1 entries and none with cellExpression/data/location");
    assertThatThrownBy(() -> select(temp.resolve("none.xml")))
        .hasMessageContaining("none.xml] does not exist");
  }

  @Test
  void an_export_larger_than_the_parsers_limits_streams_through() throws IOException {
    String entry = SmallAtlas.entry("A & B".replace("&", "&amp;"), List.of("Cytosol"), List.of(A));
    byte[] block =
        (entry + "<entry>" + "<summary>text &amp; more </summary>".repeat(20_000) + "</entry>\n")
            .getBytes(StandardCharsets.UTF_8);
    InputStream head = bytes("<proteinAtlas>");
    List<InputStream> blocks =
        IntStream.range(0, 100)
            .mapToObj(i -> (InputStream) new ByteArrayInputStream(block))
            .toList();
    InputStream body = new SequenceInputStream(Collections.enumeration(blocks));
    AtomicInteger entries = new AtomicInteger();
    AtlasXml.read(
        new SequenceInputStream(new SequenceInputStream(head, body), bytes("</proteinAtlas>")),
        "large.xml",
        read -> entries.incrementAndGet());
    assertThat(entries.get()).isEqualTo(200);
    assertThat(100L * block.length).isGreaterThan(50_000_000);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path select(String xml) throws IOException {
    return select(Files.writeString(temp.resolve("export.xml"), xml));
  }

  private Path select(Path xml) throws IOException {
    Path out = temp.resolve("list");
    try (RunFolder run =
        RunFolder.open(out, IfNotEmpty.OVERWRITE, "test", Map.of("xml", xml.toString()))) {
      SelectionJob.run(xml, run, Progress.NONE);
      run.done();
    }
    return out.resolve(SelectionJob.IMAGES);
  }
}

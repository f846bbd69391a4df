package org.lexyscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {
  @TempDir Path temp;

  @Test
  void the_hash_of_a_file_is_its_sha_256() throws IOException {
    Path file = Files.writeString(temp.resolve("abc"), "abc");
    assertThat(ContentHash.of(file))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void a_folder_changes_its_hash_with_any_of_its_files() throws IOException {
    Files.writeString(temp.resolve("a.tif"), "1");
    String before = ContentHash.of(temp);
    assertThat(ContentHash.of(temp)).isEqualTo(before);
    Files.writeString(temp.resolve("b.tif"), "2");
    assertThat(ContentHash.of(temp)).isNotEqualTo(before);
  }
}

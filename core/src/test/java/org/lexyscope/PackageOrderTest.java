package org.lexyscope;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md lists the packages in reading order; the code keeps to it. */
class PackageOrderTest {
  private static final String ROOT = "org.lexyscope.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.lexyscope");

  @Test
  void every_package_imports_only_from_packages_above_it() throws IOException {
    List<String> order = packagesInReadingOrder();
    List<String> upward = new ArrayList<>();
    for (JavaClass origin : CLASSES) {
      for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
        String from = packageOf(origin);
        String to = packageOf(dependency.getTargetClass().getBaseComponentType());
        if (!to.isEmpty() && order.indexOf(to) > order.indexOf(from)) {
          upward.add(from + " -> " + to + ": " + dependency.getDescription());
        }
      }
    }
    assertThat(upward).isEmpty();
  }

  @Test
  void every_package_is_in_the_list() throws IOException {
    List<String> order = packagesInReadingOrder();
    assertThat(CLASSES.stream().map(PackageOrderTest::packageOf).distinct()).isSubsetOf(order);
  }

  @Test
  void only_torch_touches_libtorch() {
    List<String> touching =
        CLASSES.stream()
            .filter(origin -> !packageOf(origin).equals("torch"))
            .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
            .filter(d -> d.getTargetClass().getPackageName().startsWith("org.bytedeco"))
            .map(Dependency::getDescription)
            .toList();
    assertThat(touching).isEmpty();
  }

  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
  }

  private static List<String> packagesInReadingOrder() throws IOException {
    Matcher row =
        Pattern.compile("(?m)^\\| `(\\w+)` \\|")
            .matcher(Files.readString(Path.of("../ARCHITECTURE.md")));
    List<String> packages = new ArrayList<>();
    while (row.find()) {
      packages.add(row.group(1));
    }
    assertThat(packages).contains("image", "analysis");
    return packages;
  }
}

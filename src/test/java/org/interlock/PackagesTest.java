package org.interlock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The walls inside the modules, which {@link ModulesTest} doesn't see: no circles between packages,
 * small packages, and names of one's own. What is not true yet is listed with its number. The lists
 * are compared exactly, so they can only shrink: whoever mends something takes it out here.
 */
class PackagesTest {

  private static final String ROOT = "org.interlock";
  private static final int LARGEST = 20;

  /** Packages that are larger, with their top-level types. */
  private static final Map<String, Long> LARGE =
      Map.of("catalog", 39L, "graph", 28L, "loading", 48L);

  /** Names of more than one top-level type, with their number. */
  private static final Map<String, Long> SHARED =
      Map.of("Answers", 2L, "Counts", 2L, "Lines", 2L, "Model", 2L, "Words", 2L);

  /** What shows pages beside the packages of pages, and shares parts with them. */
  private static final String[] PAGES = {ROOT + "..page..", ROOT + ".alignment.saved.."};

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void packagesAreFreeOfCircles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packagesHaveAtMostTwentyTopLevelTypes() {
    assertThat(aboveOf(LARGEST, JavaClass::getPackageName)).isEqualTo(LARGE);
  }

  @Test
  void eachTopLevelTypeHasANameOfItsOwn() {
    assertThat(aboveOf(1, JavaClass::getSimpleName)).isEqualTo(SHARED);
  }

  @Test
  void theDomainUsesNoPages() {
    noClasses()
        .that()
        .resideOutsideOfPackages(PAGES)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "..page..")
        .check(CLASSES);
  }

  @Test
  void nobodyUsesTheWebModule() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".web..")
        .check(CLASSES);
  }

  private static Map<String, Long> aboveOf(long most, Function<JavaClass, String> group) {
    var counts =
        topLevelTypes().collect(groupingBy(type -> withoutRoot(group.apply(type)), counting()));
    counts.values().removeIf(count -> count <= most);
    return new TreeMap<>(counts);
  }

  private static Stream<JavaClass> topLevelTypes() {
    return CLASSES.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }

  private static String withoutRoot(String name) {
    return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : name;
  }
}

package org.soubao;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the packages that src/docs/ARCHITECTURE.md draws. */
class ArchitectureTest {
  private static final Set<String> PUBLIC_PACKAGES =
      Set.of("org.soubao", "org.soubao.model", "org.soubao.search", "org.soubao.ingest");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.soubao");

  @Test
  void doorsUseTheFacadeAndNeverTheOtherWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy("org.soubao.cli..")
        .layer("server")
        .definedBy("org.soubao.server..")
        .layer("facade")
        .definedBy("org.soubao")
        .layer("internal")
        .definedBy("org.soubao.internal..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("server")
        .mayOnlyBeAccessedByLayers("cli")
        .check(CLASSES);
  }

  @Test
  void enginesKnowOfTheFacadeOnlyItsExceptions() {
    noClasses()
        .that()
        .resideInAPackage("org.soubao.internal..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Archive.class, Check.class, Ingest.class, Reindex.class, Update.class)
        .check(CLASSES);
  }

  @Test
  void pagesNeedNeitherFilesNorLucene() {
    noClasses()
        .that()
        .resideInAPackage("org.soubao.internal.pages..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.lucene..", "java.nio.file..", "org.soubao.internal.lucene..")
        .check(CLASSES);
  }

  @Test
  void theStoreKnowsNothingOfWhatAnArticleIs() {
    noClasses()
        .that()
        .resideInAPackage("org.soubao.internal.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.soubao.internal.lucene..", "org.soubao.internal.pages..", "org.soubao.model..")
        .check(CLASSES);
  }

  @Test
  void formsKnowNothingOfEachOther() {
    slices().matching("org.soubao.internal.(format..)").should().beFreeOfCycles().check(CLASSES);
    for (String form : List.of("pdf", "html", "alto")) {
      noClasses()
          .that()
          .resideInAPackage("org.soubao.internal.format." + form)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Stream.of("", ".article", ".pdf", ".html", ".alto")
                  .filter(other -> !other.equals("." + form))
                  .map(other -> "org.soubao.internal.format" + other)
                  .toArray(String[]::new))
          .check(CLASSES);
    }
  }

  @Test
  void theModelNeedsTheJdkAlone() {
    noClasses()
        .that()
        .resideInAPackage("org.soubao.model..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..", "org.soubao.model..", "org.soubao.internal", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void luceneStaysInItsPackages() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.soubao.internal.lucene..",
            "org.soubao.internal.cluster.plugin..",
            "org.soubao.internal.store..",
            "org.soubao.internal.analysis..",
            "org.soubao.internal.smartcn..",
            "org.soubao.internal.cluster.plugin..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void thePluginAloneSeesOpenSearch() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.soubao.internal.cluster.plugin..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.opensearch..", "org.soubao.internal.cluster.plugin..")
        .check(CLASSES);
  }

  @Test
  void theFacadeAloneKnowsOfClusters() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.soubao", "org.soubao.internal.cluster..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.soubao.internal.cluster..")
        .check(CLASSES);
  }

  @Test
  void smartcnIsUsedInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.soubao.internal.smartcn..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene.analysis.cn..")
        .check(CLASSES);
  }

  @Test
  void theSegmenterNeedsNothingOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("org.soubao.internal.smartcn..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.soubao..")
                .and(not(resideInAPackage("org.soubao.internal.smartcn.."))))
        .check(CLASSES);
  }

  @Test
  void publicSignaturesShowNoLibrary() {
    List<String> shown =
        CLASSES.stream()
            .filter(type -> PUBLIC_PACKAGES.contains(type.getPackageName()))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(ArchitectureTest::showsLibrary)
            .map(JavaCodeUnit::getFullName)
            .toList();
    assertThat(shown).isEmpty();
  }

  @Test
  void everyPackageHasARowInTheArchitectureDocument() throws Exception {
    String document = Files.readString(Path.of("src/docs/ARCHITECTURE.md"));
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .allSatisfy(name -> assertThat(document).contains("`%s`".formatted(name)));
  }

  private static boolean showsLibrary(JavaCodeUnit unit) {
    return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
        .map(JavaClass::getBaseComponentType)
        .map(JavaClass::getPackageName)
        .anyMatch(name ->
            !name.isEmpty() && !name.startsWith("java.") && !PUBLIC_PACKAGES.contains(name));
  }
}

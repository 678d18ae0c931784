package com.anaconda.aau.agent;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The rules for dependencies between packages. All tests share the imported classes. */
@TestInstance(Lifecycle.PER_CLASS)
class DependencyRulesTest {

  private static final String AAU = "com.anaconda.aau..";

  private final JavaClasses product =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("com.anaconda.aau");

  private final JavaClasses hooks =
      new ClassFileImporter().importPaths(Path.of("hooks", "target", "classes"));

  @Test
  void coreDependsNeitherOnBytecodeNorOnTheAgent() {
    noClasses()
        .that()
        .resideInAPackage("..aau.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..aau.agent..", "net.bytebuddy..", "java.lang.instrument..")
        .check(product);
  }

  @Test
  void weavingDoesNotDependOnTokens() {
    noClasses()
        .that()
        .resideInAPackage("..agent.weave..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("com\\.anaconda\\.aau\\.core\\.(?!process\\.Debug).*")
        .check(product);
  }

  @Test
  void nothingDependsOnTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..agent.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..agent.cli..")
        .check(product);
  }

  /** The annotations are an exception, because the jar does not contain them. */
  @Test
  void hooksDependOnNoneOfOurClassesButTheBridge() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage(AAU).and(not(resideInAPackage("com.anaconda.aau.hook"))))
        .check(hooks);
  }

  /** The annotations must not make the hooks in the jar any bigger. */
  @Test
  void hooksInTheJarHaveNoneOfOurAnnotations() throws IOException {
    Path inTheJar = Path.of("target", "classes", "com", "anaconda", "aau", "hooks");
    try (Stream<Path> files = Files.walk(inTheJar)) {
      List<Path> classFiles = files.filter(Files::isRegularFile).toList();
      assertNotEquals(List.of(), classFiles);
      for (Path file : classFiles) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("com/anaconda/aau/"), file::toString);
      }
    }
  }

  @Test
  void startUpDependsOnlyOnCore() {
    classes()
        .that()
        .resideInAPackage("com.anaconda.aau.agent")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("com.anaconda.aau.agent", "..aau.core..", "java..")
        .check(product);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("com.anaconda.aau.(**)").should().beFreeOfCycles().check(product);
  }
}

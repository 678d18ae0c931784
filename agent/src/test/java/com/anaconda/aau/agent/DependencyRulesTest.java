package com.anaconda.aau.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class DependencyRulesTest {

  private static final String AAU = "com.anaconda.aau..";

  private final JavaClasses product =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("com.anaconda.aau");

  private final JavaClasses hooks =
      new ClassFileImporter()
          .importPaths(
              Path.of("hooks", "target", "classes"), Path.of("hooks-older", "target", "classes"));

  @Test
  void coreKnowsNoBytecodeAndNothingAboveIt() {
    noClasses()
        .that()
        .resideInAPackage("..aau.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..aau.agent..", "net.bytebuddy..", "java.lang.instrument..")
        .check(product);
  }

  @Test
  void weavingKnowsNoTokens() {
    noClasses()
        .that()
        .resideInAPackage("..agent.weave..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("com\\.anaconda\\.aau\\.core\\.(?!Debug).*")
        .check(product);
  }

  @Test
  void nobodyKnowsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..agent.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..agent.cli..")
        .check(product);
  }

  @Test
  void hooksKnowNothingOfOursButTheBridge() {
    noClasses().should().dependOnClassesThat().resideInAPackage(AAU).check(hooks);
  }

  @Test
  void theAgentsEntryPointsKnowNoBytecodeLibrary() {
    classes()
        .that()
        .resideInAPackage("com.anaconda.aau.agent")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(AAU, "java..")
        .check(product);
  }

  @Test
  void startUpKnowsNothingBehindItButCore() {
    classes()
        .that()
        .resideInAPackage("com.anaconda.aau.agent")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("com.anaconda.aau.agent", "..aau.core..", "java..")
        .check(product);
  }

  @Test
  void noPackagesKnowEachOther() {
    slices().matching("com.anaconda.aau.agent.(**)").should().beFreeOfCycles().check(product);
  }
}

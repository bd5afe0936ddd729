package org.mycelium.storage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way storage may look. */
@AnalyzeClasses(packages = "org.mycelium.storage", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule dependsOnTheDomainAndOnItsToolsOnly =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.mycelium.commands..",
              "org.mycelium.storage..",
              "org.jooq..",
              "org.sqlite..",
              "tools.jackson..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule speaksToTheDriverInTwoPlacesOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.mycelium.storage", "org.mycelium.storage.sql")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.sqlite..");

  @ArchTest
  static final ArchRule readsNoClockAndThrowsNoDice =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Random.class);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.mycelium.storage.(*)..").should().beFreeOfCycles();
}

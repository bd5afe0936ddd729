package org.mycelium.bot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.storage.Database;
import org.mycelium.storage.Seam;
import org.mycelium.storage.Writer;

/** Who in the bot may look at whom, and who may touch which part of the world. */
@AnalyzeClasses(packages = "org.mycelium.bot", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String BOT = "org.mycelium.bot";

  /** The running bot, which carries events in and letters out. */
  private static final String[] RUNNING = {
    BOT + ".matrix..",
    BOT + ".loop..",
    BOT + ".lottery..",
    BOT + ".picture..",
    BOT + ".pipeline..",
    BOT + ".sync..",
    BOT + ".outbox..",
    BOT + ".schedule..",
    BOT + ".engine.."
  };

  /** What starts it, or does without it. */
  private static final String[] STARTING = {
    BOT,
    BOT + ".cli..",
    BOT + ".config..",
    BOT + ".console..",
    BOT + ".count..",
    BOT + ".doctor..",
    BOT + ".draw..",
    BOT + ".input..",
    BOT + ".process..",
    BOT + ".trial..",
    BOT + ".warmup.."
  };

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(BOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theRunningBotKnowsNothingOfHowItWasStarted =
      noClasses()
          .that()
          .resideInAnyPackage(RUNNING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STARTING);

  @ArchTest
  static final ArchRule everyPackageHasItsPlace =
      noClasses().should().resideOutsideOfPackages(all());

  @ArchTest
  static final ArchRule matrixKnowsNothingOfAssemblies =
      noClasses()
          .that()
          .resideInAPackage(BOT + ".matrix..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.mycelium.commands..", "org.mycelium.storage..")
                  // Where a test of crashes stops the process in the middle of a request.
                  .and(not(equivalentTo(Seam.class))));

  @ArchTest
  static final ArchRule thePipelineTouchesNoNetworkAndBeginsNoUnitOfWork =
      noClasses()
          .that()
          .resideInAPackage(BOT + ".pipeline..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(MatrixClient.class, Writer.class, Database.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.nio.file..", BOT + ".loop..")
          .because("nothing may wait while the database is held");

  @ArchTest
  static final ArchRule sqlStaysInStorage =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.jooq..", "java.sql..", "org.sqlite..", "org.mycelium.storage.schema..");

  @ArchTest
  static final ArchRule requestsAreMadeByMatrixOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(BOT + ".matrix..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "okio..", "java.net.http..");

  @ArchTest
  static final ArchRule quartzIsOnlyAnAlarmClock =
      noClasses()
          .that()
          .resideOutsideOfPackage(BOT + ".schedule..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.quartz..");

  @ArchTest
  static final ArchRule configurationIsReadInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage(BOT + ".config..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.tomlj..");

  @ArchTest
  static final ArchRule onlyTheTerminalIsTheTerminal =
      noClasses()
          .that()
          .resideOutsideOfPackages(BOT + ".cli..", BOT + ".console..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .because("whoever reads or writes there takes a Terminal, in whose place a test can be");

  @ArchTest
  static final ArchRule onlyTheEntranceEndsTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule onlyLoopsOfTheirOwnSleep =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              BOT + ".loop..", BOT + ".sync..", BOT + ".engine..", BOT + ".process..")
          .should()
          .callMethodWhere(target(owner(equivalentTo(Thread.class))).and(target(name("sleep"))))
          .because("whoever waits for something waits for it, by a Bell or a future");

  @ArchTest
  static final ArchRule theRunningBotIsGivenItsClock =
      noClasses()
          .that()
          .resideInAnyPackage(RUNNING)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(InstantSource.class, "system");

  @ArchTest
  static final ArchRule chanceThatDecidesIsNeverPseudo =
      noClasses()
          .that()
          .resideInAnyPackage(BOT + ".pipeline..", BOT + ".draw..")
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .that()
          .areTopLevelClasses()
          .should()
          .haveNameMatching(".*(Impl|Service|Manager|Util|Utils|Dto|Helper)")
          .because("a thing is called by what it does, not by its place in a program");

  /** The running bot, what starts it, and how both tell of their work. */
  private static String[] all() {
    return Stream.of(RUNNING, STARTING, new String[] {BOT + ".log.."})
        .flatMap(Arrays::stream)
        .toArray(String[]::new);
  }
}
